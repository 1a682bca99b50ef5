package dev.errata.chat.conversation;

import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.delivery.DeliveryWork;
import dev.errata.chat.answering.AnswerTaught;
import dev.errata.chat.answering.Ask;
import dev.errata.chat.answering.AskAuthor;
import dev.errata.chat.answering.Refresh;
import dev.errata.chat.answering.RememberReply;
import dev.errata.chat.answering.StillWaiting;
import dev.errata.chat.arrival.MissedAnswer;
import dev.errata.chat.call.CallProblem;
import dev.errata.chat.forgetting.DeletedMessage;
import dev.errata.chat.queue.Payload;
import dev.errata.chat.queue.RefreshQueue;
import dev.errata.chat.queue.WorkQueue;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** The work behind everything that was taken. */
final class ConversationWork implements DeliveryWork {

    private static final Logger LOG = LoggerFactory.getLogger(ConversationWork.class);

    /** What a delivery makes has its id: every line logged on the way names it. */
    private static final String LOGGED_ID = "interaction";

    /** What the release before took to mark an answer after an undo. */
    private static final String UNDONE = ".undone";

    private static final Set<String> KINDS = Set.of(
            WorkQueue.QUESTION,
            WorkQueue.ALONE,
            WorkQueue.TAUGHT,
            WorkQueue.SHOW,
            WorkQueue.DELETED,
            WorkQueue.REPLIED,
            WorkQueue.REMEMBER,
            WorkQueue.WAITING,
            RefreshQueue.FORGOTTEN,
            RefreshQueue.REFRESH,
            RefreshQueue.ANSWER,
            UNDONE);

    private final String platform;
    private final Ask ask;
    private final AnswerTaught taught;
    private final AskAuthor askAuthor;
    private final RememberReply remember;
    private final StillWaiting waiting;
    private final MissedAnswer missed;
    private final Refresh refresh;
    private final DeletedMessage deleted;

    ConversationWork(
            String platform,
            Ask ask,
            AnswerTaught taught,
            AskAuthor askAuthor,
            RememberReply remember,
            StillWaiting waiting,
            MissedAnswer missed,
            Refresh refresh,
            DeletedMessage deleted) {
        this.platform = platform;
        this.ask = ask;
        this.taught = taught;
        this.askAuthor = askAuthor;
        this.remember = remember;
        this.waiting = waiting;
        this.missed = missed;
        this.refresh = refresh;
        this.deleted = deleted;
    }

    @Override
    public boolean takes(String kind) {
        return kind.startsWith(platform) && KINDS.contains(kind.substring(platform.length()));
    }

    @Override
    public void work(Delivery delivery) {
        MDC.put(LOGGED_ID, delivery.id().toString());
        try {
            Payload payload = Payload.read(delivery.payload());
            switch (delivery.kind().substring(platform.length())) {
                case WorkQueue.QUESTION -> ask.answer(delivery, payload);
                case WorkQueue.ALONE -> ask.answerAlone(delivery, payload);
                case WorkQueue.TAUGHT -> taught.answer(delivery, payload);
                case WorkQueue.REPLIED -> askAuthor.ask(delivery, payload);
                case WorkQueue.REMEMBER -> remember.remember(delivery, payload);
                case WorkQueue.WAITING -> waiting.tell(delivery, payload);
                case WorkQueue.SHOW -> missed.show(delivery, payload);
                case WorkQueue.DELETED -> deleted.forget(delivery, payload);
                case RefreshQueue.FORGOTTEN -> deleted.takeDown(delivery, payload);
                case RefreshQueue.REFRESH, UNDONE -> refresh.correction(delivery.workspace(), payload.correction());
                case RefreshQueue.ANSWER -> refresh.answer(delivery.workspace(), payload.answer());
                default -> throw new IllegalArgumentException("delivery " + delivery.id() + " is " + delivery.kind());
            }
        } finally {
            MDC.remove(LOGGED_ID);
        }
    }

    @Override
    public void waits(Delivery delivery, int place) {
        if (delivery.kind().equals(platform + WorkQueue.QUESTION)) {
            ask.waits(delivery, Payload.read(delivery.payload()), place);
        }
    }

    /** Whom the platform does not let the bot reach is not told, however often it is tried. */
    @Override
    public void giveUp(Delivery delivery, RuntimeException cause) {
        try {
            giveUp(delivery, Payload.read(delivery.payload()));
        } catch (CallProblem problem) {
            if (problem.outcome() != CallProblem.Outcome.REFUSED) {
                throw problem;
            }
            LOG.warn("nobody was told that delivery {} is given up: {}", delivery.id(), problem.getMessage());
        }
    }

    private void giveUp(Delivery delivery, Payload payload) {
        switch (delivery.kind().substring(platform.length())) {
            case WorkQueue.QUESTION -> ask.giveUp(delivery, payload);
            case WorkQueue.ALONE -> ask.giveUpAlone(delivery, payload);
            case WorkQueue.TAUGHT -> taught.giveUp(delivery, payload);
            case WorkQueue.REMEMBER -> remember.giveUp(delivery, payload);
            case WorkQueue.SHOW -> missed.giveUp(delivery, payload);
            case WorkQueue.DELETED -> deleted.giveUp(delivery, payload);
            default -> {}
        }
    }
}

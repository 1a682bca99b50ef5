package dev.errata.web.conversation;

import dev.errata.bot.answer.Interaction.Audience;
import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.delivery.DeliveryWork;
import dev.errata.bot.loop.LearningLoop;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.Question;
import dev.errata.bot.question.ThreadId;
import dev.errata.web.company.Workplace;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was asked and taught on the page is worked on here. What belongs to a workspace that was started over is dropped. */
public final class Work implements DeliveryWork {

    static final String QUESTION = "web.question";
    static final String AGAIN = "web.again";

    private static final Logger LOG = LoggerFactory.getLogger(Work.class);

    private final Workplace workplace;
    private final LearningLoop loop;
    private final AnswerAgainOnPage again;
    private final Underway underway;
    private final Changes changes;

    public Work(Workplace workplace, LearningLoop loop, AnswerAgainOnPage again, Underway underway, Changes changes) {
        this.workplace = workplace;
        this.loop = loop;
        this.again = again;
        this.underway = underway;
        this.changes = changes;
    }

    @Override
    public boolean takes(String kind) {
        return kind.equals(QUESTION) || kind.equals(AGAIN);
    }

    @Override
    public void work(Delivery delivery) {
        InteractionId id = new InteractionId(delivery.id());
        if (isGone(delivery)) {
            underway.end(id);
            return;
        }
        try {
            if (delivery.kind().equals(QUESTION)) {
                answer(delivery);
            } else {
                again.answer(delivery);
            }
            underway.end(id);
        } catch (RuntimeException e) {
            if (!isGone(delivery)) {
                throw e;
            }
            LOG.info("Delivery {} ended with the workspace that it was for", delivery.id());
            underway.end(id);
        } finally {
            changes.happened();
        }
    }

    /** Shows that something which was taken before the program started is waited for. */
    public void resume(Delivery delivery) {
        if (delivery.kind().equals(QUESTION)) {
            underway.begin(question(delivery), Optional.empty(), Audience.PLACE);
        } else if (delivery.kind().equals(AGAIN)) {
            again.resume(delivery);
        }
    }

    private boolean isGone(Delivery delivery) {
        return !workplace.workspace().equals(delivery.workspace());
    }

    private void answer(Delivery delivery) {
        Question question = question(delivery);
        underway.begin(question, Optional.empty(), Audience.PLACE);
        loop.answers().answer(question);
        loop.threads().botSpoke(question.place(), question.thread());
    }

    private Question question(Delivery delivery) {
        Payload payload = Payload.of(delivery.payload());
        return new Question(
                new InteractionId(delivery.id()),
                loop.directory()
                        .place(delivery.workspace(), PlaceId.of(payload.get("place")))
                        .orElseThrow(),
                new ThreadId(payload.get("thread")),
                loop.directory()
                        .person(delivery.workspace(), PersonId.of(payload.get("person")))
                        .orElseThrow(),
                payload.get("text"),
                delivery.takenAt());
    }

    @Override
    public void giveUp(Delivery delivery, RuntimeException cause) {
        underway.fail(new InteractionId(delivery.id()));
        changes.happened();
    }
}

package dev.errata.chat.arrival;

import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Interactions;
import dev.errata.bot.question.Place;
import dev.errata.chat.action.Actions;
import dev.errata.chat.call.CallProblem;
import dev.errata.chat.queue.Payload;
import dev.errata.chat.queue.WorkQueue;
import dev.errata.chat.screen.Button;
import dev.errata.chat.screen.Message;
import dev.errata.chat.screen.Part;
import dev.errata.chat.screen.PendingReply;
import dev.errata.chat.screen.Reply;
import dev.errata.chat.showing.AnswerScreens;
import dev.errata.chat.surface.AnswerDelivery;
import dev.errata.chat.surface.AnswerDelivery.Arrival;
import dev.errata.chat.surface.Surface;
import dev.errata.chat.surface.Visit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells whoever waits for an answer that it may not have arrived, and shows it to them where they are alone with the bot. */
public final class MissedAnswer {

    private static final Logger LOG = LoggerFactory.getLogger(MissedAnswer.class);

    private final Surface surface;
    private final Interactions interactions;
    private final AnswerScreens screens;
    private final AnswerDelivery delivery;

    public MissedAnswer(Surface surface, Interactions interactions, AnswerScreens screens, AnswerDelivery delivery) {
        this.surface = surface;
        this.interactions = interactions;
        this.screens = screens;
        this.delivery = delivery;
    }

    /**
     * Says so, if nobody knows whether it arrived.
     *
     * @param where it was to arrive
     * @throws CallProblem if trying again later may help
     */
    public void tell(Arrival arrival, Interaction answer, Place where, Visit waiting) {
        if (arrival != Arrival.UNKNOWN) {
            return;
        }
        try {
            waiting.reach(message(answer, where));
        } catch (CallProblem problem) {
            if (problem.outcome() != CallProblem.Outcome.REFUSED) {
                throw problem;
            }
            LOG.warn("nobody was told that answer {} may be missing: {}", answer.id(), problem.getMessage());
        }
    }

    private Message message(Interaction answer, Place where) {
        String words = words(where);
        Button show = Button.does(
                surface.voice().say("button.show"), new Actions.Show(answer.id().toString()));
        return new Message(words, List.of(new Part.Line(words), new Part.Row("missed", List.of(show))));
    }

    private String words(Place where) {
        if (where.isDirect()) {
            return surface.voice().say("missed.direct");
        }
        return surface.voice()
                .channel(where)
                .map(name -> surface.voice().say("missed", name))
                .orElseGet(() -> surface.voice().say("missed.unnamed"));
    }

    /** Somebody wants to see it. Each press shows it once more, for who presses again has not seen it. */
    public PendingReply take(Interaction answer, Visit by, WorkQueue queue) {
        queue.show(answer, by);
        return PendingReply.of(new Reply.Instead(Message.saying(surface.voice().say("missed.shown"))));
    }

    /** Shows it. Who cannot be reached there either is told so again. */
    public void show(Delivery taken, Payload payload) {
        Visit visit = surface.visit(taken.workspace(), payload);
        interactions.find(taken.workspace(), payload.answer()).ifPresent(answer -> {
            Surface.Outlet alone = surface.alone(visit, answer);
            tell(delivery.postCopy(screens.of(answer), alone, taken.id()), answer, alone.place(), visit);
        });
    }

    public void giveUp(Delivery taken, Payload payload) {
        surface.visit(taken.workspace(), payload).say(surface.voice().say("gave-up"));
    }
}

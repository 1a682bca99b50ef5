package dev.errata.chat.forgetting;

import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.loop.Cause.How;
import dev.errata.bot.loop.LearningLoop;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.reply.OfferedReply.State;
import dev.errata.bot.reply.ReplyId;
import dev.errata.chat.queue.Payload;
import dev.errata.chat.showing.AnswerScreens;
import dev.errata.chat.surface.AnswerDelivery;
import java.util.List;
import java.util.Optional;

/**
 * Forgets what was deleted where it was said, once the answers that came of it are taken down: a question whole, and of what was said below
 * an answer what was answered with it.
 */
public final class DeletedMessage {

    private final LearningLoop loop;
    private final AnswerScreens screens;
    private final AnswerDelivery delivery;

    public DeletedMessage(LearningLoop loop, AnswerScreens screens, AnswerDelivery delivery) {
        this.loop = loop;
        this.screens = screens;
        this.delivery = delivery;
    }

    /**
     * What goes with a message.
     *
     * @param before the answer that holds again; empty if it was a question
     */
    private record Gone(List<InteractionId> answers, Optional<Interaction> before) {}

    /**
     * Doing it twice does the rest.
     *
     * @throws dev.errata.chat.call.CallProblem if trying again later may help
     */
    public void forget(Delivery taken, Payload payload) {
        WorkspaceId workspace = taken.workspace();
        Gone gone = gone(workspace, payload.answer());
        gone.answers.forEach(id -> loop.interactions()
                .find(workspace, id)
                .map(Interaction::question)
                .ifPresent(
                        asked -> delivery.takeDown(workspace, id, asked.place().id(), asked.thread())));
        forget(workspace, gone);
    }

    /** Where the platform takes nothing down, it is forgotten all the same. */
    public void giveUp(Delivery taken, Payload payload) {
        forget(taken.workspace(), gone(taken.workspace(), payload.answer()));
    }

    private void forget(WorkspaceId workspace, Gone gone) {
        loop.oblivion().answers(workspace, gone.answers);
        gone.before.map(screens::of).ifPresent(delivery::update);
    }

    private Gone gone(WorkspaceId workspace, InteractionId answer) {
        boolean said = loop.rewrites()
                .find(workspace, answer)
                .filter(why -> why.how() == How.SAID)
                .isPresent();
        if (!said) {
            return new Gone(loop.oblivion().whole(workspace, answer), Optional.empty());
        }
        boolean remembered = loop.replies()
                .find(workspace, new ReplyId(answer.value()))
                .filter(reply -> reply.state() == State.REMEMBERED)
                .isPresent();
        if (remembered) {
            // It is a correction by now, which its author undoes.
            return new Gone(List.of(), Optional.empty());
        }
        List<InteractionId> since = loop.oblivion().since(workspace, answer);
        if (since.size() > 1) {
            // Somebody corrected what was answered with it.
            return new Gone(List.of(), Optional.empty());
        }
        Optional<Interaction> before = loop.interactions()
                .find(workspace, answer)
                .flatMap(Interaction::replaces)
                .flatMap(id -> loop.interactions().find(workspace, id));
        return new Gone(since, before);
    }

    /** Takes down an answer that is forgotten already. */
    public void takeDown(Delivery taken, Payload payload) {
        delivery.takeDown(taken.workspace(), payload.answer(), payload.place(), payload.thread());
    }
}

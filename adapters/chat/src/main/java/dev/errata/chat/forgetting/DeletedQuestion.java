package dev.errata.chat.forgetting;

import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.forgetting.Oblivion;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Interactions;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.chat.queue.Payload;
import dev.errata.chat.surface.AnswerDelivery;
import java.util.List;

/** Forgets a question that was deleted where it was asked, once its answers are taken down. */
public final class DeletedQuestion {

    private final Oblivion oblivion;
    private final Interactions interactions;
    private final AnswerDelivery delivery;

    public DeletedQuestion(Oblivion oblivion, Interactions interactions, AnswerDelivery delivery) {
        this.oblivion = oblivion;
        this.interactions = interactions;
        this.delivery = delivery;
    }

    /**
     * Doing it twice does the rest.
     *
     * @throws dev.errata.chat.call.CallProblem if trying again later may help
     */
    public void forget(Delivery taken, Payload payload) {
        WorkspaceId workspace = taken.workspace();
        List<InteractionId> whole = oblivion.whole(workspace, payload.answer());
        whole.forEach(id -> interactions
                .find(workspace, id)
                .map(Interaction::question)
                .ifPresent(
                        asked -> delivery.takeDown(workspace, id, asked.place().id(), asked.thread())));
        oblivion.questions(workspace, whole);
    }

    /** Where the platform takes nothing down, it is forgotten all the same. */
    public void giveUp(Delivery taken, Payload payload) {
        oblivion.questions(taken.workspace(), oblivion.whole(taken.workspace(), payload.answer()));
    }

    /** Takes down an answer that is forgotten already. */
    public void takeDown(Delivery taken, Payload payload) {
        delivery.takeDown(taken.workspace(), payload.answer(), payload.place(), payload.thread());
    }
}

package dev.errata.teams.sending;

import dev.errata.bot.question.Question;
import dev.errata.teams.api.ConversationRef;
import dev.errata.teams.request.Scene;
import dev.errata.teams.request.Spot;

/** Where an answer stands in Teams. */
final class Places {

    private Places() {}

    /**
     * The thread in which something was asked.
     *
     * @param scene of anything that the same tenant did
     */
    static ConversationRef of(Scene scene, Question question) {
        String conversation = question.place().externalId();
        String thread = question.thread().value();
        Spot spot = new Spot(
                Spot.Kind.CHANNEL, conversation, thread.equals(conversation) ? null : thread, null, null, null);
        return new ConversationRef(scene.serviceUrl(), spot.address());
    }
}

package dev.errata.bot.question;

import java.time.Instant;

/**
 * What somebody asked, where and when.
 *
 * @param id becomes the id of the interaction, so that taking the same question twice answers it once
 * @param asked the text as it was written, without the mention of the bot; never blank
 */
public record Question(InteractionId id, Place place, ThreadId thread, Person asker, String asked, Instant at) {

    public Question {
        if (asked.isBlank()) {
            throw new IllegalArgumentException("question " + id + " is blank");
        }
    }

    public WorkspaceId workspace() {
        return place.workspace();
    }
}

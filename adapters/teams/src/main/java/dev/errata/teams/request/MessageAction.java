package dev.errata.teams.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody chose an action of ours in the menu of a message, or submitted its dialog.
 *
 * @param command which action of ours
 * @param message the message; absent when Teams leaves it out, as it may in a submission
 * @param data what the dialog holds; empty before there is one
 */
public record MessageAction(
        Scene scene, String command, @Nullable ActedOn message, JsonNode data) {

    /**
     * The message that was chosen.
     *
     * @param thread the message that its thread began with, if it is a reply in a channel
     * @param application the app that wrote it, if none of the people did
     * @param html what it says
     * @param attachments with their cards, each content a text of JSON
     */
    public record ActedOn(
            String id, @Nullable String thread, @Nullable String application, String html, List<JsonNode> attachments) {

        public ActedOn {
            attachments = List.copyOf(attachments);
        }
    }

    /** What a field of the dialog holds. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(data.path(name).textValue());
    }
}

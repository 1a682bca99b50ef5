package dev.errata.teams.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody pressed a button of a card, or submitted a form in one.
 *
 * @param verb which action of ours it is, for those that have a verb; empty otherwise
 * @param message the message with the card, where Teams says it; a dialog's card stands in none
 * @param data what the button carries and the fields hold, in one object; anybody can have changed it
 */
public record CardPress(Scene scene, String verb, @Nullable String message, JsonNode data) {

    /** What a field holds or a button carries. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(data.path(name).textValue());
    }
}

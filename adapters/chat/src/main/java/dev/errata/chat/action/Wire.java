package dev.errata.chat.action;

import java.util.Map;
import java.util.Optional;

/**
 * An action as it stands in a button.
 *
 * @param name which action
 * @param ids what it is about, by what each id is of
 */
public record Wire(String name, Map<String, String> ids) {

    public static final String ANSWER = "answer";
    public static final String CORRECTION = "correction";
    public static final String ACT = "act";
    public static final String LEFT = "left";

    public Wire {
        ids = Map.copyOf(ids);
    }

    /** The id under this key; empty if it is not there, which finds nothing. */
    public String id(String key) {
        return find(key).orElse("");
    }

    public Optional<String> find(String key) {
        return Optional.ofNullable(ids.get(key));
    }
}

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
    public static final String NEWER = "newer";
    public static final String ACT = "act";
    public static final String LEFT = "left";
    public static final String REPLY = "reply";
    public static final String PERSON = "person";

    /** One that is about an answer and nothing else. */
    public static Wire of(String name, String answer) {
        return new Wire(name, Map.of(ANSWER, answer));
    }

    /** One that is about a correction and an answer. */
    public static Wire of(String name, String correction, String answer) {
        return new Wire(name, Map.of(CORRECTION, correction, ANSWER, answer));
    }

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

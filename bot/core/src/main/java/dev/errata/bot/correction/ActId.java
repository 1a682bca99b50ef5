package dev.errata.bot.correction;

import java.util.UUID;

/** Identifies one thing a person did to a correction. */
public record ActId(UUID value) {

    public static ActId random() {
        return new ActId(UUID.randomUUID());
    }

    public static ActId of(String text) {
        return new ActId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

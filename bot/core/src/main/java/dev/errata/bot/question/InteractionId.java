package dev.errata.bot.question;

import java.util.UUID;

/** Identifies one question together with its answer. */
public record InteractionId(UUID value) {

    public static InteractionId random() {
        return new InteractionId(UUID.randomUUID());
    }

    public static InteractionId of(String text) {
        return new InteractionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

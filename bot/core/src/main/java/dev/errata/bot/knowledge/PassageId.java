package dev.errata.bot.knowledge;

import java.util.UUID;

/** Identifies one passage of a document. */
public record PassageId(UUID value) {

    public static PassageId random() {
        return new PassageId(UUID.randomUUID());
    }

    public static PassageId of(String text) {
        return new PassageId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

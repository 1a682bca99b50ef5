package dev.errata.bot.question;

import java.util.UUID;

/** Identifies one channel or chat within a workspace. */
public record PlaceId(UUID value) {

    public static PlaceId random() {
        return new PlaceId(UUID.randomUUID());
    }

    public static PlaceId of(String text) {
        return new PlaceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

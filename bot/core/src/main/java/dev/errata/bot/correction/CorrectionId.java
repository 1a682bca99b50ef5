package dev.errata.bot.correction;

import java.util.UUID;

/** Identifies one correction through all its versions. */
public record CorrectionId(UUID value) {

    public static CorrectionId random() {
        return new CorrectionId(UUID.randomUUID());
    }

    public static CorrectionId of(String text) {
        return new CorrectionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

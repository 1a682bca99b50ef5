package dev.errata.bot.reply;

import java.util.UUID;

/** Identifies a reply that may be remembered. */
public record ReplyId(UUID value) {

    public static ReplyId of(String text) {
        return new ReplyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

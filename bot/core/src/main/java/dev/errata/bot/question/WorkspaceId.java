package dev.errata.bot.question;

import java.util.UUID;

/** Identifies one customer; nothing ever crosses it. */
public record WorkspaceId(UUID value) {

    public static WorkspaceId random() {
        return new WorkspaceId(UUID.randomUUID());
    }

    public static WorkspaceId of(String text) {
        return new WorkspaceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

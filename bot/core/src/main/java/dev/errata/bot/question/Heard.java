package dev.errata.bot.question;

import org.jspecify.annotations.Nullable;

/**
 * A message as it came in, before anybody decided whether the bot may keep it. It has no text on purpose.
 *
 * @param thread the thread it was written in; null when it starts one
 * @param address whom it is addressed to
 * @param manner how it is said
 */
public record Heard(
        WorkspaceId workspace,
        String placeExternalId,
        @Nullable ThreadId thread,
        String personExternalId,
        Address address,
        Manner manner) {

    /** Whom a message names. */
    public enum Address {
        /** It mentions the bot. */
        BOT,
        /** It was written to the bot alone. */
        DIRECT,
        /** It mentions other people and not the bot. */
        OTHERS,
        /** It mentions nobody. */
        NOBODY
    }

    /** How something is said. */
    public enum Manner {
        /** It asks. */
        QUESTION,
        /** It says something. */
        STATEMENT,
        /** Thanks: it wants nothing, and nothing follows from it. */
        THANKS,
        /** A greeting, a nod: likewise. */
        SMALL_TALK;

        boolean wantsNothing() {
            return this == THANKS || this == SMALL_TALK;
        }
    }
}

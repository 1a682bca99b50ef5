package dev.errata.chat.surface;

import dev.errata.bot.question.ThreadId;
import java.util.Optional;

/**
 * Somebody chose in the menu of a message what is to be done with it.
 *
 * @param visit whoever chose, in the thread of the message
 * @param message names it, as in {@link Heard#key}
 * @param id the platform's own id of it, as it is known where answers were posted
 * @param author the platform's own id of whoever wrote it; empty if it was a program, or if it passes on what somebody else wrote
 * @param text what they wrote themselves
 */
public record Chosen(
        Visit visit, What what, String message, String id, ThreadId thread, Optional<String> author, String text) {

    /** What is to be done. */
    public enum What {
        /** An answer of the bot is to be corrected. */
        CORRECT,
        /** What a colleague wrote is to be taught. */
        USE
    }
}

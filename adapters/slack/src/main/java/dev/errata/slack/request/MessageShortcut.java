package dev.errata.slack.request;

import dev.errata.slack.text.SlackText;
import org.jspecify.annotations.Nullable;

/**
 * Somebody chose something in the menu of a message.
 *
 * @param workspace as in {@link SlackEvent}
 * @param callbackId which entry of ours it is
 * @param message which one, and where what comes of it is shown
 * @param author whoever wrote it; null if a program did
 * @param trigger opens a modal within three seconds
 */
public record MessageShortcut(
        String workspace,
        String user,
        String callbackId,
        BlockAction.Message message,
        @Nullable String author,
        SlackText text,
        String trigger) {

    /** Corrects an answer of the bot. */
    public static final String CORRECT = "correct_answer";

    /** Teaches what a colleague wrote. */
    public static final String USE = "use_as_correction";
}

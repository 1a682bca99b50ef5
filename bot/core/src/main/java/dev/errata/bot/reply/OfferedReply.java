package dev.errata.bot.reply;

import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A reply to an answer of which its author is asked whether it is to be remembered.
 *
 * @param answer that it is about
 * @param message names the message in its workspace, as the platform does
 * @param words null where the message is read again, once something became of it, and after {@link #KEPT}
 * @param at when it was offered
 */
public record OfferedReply(
        WorkspaceId workspace,
        ReplyId id,
        InteractionId answer,
        PersonId author,
        String message,
        @Nullable String words,
        Audience audience,
        State state,
        Instant at) {

    /** How long the words of a message are kept that cannot be read again. */
    public static final Duration KEPT = Duration.ofDays(7);

    /** To whom it was said. */
    public enum Audience {
        /** Other people, below an answer. */
        PEOPLE,
        /** The bot, which has answered again with it. */
        BOT,
        /** Other people, and a colleague chose to teach it. */
        CHOSEN
    }

    /** What became of it. */
    public enum State {
        OPEN,
        /** It is to be remembered, which is being worked on. */
        ACCEPTED,
        REMEMBERED,
        /** Not now. */
        DECLINED,
        /** Somebody said something else. */
        DISPUTED,
        /** The message was deleted. */
        WITHDRAWN
    }

    public Optional<String> kept() {
        return Optional.ofNullable(words);
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Whether it is still to be remembered, if its author has said so. */
    public boolean isWanted() {
        return isOpen() || state == State.ACCEPTED;
    }
}

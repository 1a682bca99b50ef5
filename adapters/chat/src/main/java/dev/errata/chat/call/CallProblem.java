package dev.errata.chat.call;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call to a platform that did not do what it was made for. */
public class CallProblem extends RuntimeException {

    /** What is known of the call. */
    public enum Outcome {
        /** It was answered that it will not be done, or it was not worth sending. Nothing happened. */
        REFUSED,
        /** The platform asked to come again later, and there was no time to wait. Nothing happened. */
        NOT_NOW,
        /** The platform was not reached. Nothing happened. */
        NOT_SENT,
        /** The call was sent, and no usable answer came: it may or may not have been done. */
        UNCLEAR
    }

    private final String code;
    private final Outcome outcome;
    private final @Nullable Duration retryAfter;

    /**
     * A problem in words for whoever reads that a call failed.
     *
     * @param code the platform's own name of what is wrong
     * @param retryAfter how long the platform wants us to wait, if it says so
     */
    protected CallProblem(
            String code, Outcome outcome, String message, @Nullable Throwable cause, @Nullable Duration retryAfter) {
        super(message, cause);
        this.code = code;
        this.outcome = outcome;
        this.retryAfter = retryAfter;
    }

    /** The platform's own name of what is wrong, such as {@code not_in_channel}, or the HTTP status. */
    public final String code() {
        return code;
    }

    public final boolean is(String itsCode) {
        return code.equals(itsCode);
    }

    public final Outcome outcome() {
        return outcome;
    }

    /** How long the platform wants us to wait, if it says so. */
    public final Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** Whether the call may have been done although it failed. */
    public final boolean mayHaveArrived() {
        return outcome == Outcome.UNCLEAR;
    }
}

package dev.errata.slack.api;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call to Slack that did not do what it was made for. */
public final class SlackProblem extends RuntimeException {

    /** What is known of the call. */
    public enum Outcome {
        /** Slack answered that it will not. Nothing happened. */
        REFUSED,
        /** Slack has had too many calls, and there was no time to wait. Nothing happened. */
        TOO_MANY_CALLS,
        /** Slack was not reached. Nothing happened. */
        NOT_SENT,
        /** The call was sent, and no usable answer came: it may or may not have been done. */
        UNCLEAR
    }

    private final String method;
    private final String target;
    private final String code;
    private final Outcome outcome;
    private final @Nullable Duration retryAfter;

    private SlackProblem(
            Call call,
            String code,
            Outcome outcome,
            String message,
            @Nullable Throwable cause,
            @Nullable Duration retryAfter) {
        super(message, cause);
        this.method = call.method();
        this.target = call.target();
        this.code = code;
        this.outcome = outcome;
        this.retryAfter = retryAfter;
    }

    static SlackProblem refused(Call call, String code, Optional<String> neededScope) {
        String advice = neededScope
                .map(scope -> "Add the scope " + scope + " to the Slack app and install it again")
                .orElse(Advice.on(code));
        String message = "Slack refused %s for %s: %s. %s.".formatted(call.method(), call.target(), code, advice);
        return new SlackProblem(call, code, Outcome.REFUSED, message, null, null);
    }

    static SlackProblem tooManyCalls(Call call, Duration retryAfter) {
        String message = "Slack takes no more calls of %s for %s for now. Try again in a minute."
                .formatted(call.method(), call.target());
        return new SlackProblem(call, "ratelimited", Outcome.TOO_MANY_CALLS, message, null, retryAfter);
    }

    static SlackProblem notSent(Call call, Throwable cause) {
        String message = "Slack could not be reached for %s for %s. Check the network and SLACK_API_URL."
                .formatted(call.method(), call.target());
        return new SlackProblem(call, "unreachable", Outcome.NOT_SENT, message, cause, null);
    }

    static SlackProblem unclear(Call call, String code, @Nullable Throwable cause) {
        String message = "Slack gave no usable answer to %s for %s (%s). It may or may not have been done."
                .formatted(call.method(), call.target(), code);
        return new SlackProblem(call, code, Outcome.UNCLEAR, message, cause, null);
    }

    /** Slack's own name of what is wrong, such as {@code not_in_channel}. */
    public String code() {
        return code;
    }

    public boolean is(String slackCode) {
        return code.equals(slackCode);
    }

    public String method() {
        return method;
    }

    /** The channel, person or view that the call was about. */
    public String target() {
        return target;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** How long Slack wants us to wait, if it says so. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** Whether the call may have been done although it failed; look before repeating it. */
    public boolean mayHaveArrived() {
        return outcome == Outcome.UNCLEAR;
    }

    /** Whether the bot can do nothing in this workspace until somebody installs it again. */
    public boolean isLockedOut() {
        return Advice.LOCKED_OUT.contains(code);
    }
}

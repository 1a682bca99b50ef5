package dev.errata.slack.api;

import dev.errata.chat.call.CallProblem;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call to Slack that did not do what it was made for. */
public final class SlackProblem extends CallProblem {

    private SlackProblem(
            String code, Outcome outcome, String message, @Nullable Throwable cause, @Nullable Duration retryAfter) {
        super(code, outcome, message, cause, retryAfter);
    }

    static SlackProblem refused(Call call, String code, Optional<String> neededScope) {
        String advice = neededScope
                .map(scope -> "Add the scope " + scope + " to the Slack app and install it again")
                .orElse(Advice.on(code));
        String message = "Slack refused %s for %s: %s. %s.".formatted(call.method(), call.target(), code, advice);
        return new SlackProblem(code, Outcome.REFUSED, message, null, null);
    }

    static SlackProblem tooManyCalls(Call call, Duration retryAfter) {
        String message = "Slack takes no more calls of %s for %s for now. Try again in a minute."
                .formatted(call.method(), call.target());
        return new SlackProblem("ratelimited", Outcome.NOT_NOW, message, null, retryAfter);
    }

    static SlackProblem notSent(Call call, Throwable cause) {
        String message = "Slack could not be reached for %s for %s. Check the network and SLACK_API_URL."
                .formatted(call.method(), call.target());
        return new SlackProblem("unreachable", Outcome.NOT_SENT, message, cause, null);
    }

    static SlackProblem unclear(Call call, String code, @Nullable Throwable cause) {
        String message = "Slack gave no usable answer to %s for %s (%s). It may or may not have been done."
                .formatted(call.method(), call.target(), code);
        return new SlackProblem(code, Outcome.UNCLEAR, message, cause, null);
    }

    /** Whether Slack takes the same words if they are sent in another form. */
    public boolean isOfItsForm() {
        return Advice.OF_FORM.contains(code());
    }

    /** Whether what the call is about is not there any more. */
    public boolean isGone() {
        return Advice.GONE.contains(code());
    }

    /** Whether the bot can do nothing in this workspace until somebody installs it again. */
    public boolean isLockedOut() {
        return Advice.LOCKED_OUT.contains(code());
    }
}

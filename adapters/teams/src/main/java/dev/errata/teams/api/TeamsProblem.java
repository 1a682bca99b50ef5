package dev.errata.teams.api;

import dev.errata.chat.call.CallProblem;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A call to Teams that did not do what it was made for. */
public final class TeamsProblem extends CallProblem {

    /** The code of what only somebody who changes the settings can mend. */
    static final String NO_TOKEN = "NoToken";

    private TeamsProblem(
            String code, Outcome outcome, String message, @Nullable Throwable cause, @Nullable Duration retryAfter) {
        super(code, outcome, message, cause, retryAfter);
    }

    static TeamsProblem refused(Call call, String code) {
        String message =
                "Teams refused to %s (%s): %s. %s.".formatted(call.name(), call.target(), code, Advice.on(code));
        return new TeamsProblem(code, Outcome.REFUSED, message, null, null);
    }

    static TeamsProblem tooLarge(String target) {
        String message = "A message to %s has more than %d bytes, which Teams does not take. Send it in several."
                .formatted(target, Content.LARGEST);
        return new TeamsProblem("MessageSizeTooBig", Outcome.REFUSED, message, null, null);
    }

    static TeamsProblem noToken(String code, String advice) {
        String message =
                "Microsoft gives this bot no token, without which Teams takes nothing: %s. %s.".formatted(code, advice);
        return new TeamsProblem(NO_TOKEN, Outcome.REFUSED, message, null, null);
    }

    static TeamsProblem notNow(String name, String target, @Nullable Duration retryAfter) {
        String message =
                "Teams asks to wait before anybody may %s (%s). Try again in a minute.".formatted(name, target);
        return new TeamsProblem("NotNow", Outcome.NOT_NOW, message, null, retryAfter);
    }

    static TeamsProblem notSent(String name, String target, @Nullable Throwable cause) {
        String message = "Nobody was reached to %s (%s). Check the network and its proxies.".formatted(name, target);
        return new TeamsProblem("Unreachable", Outcome.NOT_SENT, message, cause, null);
    }

    static TeamsProblem unclear(Call call, String code, @Nullable Throwable cause) {
        String message = "Teams gave no usable answer when asked to %s (%s): %s. It may or may not have been done."
                .formatted(call.name(), call.target(), code);
        return new TeamsProblem(code, Outcome.UNCLEAR, message, cause, null);
    }

    /** Whether the bot can do nothing anywhere until somebody mends its settings. */
    public boolean isLockedOut() {
        return Advice.LOCKED_OUT.contains(code());
    }
}

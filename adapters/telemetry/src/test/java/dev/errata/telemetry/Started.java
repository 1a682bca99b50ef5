package dev.errata.telemetry;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Telemetry of an environment that is expected to be right, or wrong. */
final class Started {

    private Started() {}

    static Telemetry with(Map<String, String> environment) {
        return usable(Telemetry.read(environment));
    }

    /** Waits no longer than that when it is closed. */
    static Telemetry with(Map<String, String> environment, Duration patience) {
        return usable(Telemetry.read(environment, patience));
    }

    static List<String> problems(Map<String, String> environment) {
        if (Telemetry.read(environment) instanceof Telemetry.Outcome.Wrong wrong) {
            return wrong.problems();
        }
        return List.of();
    }

    private static Telemetry usable(Telemetry.Outcome outcome) {
        if (outcome instanceof Telemetry.Outcome.Usable usable) {
            return usable.telemetry();
        }
        throw new AssertionError(outcome);
    }
}

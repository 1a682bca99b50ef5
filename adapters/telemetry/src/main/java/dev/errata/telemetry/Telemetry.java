package dev.errata.telemetry;

import dev.errata.bot.trace.Traces;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Where traces go: to the receiver that the environment names, or to nobody. */
public final class Telemetry implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Telemetry OFF = new Telemetry(Traces.NONE, () -> {});

    private final Traces traces;
    private final Runnable end;

    Telemetry(Traces traces, Runnable end) {
        this.traces = traces;
        this.end = end;
    }

    /** Telemetry, or every problem that its settings have, one line each. */
    public sealed interface Outcome {

        record Usable(Telemetry telemetry) implements Outcome {}

        record Wrong(List<String> problems) implements Outcome {}
    }

    /** Nobody listens. No class of OpenTelemetry is loaded for that. */
    public static Telemetry off() {
        return OFF;
    }

    /** Starts what the variables of OpenTelemetry ask for. Nothing but this environment is read: neither the process's nor properties. */
    public static Outcome read(Map<String, String> environment) {
        return read(environment, PATIENCE);
    }

    static Outcome read(Map<String, String> environment, Duration patience) {
        TraceSettings settings = new TraceSettings(environment);
        if (!settings.areOn()) {
            return new Outcome.Usable(off());
        }
        List<String> problems = settings.problems();
        return problems.isEmpty() ? Sending.start(settings, patience) : new Outcome.Wrong(problems);
    }

    public Traces traces() {
        return traces;
    }

    /** Sends what is not sent yet, for five seconds at most; what is told from then on is not sent. */
    @Override
    public void close() {
        end.run();
    }
}

package dev.errata.teams.api;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.core.functions.Either;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.function.Supplier;

/** The one place where a call is made again. How long that may take is bounded for each call. */
final class Repetition {

    private static final int MOST_ATTEMPTS = 10;
    private static final int MOST_FAILURES = 3;
    private static final IntervalFunction BACKOFF =
            IntervalFunction.ofExponentialRandomBackoff(Duration.ofMillis(300), 2.0, 0.5, Duration.ofSeconds(10));
    private static final long STOP = -1;

    private final Pause pause;
    private final Duration patience;

    Repetition(Pause pause, Duration patience) {
        this.pause = pause;
        this.patience = patience;
    }

    <T> T of(Call call, Supplier<T> attempt) {
        if (call.care() == Call.Care.AT_ONCE) {
            return attempt.get();
        }
        Waiting waiting = new Waiting();
        RetryConfig config = RetryConfig.<T>custom()
                .maxAttempts(MOST_ATTEMPTS)
                .retryOnException(problem -> mayBeRepeated(call, problem))
                .intervalBiFunction((number, outcome) -> waiting.before(number, outcome))
                .build();
        return Retry.of(call.name(), config).executeSupplier(attempt);
    }

    private static boolean mayBeRepeated(Call call, Throwable thrown) {
        if (!(thrown instanceof TeamsProblem problem)) {
            return false;
        }
        return switch (problem.outcome()) {
            case REFUSED -> false;
            case NOT_NOW, NOT_SENT -> true;
            case UNCLEAR -> call.care() == Call.Care.REPEATABLE;
        };
    }

    /** The waiting between the attempts of one call. It is done here, because the library can only wait for real. */
    private final class Waiting {

        private Duration left = patience;

        <T> long before(int attempt, Either<Throwable, T> outcome) {
            if (!(outcome.getLeft() instanceof TeamsProblem problem)) {
                return STOP;
            }
            boolean waitingItsTurn = problem.outcome() == TeamsProblem.Outcome.NOT_NOW;
            Duration asked = problem.retryAfter().orElseGet(() -> Duration.ofMillis(BACKOFF.apply(attempt)));
            if (asked.compareTo(left) > 0 || (!waitingItsTurn && attempt >= MOST_FAILURES)) {
                return STOP;
            }
            left = left.minus(asked);
            return pause(asked);
        }

        private long pause(Duration time) {
            try {
                pause.pause(time);
                return 0;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return STOP;
            }
        }
    }
}

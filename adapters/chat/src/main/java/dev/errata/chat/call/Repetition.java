package dev.errata.chat.call;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.core.functions.Either;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.function.Supplier;

/** The one place where a call is made again. How long that may take is bounded for each call. */
public final class Repetition {

    private static final int MOST_ATTEMPTS = 10;
    private static final int MOST_FAILURES = 3;
    private static final IntervalFunction BACKOFF =
            IntervalFunction.ofExponentialRandomBackoff(Duration.ofMillis(300), 2.0, 0.5, Duration.ofSeconds(10));
    private static final long STOP = -1;

    private final Pause pause;
    private final Duration patience;

    /**
     * Repeats within these bounds.
     *
     * @param patience how long the waiting between the attempts of one call may take in all
     */
    public Repetition(Pause pause, Duration patience) {
        this.pause = pause;
        this.patience = patience;
    }

    /**
     * Makes a call until it is done, or not worth repeating.
     *
     * @param name of the call
     * @throws CallProblem what was wrong with the last attempt
     */
    public <T> T of(String name, RetryPolicy care, Supplier<T> attempt) {
        if (care == RetryPolicy.AT_ONCE) {
            return attempt.get();
        }
        Waiting waiting = new Waiting();
        RetryConfig config = RetryConfig.<T>custom()
                .maxAttempts(MOST_ATTEMPTS)
                .retryOnException(problem -> mayBeRepeated(care, problem))
                .intervalBiFunction((number, outcome) -> waiting.before(number, outcome))
                .build();
        return Retry.of(name, config).executeSupplier(attempt);
    }

    private static boolean mayBeRepeated(RetryPolicy care, Throwable thrown) {
        if (!(thrown instanceof CallProblem problem)) {
            return false;
        }
        return switch (problem.outcome()) {
            case REFUSED -> false;
            case NOT_NOW, NOT_SENT -> true;
            case UNCLEAR -> care == RetryPolicy.REPEATABLE;
        };
    }

    /** The waiting between the attempts of one call. It is done here, because the library can only wait for real. */
    private final class Waiting {

        private Duration left = patience;

        <T> long before(int attempt, Either<Throwable, T> outcome) {
            if (!(outcome.getLeft() instanceof CallProblem problem)) {
                return STOP;
            }
            boolean waitingItsTurn = problem.outcome() == CallProblem.Outcome.NOT_NOW;
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

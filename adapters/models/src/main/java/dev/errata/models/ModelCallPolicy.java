package dev.errata.models;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.core.functions.Either;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Clock;
import java.time.Duration;

/**
 * How long a language model is waited for, how often it is asked again, and when it is left alone.
 *
 * @param wholeCall for one question, with everything that is asked again
 * @param pause how to wait between two attempts
 */
public record ModelCallPolicy(Duration wholeCall, Pause pause) {

    private static final int ATTEMPTS = 3;
    private static final int FAILURES_IN_A_ROW = 4;
    private static final IntervalFunction BACKOFF =
            IntervalFunction.ofExponentialRandomBackoff(Duration.ofMillis(500), 2, .5, Duration.ofSeconds(8));
    private static final IntervalFunction LEFT_ALONE =
            IntervalFunction.ofExponentialBackoff(Duration.ofSeconds(30), 2, Duration.ofMinutes(5));

    /** How time passes between two attempts; in tests it does not. */
    @FunctionalInterface
    public interface Pause {
        void pause(Duration duration) throws InterruptedException;
    }

    public static ModelCallPolicy of(Duration wholeCall) {
        return new ModelCallPolicy(wholeCall, duration -> Thread.sleep(duration.toMillis()));
    }

    Retry retry() {
        return Retry.of(
                "chat-model",
                RetryConfig.custom()
                        .maxAttempts(ATTEMPTS)
                        .retryOnException(e -> e instanceof ChatFailure failure && failure.mayPass())
                        .intervalBiFunction(ModelCallPolicy::interval)
                        .build());
    }

    private static long interval(int attempt, Either<Throwable, Object> outcome) {
        Duration backoff = Duration.ofMillis(BACKOFF.apply(attempt));
        return outcome.getLeft() instanceof ChatFailure failure
                ? failure.retryAfter().orElse(backoff).toMillis()
                : backoff.toMillis();
    }

    /** Opens after failures in a row; then lets one question through now and then, ever more rarely, until one is answered. */
    CircuitBreaker breaker(Clock clock) {
        return CircuitBreaker.of(
                "chat-model",
                CircuitBreakerConfig.custom()
                        .slidingWindow(FAILURES_IN_A_ROW, FAILURES_IN_A_ROW, SlidingWindowType.COUNT_BASED)
                        .failureRateThreshold(100)
                        .ignoreException(e -> !(e instanceof ChatFailure failure && failure.isOutage()))
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .waitIntervalFunctionInOpenState(LEFT_ALONE)
                        .writableStackTraceEnabled(false)
                        .clock(clock)
                        .build());
    }
}

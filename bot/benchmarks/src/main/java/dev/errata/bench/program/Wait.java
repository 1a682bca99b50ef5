package dev.errata.bench.program;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits until something is there, looking every millisecond or two, for two minutes at most. */
public final class Wait {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(1);

    private Wait() {}

    public static void until(String what, BooleanSupplier condition) {
        value(what, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    public static <T> T value(String what, Supplier<Optional<T>> source) {
        return within(PATIENCE, source).orElseThrow(() -> new IllegalStateException("waited in vain for " + what));
    }

    /** The same for what may not come at all; empty if it does not come in time. */
    public static <T> Optional<T> within(Duration patience, Supplier<Optional<T>> source) {
        long start = System.nanoTime();
        Optional<T> found = source.get();
        while (found.isEmpty() && System.nanoTime() - start < patience.toNanos()) {
            LockSupport.parkNanos(PAUSE.toNanos());
            found = source.get();
        }
        return found;
    }
}

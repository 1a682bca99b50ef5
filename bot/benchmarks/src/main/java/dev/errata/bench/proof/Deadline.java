package dev.errata.bench.proof;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** When a proof ends that has not tried everything by then. */
final class Deadline {

    private final long start = System.nanoTime();
    private final long nanos;

    private Deadline(long nanos) {
        this.nanos = nanos;
    }

    /** @param minutes from now; never if there are none */
    static Deadline in(Optional<Integer> minutes) {
        return new Deadline(minutes.map(TimeUnit.MINUTES::toNanos).orElse(Long.MAX_VALUE));
    }

    boolean hasPassed() {
        return System.nanoTime() - start >= nanos;
    }
}

package dev.errata.bench.proof;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** When a proof ends that has not tried everything by then. */
public final class Deadline {

    private final long start = System.nanoTime();
    private final long nanos;

    private Deadline(long nanos) {
        this.nanos = nanos;
    }

    /**
     * One that is to come.
     *
     * @param minutes from now; never if there are none
     */
    public static Deadline in(Optional<Integer> minutes) {
        return new Deadline(minutes.map(TimeUnit.MINUTES::toNanos).orElse(Long.MAX_VALUE));
    }

    public boolean hasPassed() {
        return System.nanoTime() - start >= nanos;
    }
}

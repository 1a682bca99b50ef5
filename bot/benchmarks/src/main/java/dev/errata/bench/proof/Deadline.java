package dev.errata.bench.proof;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** When a proof ends that has not tried everything by then. */
public final class Deadline {

    private final long nanos;
    private volatile long start = System.nanoTime();

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

    /** Counts from now on: what was prepared until here is not tried yet. */
    public void begin() {
        start = System.nanoTime();
    }

    public boolean hasPassed() {
        return System.nanoTime() - start >= nanos;
    }

    /**
     * One for the first of some parts, which leaves each of the others as much of what is left now.
     *
     * @param parts how many are to come, at least one
     */
    public Deadline share(int parts) {
        if (nanos == Long.MAX_VALUE) {
            return this;
        }
        long left = nanos - (System.nanoTime() - start);
        return new Deadline(Math.max(0, left) / parts);
    }
}

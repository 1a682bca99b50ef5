package dev.errata.bench.proof.load;

import dev.errata.bench.measuring.Distribution;
import java.util.concurrent.atomic.AtomicInteger;

/** Some of what comes: how long it took to be acknowledged, and how much of it was not, which is no time. */
final class Phase {

    private final String name;
    private final Distribution times = new Distribution();
    private final AtomicInteger refused = new AtomicInteger();

    Phase(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /** @param due when it was to come, which is not later than it was sent */
    void add(long due, boolean acknowledged) {
        if (acknowledged) {
            times.addSince(due);
        } else {
            refused.incrementAndGet();
        }
    }

    Distribution times() {
        return times;
    }

    int refused() {
        return refused.get();
    }
}

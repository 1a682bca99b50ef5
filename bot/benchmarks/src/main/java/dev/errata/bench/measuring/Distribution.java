package dev.errata.bench.measuring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How long something took each time. */
public final class Distribution {

    private final List<Long> nanos = new ArrayList<>();

    synchronized void add(long nanoseconds) {
        nanos.add(nanoseconds);
    }

    public void addMillis(double milliseconds) {
        add(Math.round(milliseconds * TimeUnit.MILLISECONDS.toNanos(1)));
    }

    public void addSince(long start) {
        add(System.nanoTime() - start);
    }

    public synchronized int count() {
        return nanos.size();
    }

    public synchronized void clear() {
        nanos.clear();
    }

    /** In milliseconds: the smallest time that is not exceeded by this share of all. */
    public synchronized double millis(double share) {
        if (nanos.isEmpty()) {
            return Double.NaN;
        }
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        int rank = (int) Math.ceil(share * sorted.size());
        return sorted.get(Math.max(0, rank - 1)) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
}

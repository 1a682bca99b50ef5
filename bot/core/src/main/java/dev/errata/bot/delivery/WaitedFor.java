package dev.errata.bot.delivery;

import java.util.function.Supplier;

/** Marks a thread on which a platform waits for its answer: what is asked of a database there fails soon rather than takes long. */
public final class WaitedFor {

    private static final ThreadLocal<Boolean> NOW = ThreadLocal.withInitial(() -> false);

    private WaitedFor() {}

    /** Does something that a platform waits for. */
    public static <T> T during(Supplier<T> work) {
        boolean before = NOW.get();
        NOW.set(true);
        try {
            return work.get();
        } finally {
            NOW.set(before);
        }
    }

    /** Whether a platform waits for what this thread does. */
    public static boolean isNow() {
        return NOW.get();
    }
}

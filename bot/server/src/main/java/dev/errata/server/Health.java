package dev.errata.server;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** Whether the program is ready to be asked: everything is warm, and the database answers. */
final class Health {

    private final AtomicBoolean warm = new AtomicBoolean();
    private final List<BooleanSupplier> checks = new ArrayList<>();

    Health(List<BooleanSupplier> checks) {
        this.checks.addAll(checks);
    }

    void warm() {
        warm.set(true);
    }

    /** The program is stopping: nothing new should be sent to it. */
    void stopping() {
        warm.set(false);
    }

    boolean isReady() {
        return warm.get() && checks.stream().allMatch(BooleanSupplier::getAsBoolean);
    }
}

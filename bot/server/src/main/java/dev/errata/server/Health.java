package dev.errata.server;

import java.util.function.BooleanSupplier;

/** Whether the program is ready to be asked: everything is warm, and the database answers. */
final class Health {

    private volatile BooleanSupplier check = () -> false;

    /** @param answers whether what it all stands on answers at that moment */
    void warm(BooleanSupplier answers) {
        check = answers;
    }

    /** The program is stopping: nothing new should be sent to it. */
    void stopping() {
        check = () -> false;
    }

    boolean isReady() {
        return check.getAsBoolean();
    }
}

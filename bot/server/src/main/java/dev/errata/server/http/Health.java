package dev.errata.server.http;

import java.util.function.BooleanSupplier;

/** Whether the program is ready to be asked: everything is warm, and the database answers. */
public final class Health {

    private volatile BooleanSupplier check = () -> false;

    /**
     * From now on it is ready whenever its database is.
     *
     * @param answers whether what it all stands on answers at that moment
     */
    public void warm(BooleanSupplier answers) {
        check = answers;
    }

    /** The program is stopping: nothing new should be sent to it. */
    public void stopping() {
        check = () -> false;
    }

    public boolean isReady() {
        return check.getAsBoolean();
    }
}

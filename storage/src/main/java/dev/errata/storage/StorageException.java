package dev.errata.storage;

import org.jspecify.annotations.Nullable;

/** Something is broken in the database, on the way to it, or with the PostgreSQL that the program starts itself; the message says what to do. */
public final class StorageException extends RuntimeException {

    public StorageException(String message) {
        super(message);
    }

    public StorageException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

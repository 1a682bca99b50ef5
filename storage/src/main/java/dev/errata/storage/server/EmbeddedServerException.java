package dev.errata.storage.server;

import org.jspecify.annotations.Nullable;

/** The program's own PostgreSQL could not be started, joined or stopped; the message says what to do about it. */
public final class EmbeddedServerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EmbeddedServerException(String message) {
        super(message);
    }

    EmbeddedServerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

package dev.errata.server.terminal;

/** The program cannot start or stop as it was asked to; the message says why and what to do. */
public final class StartFailure extends RuntimeException {

    public StartFailure(String message) {
        super(message);
    }

    public StartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}

package dev.errata.server;

/** The program cannot start or stop as it was asked to; the message says why and what to do. */
final class StartFailure extends RuntimeException {

    StartFailure(String message) {
        super(message);
    }

    StartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}

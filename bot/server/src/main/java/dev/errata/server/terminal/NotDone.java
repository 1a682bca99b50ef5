package dev.errata.server.terminal;

/** What was asked for could not be done, or not all of it; the message says what and what to do. The program ends with 1. */
public final class NotDone extends RuntimeException {

    public NotDone(String message) {
        super(message);
    }
}

package dev.errata.server;

/** Whether a person watches the program on a terminal. */
final class Watched {

    private Watched() {}

    /** On newer JDKs there is always a console; what is lost there is only that a pipe gets lines meant for people. */
    @SuppressWarnings("SystemConsoleNull")
    static boolean byAPerson() {
        return System.console() != null;
    }
}

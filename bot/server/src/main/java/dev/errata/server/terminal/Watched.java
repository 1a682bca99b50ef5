package dev.errata.server.terminal;

/** Whether a person watches the program on a terminal. */
public final class Watched {

    private Watched() {}

    /** On newer JDKs there is always a console; what is lost there is only that a pipe gets lines meant for people. */
    @SuppressWarnings("SystemConsoleNull")
    public static boolean byAPerson() {
        return System.console() != null;
    }
}

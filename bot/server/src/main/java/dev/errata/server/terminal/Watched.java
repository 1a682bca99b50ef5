package dev.errata.server.terminal;

import java.io.Console;
import java.util.Optional;

/** Whether a person watches the program on a terminal. */
public final class Watched {

    private Watched() {}

    public static boolean byAPerson() {
        return console().isPresent();
    }

    /** Where that person can be asked. On newer JDKs there is always a console: a pipe gets lines meant for people, and answers nothing. */
    @SuppressWarnings("SystemConsoleNull")
    public static Optional<Console> console() {
        return Optional.ofNullable(System.console());
    }
}

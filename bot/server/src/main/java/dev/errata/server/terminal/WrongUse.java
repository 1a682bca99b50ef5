package dev.errata.server.terminal;

/** A command or a setting that cannot be meant; the message says what is wrong. The program ends with 2. */
public final class WrongUse extends RuntimeException {

    public WrongUse(String message) {
        super(message);
    }
}

package dev.errata.server;

/** A command or a setting that cannot be meant; the message says what is wrong. The program ends with 2. */
final class WrongUse extends RuntimeException {

    WrongUse(String message) {
        super(message);
    }
}

package dev.errata.chat.screen;

import java.util.function.Supplier;

/**
 * What follows what somebody did, once it is stored. It is made when it is asked for, which may be after the request was answered.
 *
 * @param opens whether something is likely to open, for which somebody waits
 */
public record Next(boolean opens, Supplier<Reply> reply) {

    public static Next of(Reply reply) {
        return new Next(false, () -> reply);
    }

    /** Something that opens, and takes a moment. */
    public static Next opening(Supplier<Reply> reply) {
        return new Next(true, reply);
    }
}

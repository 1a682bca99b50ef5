package dev.errata.chat.screen;

import java.util.function.Supplier;

/**
 * What follows what somebody did, once it is stored. It is made when it is asked for, which may be after the request was answered.
 *
 * @param opens whether something is likely to open, for which somebody waits
 */
public record PendingReply(boolean opens, Supplier<Reply> reply) {

    public static PendingReply of(Reply reply) {
        return new PendingReply(false, () -> reply);
    }

    /** Something that opens, and takes a moment. */
    public static PendingReply opening(Supplier<Reply> reply) {
        return new PendingReply(true, reply);
    }
}

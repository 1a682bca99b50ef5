package dev.errata.slack.request;

import org.jspecify.annotations.Nullable;

/** What sort of conversation a message stands in. */
public enum ChannelKind {
    PUBLIC,
    PRIVATE,
    DIRECT,
    GROUP,
    /** The request does not say; mentions never do. */
    UNKNOWN;

    static ChannelKind of(@Nullable String channelType) {
        if (channelType == null) {
            return UNKNOWN;
        }
        return switch (channelType) {
            case "channel" -> PUBLIC;
            case "group" -> PRIVATE;
            case "im" -> DIRECT;
            case "mpim" -> GROUP;
            default -> UNKNOWN;
        };
    }
}

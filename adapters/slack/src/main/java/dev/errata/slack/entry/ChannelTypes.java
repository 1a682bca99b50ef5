package dev.errata.slack.entry;

import dev.errata.bot.question.Place.Privacy;
import org.jspecify.annotations.Nullable;

/** What Slack calls the kinds of channels in its events. */
final class ChannelTypes {

    private ChannelTypes() {}

    static @Nullable Privacy privacy(String channelType) {
        return switch (channelType) {
            case "channel" -> Privacy.PUBLIC;
            case "group" -> Privacy.PRIVATE;
            case "im" -> Privacy.DIRECT;
            case "mpim" -> Privacy.GROUP;
            default -> null;
        };
    }
}

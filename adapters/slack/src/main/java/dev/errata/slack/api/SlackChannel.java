package dev.errata.slack.api;

import com.slack.api.model.Conversation;
import dev.errata.bot.question.Place.Privacy;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A channel as Slack describes it.
 *
 * @param name without the leading sign; empty for direct messages
 * @param shared whether people of another organisation are in it, or are invited
 * @param teams the workspaces that share it, as far as Slack says
 */
public record SlackChannel(String name, Privacy privacy, boolean shared, boolean botIsIn, Set<String> teams) {

    public SlackChannel {
        teams = Set.copyOf(teams);
    }

    static SlackChannel of(Conversation channel) {
        Set<String> teams = new HashSet<>();
        Stream.of(channel.getSharedTeamIds(), channel.getConnectedTeamIds(), channel.getInternalTeamIds())
                .flatMap(ids -> Optional.<List<String>>ofNullable(ids).stream())
                .forEach(teams::addAll);
        return new SlackChannel(
                Optional.ofNullable(channel.getName()).orElse(""),
                privacy(channel),
                channel.isExtShared() || channel.isPendingExtShared(),
                channel.isMember(),
                teams);
    }

    private static Privacy privacy(Conversation channel) {
        if (channel.isIm()) {
            return Privacy.DIRECT;
        }
        if (channel.isMpim()) {
            return Privacy.GROUP;
        }
        return channel.isPrivate() || channel.isGroup() ? Privacy.PRIVATE : Privacy.PUBLIC;
    }
}

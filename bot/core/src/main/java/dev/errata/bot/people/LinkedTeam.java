package dev.errata.bot.people;

import dev.errata.bot.question.TeamId;
import dev.errata.bot.question.WorkspaceId;
import java.time.Instant;
import java.util.Set;

/**
 * A group of people that is tied to channels, where the platform has no teams with channels of their own.
 *
 * @param id the platform's own id of the group
 * @param name what people call it, without a sign
 * @param channels the platform's own ids
 * @param readAt when its name and members were read last
 */
public record LinkedTeam(WorkspaceId workspace, TeamId id, String name, Set<String> channels, Instant readAt) {

    public LinkedTeam {
        channels = Set.copyOf(channels);
    }
}

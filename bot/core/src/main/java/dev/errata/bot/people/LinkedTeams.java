package dev.errata.bot.people;

import dev.errata.bot.question.TeamId;
import dev.errata.bot.question.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The groups of people that are tied to channels, and who is in them. */
public interface LinkedTeams {

    /**
     * Ties a group to channels, besides those that it is tied to already. Its name and members are these from now on.
     *
     * @param accounts the platform's own ids of its members
     */
    void link(LinkedTeam team, Set<String> accounts);

    /** Its name and members are these from now on, if it is tied to any channel and was not read later than this. */
    void read(LinkedTeam team, Set<String> accounts);

    /** Unties a group from channels; from all of them where none is named. Returns those that it was tied to. */
    Set<String> unlink(WorkspaceId workspace, TeamId team, Set<String> channels);

    /** By name. */
    List<LinkedTeam> list(WorkspaceId workspace);

    /** Those that are tied to a channel, by the platform's own id of it. */
    Set<TeamId> ofChannel(WorkspaceId workspace, String channel);

    /** All of them, and whether an account is a member, by the platform's own id of it. */
    Map<LinkedTeam, Boolean> memberships(WorkspaceId workspace, String account);
}

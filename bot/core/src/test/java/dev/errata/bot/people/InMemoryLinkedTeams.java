package dev.errata.bot.people;

import dev.errata.bot.question.TeamId;
import dev.errata.bot.question.WorkspaceId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** {@link LinkedTeams} in memory. */
public final class InMemoryLinkedTeams implements LinkedTeams {

    private record Key(WorkspaceId workspace, TeamId team) {}

    private final Map<Key, LinkedTeam> teams = new HashMap<>();
    private final Map<Key, Set<String>> accounts = new HashMap<>();

    @Override
    public void link(LinkedTeam team, Set<String> members) {
        Key key = new Key(team.workspace(), team.id());
        Set<String> channels = new HashSet<>(team.channels());
        if (teams.containsKey(key)) {
            channels.addAll(teams.get(key).channels());
        }
        teams.put(key, new LinkedTeam(team.workspace(), team.id(), team.name(), channels, team.readAt()));
        accounts.put(key, Set.copyOf(members));
    }

    @Override
    public void read(LinkedTeam team, Set<String> members) {
        Key key = new Key(team.workspace(), team.id());
        LinkedTeam known = teams.get(key);
        if (known != null && !known.readAt().isAfter(team.readAt())) {
            link(new LinkedTeam(team.workspace(), team.id(), team.name(), Set.of(), team.readAt()), members);
        }
    }

    @Override
    public Set<String> unlink(WorkspaceId workspace, TeamId team, Set<String> channels) {
        Key key = new Key(workspace, team);
        LinkedTeam linked = teams.get(key);
        if (linked == null) {
            return Set.of();
        }
        Set<String> gone = new HashSet<>(linked.channels());
        if (!channels.isEmpty()) {
            gone.retainAll(channels);
        }
        Set<String> left = new HashSet<>(linked.channels());
        left.removeAll(gone);
        if (left.isEmpty()) {
            teams.remove(key);
            accounts.remove(key);
        } else {
            teams.put(key, new LinkedTeam(workspace, team, linked.name(), left, linked.readAt()));
        }
        return gone;
    }

    @Override
    public List<LinkedTeam> list(WorkspaceId workspace) {
        return teams.values().stream()
                .filter(team -> team.workspace().equals(workspace))
                .sorted(Comparator.comparing(LinkedTeam::name))
                .toList();
    }

    @Override
    public Set<TeamId> ofChannel(WorkspaceId workspace, String channel) {
        return list(workspace).stream()
                .filter(team -> team.channels().contains(channel))
                .map(LinkedTeam::id)
                .collect(Collectors.toSet());
    }

    @Override
    public Map<LinkedTeam, Boolean> memberships(WorkspaceId workspace, String account) {
        return list(workspace).stream()
                .collect(Collectors.toMap(
                        team -> team,
                        team -> accounts.getOrDefault(new Key(workspace, team.id()), Set.of())
                                .contains(account)));
    }
}

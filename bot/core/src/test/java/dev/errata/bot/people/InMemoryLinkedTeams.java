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
        if (teams.containsKey(key)) {
            link(new LinkedTeam(team.workspace(), team.id(), team.name(), Set.of(), team.readAt()), members);
        }
    }

    @Override
    public boolean unlink(WorkspaceId workspace, TeamId team, Set<String> channels) {
        Key key = new Key(workspace, team);
        LinkedTeam linked = teams.get(key);
        if (linked == null) {
            return false;
        }
        Set<String> left = new HashSet<>(linked.channels());
        boolean gone = channels.isEmpty() ? !left.isEmpty() : left.removeAll(channels);
        if (channels.isEmpty() || left.isEmpty()) {
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
    public Set<TeamId> ofAccount(WorkspaceId workspace, String account) {
        return accounts.entrySet().stream()
                .filter(of -> of.getKey().workspace().equals(workspace)
                        && of.getValue().contains(account))
                .map(of -> of.getKey().team())
                .collect(Collectors.toSet());
    }
}

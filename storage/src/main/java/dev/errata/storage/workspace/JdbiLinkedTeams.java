package dev.errata.storage.workspace;

import dev.errata.bot.people.LinkedTeam;
import dev.errata.bot.people.LinkedTeams;
import dev.errata.bot.question.TeamId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.storage.CurrentWorkspace;
import dev.errata.storage.Rows;
import dev.errata.storage.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Groups that are tied to channels, in PostgreSQL. */
public final class JdbiLinkedTeams implements LinkedTeams {

    private static final String TEAMS = """
            select team_id, name, read_at, array(
                select channel from linked_team_channel c
                where c.workspace_id = :workspace and c.team_id = linked_team.team_id
                order by channel) as channels
            """;

    private static final String FROM = " from linked_team where workspace_id = :workspace order by name, team_id";

    private final Transactions transactions;

    public JdbiLinkedTeams(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void link(LinkedTeam team, Set<String> accounts) {
        transactions.run(team.workspace(), "linking team " + team.id(), handle -> {
            bound(handle, team, """
                    insert into linked_team (workspace_id, team_id, name, read_at) values (:workspace, :team, :name, :at)
                    on conflict (workspace_id, team_id) do update set name = excluded.name, read_at = excluded.read_at
                    """);
            handle.createUpdate("""
                            insert into linked_team_channel (workspace_id, team_id, channel)
                            select :workspace, :team, channel from unnest(:channels) as named (channel)
                            on conflict do nothing
                            """)
                    .bind("workspace", team.workspace())
                    .bind("team", team.id().value())
                    .bindArray("channels", String.class, team.channels())
                    .execute();
            replaceAccounts(handle, team, accounts);
        });
    }

    @Override
    public void read(LinkedTeam team, Set<String> accounts) {
        transactions.run(team.workspace(), "noting the members of team " + team.id(), handle -> {
            int there = bound(handle, team, """
                    update linked_team set name = :name, read_at = :at
                    where workspace_id = :workspace and team_id = :team and read_at <= :at
                    """);
            if (there > 0) {
                replaceAccounts(handle, team, accounts);
            }
        });
    }

    private static int bound(Handle handle, LinkedTeam team, String sql) {
        return handle.createUpdate(sql)
                .bind("workspace", team.workspace())
                .bind("team", team.id().value())
                .bind("name", team.name())
                .bind("at", team.readAt())
                .execute();
    }

    private static void replaceAccounts(Handle handle, LinkedTeam team, Set<String> accounts) {
        handle.createUpdate("""
                        delete from linked_team_account
                        where workspace_id = :workspace and team_id = :team and account <> all(:accounts)
                        """)
                .bind("workspace", team.workspace())
                .bind("team", team.id().value())
                .bindArray("accounts", String.class, accounts)
                .execute();
        handle.createUpdate("""
                        insert into linked_team_account (workspace_id, team_id, account)
                        select :workspace, :team, account from unnest(:accounts) as member (account)
                        on conflict do nothing
                        """)
                .bind("workspace", team.workspace())
                .bind("team", team.id().value())
                .bindArray("accounts", String.class, accounts)
                .execute();
    }

    @Override
    public Set<String> unlink(WorkspaceId workspace, TeamId team, Set<String> channels) {
        return transactions.in(workspace, "unlinking team " + team, handle -> {
            Set<String> gone = new HashSet<>(handle.createQuery("""
                            delete from linked_team_channel
                            where workspace_id = :workspace and team_id = :team and (:all or channel = any(:channels))
                            returning channel
                            """)
                    .bind("workspace", workspace)
                    .bind("team", team.value())
                    .bind("all", channels.isEmpty())
                    .bindArray("channels", String.class, channels)
                    .mapTo(String.class)
                    .list());
            handle.createUpdate("""
                            delete from linked_team
                            where workspace_id = :workspace and team_id = :team and not exists (
                                select from linked_team_channel
                                where workspace_id = :workspace and team_id = :team)
                            """)
                    .bind("workspace", workspace)
                    .bind("team", team.value())
                    .execute();
            return gone;
        });
    }

    @Override
    public List<LinkedTeam> list(WorkspaceId workspace) {
        return transactions.in(
                workspace,
                "listing the teams of workspace " + workspace,
                handle -> handle.createQuery(TEAMS + FROM)
                        .bind("workspace", workspace)
                        .map(JdbiLinkedTeams::team)
                        .list());
    }

    private static LinkedTeam team(ResultSet row, StatementContext context) throws SQLException {
        return new LinkedTeam(
                CurrentWorkspace.of(context),
                new TeamId(row.getString("team_id")),
                row.getString("name"),
                Set.copyOf(Rows.texts(row, "channels")),
                Rows.instant(row, "read_at"));
    }

    @Override
    public Set<TeamId> ofChannel(WorkspaceId workspace, String channel) {
        return new HashSet<>(transactions.in(
                workspace,
                "finding the teams of channel " + channel,
                handle -> handle.createQuery("""
                                select team_id from linked_team_channel
                                where workspace_id = :workspace and channel = :channel
                                """)
                        .bind("workspace", workspace)
                        .bind("channel", channel)
                        .map((row, context) -> new TeamId(row.getString("team_id")))
                        .list()));
    }

    @Override
    public Map<LinkedTeam, Boolean> memberships(WorkspaceId workspace, String account) {
        return transactions.in(
                workspace,
                "finding the teams of account " + account,
                handle -> handle.createQuery(TEAMS + """
                                , exists (
                                    select from linked_team_account a
                                    where a.workspace_id = :workspace and a.team_id = linked_team.team_id
                                      and a.account = :account) as member
                                """ + FROM)
                        .bind("workspace", workspace)
                        .bind("account", account)
                        .map((row, context) -> Map.entry(team(row, context), row.getBoolean("member")))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}

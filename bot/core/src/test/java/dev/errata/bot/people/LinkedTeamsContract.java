package dev.errata.bot.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.question.TeamId;
import dev.errata.bot.question.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link LinkedTeams} does. */
public abstract class LinkedTeamsContract {

    private static final TeamId FINANCE = new TeamId("S1");
    private static final TeamId SALES = new TeamId("S2");

    private final WorkspaceId acme = new Samples().workspace();
    private final WorkspaceId other = new Samples().workspace();
    private LinkedTeams teams = new InMemoryLinkedTeams();

    protected abstract Stores stores();

    @BeforeEach
    void open() {
        teams = stores().linkedTeams();
    }

    @Test
    void a_group_is_tied_to_more_channels_each_time_and_its_members_are_those_that_were_read_last() {
        teams.link(team(acme, FINANCE, "finance", "C1"), Set.of("U1", "U2"));
        teams.link(team(acme, FINANCE, "money", "C2"), Set.of("U2", "U3"));

        assertThat(teams.list(acme)).containsExactly(team(acme, FINANCE, "money", "C1", "C2"));
        assertThat(teams.ofChannel(acme, "C1")).containsExactly(FINANCE);
        assertThat(of(acme, "U3")).containsExactly(FINANCE);
        assertThat(of(acme, "U1")).isEmpty();
        assertThat(teams.ofChannel(other, "C1")).isEmpty();
        assertThat(of(other, "U3")).isEmpty();
    }

    @Test
    void a_channel_and_a_person_may_be_of_several() {
        teams.link(team(acme, SALES, "sales", "C1"), Set.of("U1"));
        teams.link(team(acme, FINANCE, "finance", "C1"), Set.of("U1"));

        assertThat(teams.ofChannel(acme, "C1")).containsExactlyInAnyOrder(FINANCE, SALES);
        assertThat(of(acme, "U1")).containsExactlyInAnyOrder(FINANCE, SALES);
        assertThat(teams.list(acme)).extracting(LinkedTeam::name).containsExactly("finance", "sales");
    }

    @Test
    void what_is_read_of_a_group_changes_one_that_is_tied_and_ties_no_other() {
        teams.link(team(acme, FINANCE, "finance", "C1"), Set.of("U1"));

        teams.read(team(acme, FINANCE, "money"), Set.of());
        teams.read(team(acme, SALES, "sales"), Set.of("U1"));

        assertThat(teams.list(acme)).containsExactly(team(acme, FINANCE, "money", "C1"));
        assertThat(of(acme, "U1")).isEmpty();
    }

    @Test
    void what_was_read_before_is_left_out_where_something_newer_is_known() {
        teams.link(team(acme, FINANCE, "finance", "C1"), Set.of("U1"));
        Instant before = Samples.NOW.minusSeconds(1);

        teams.read(new LinkedTeam(acme, FINANCE, "money", Set.of(), before), Set.of("U2"));

        assertThat(teams.list(acme)).containsExactly(team(acme, FINANCE, "finance", "C1"));
        assertThat(of(acme, "U2")).isEmpty();
    }

    @Test
    void a_group_is_untied_from_some_channels_or_from_all() {
        teams.link(team(acme, FINANCE, "finance", "C1", "C2"), Set.of("U1"));

        assertThat(teams.unlink(acme, FINANCE, Set.of("C3"))).isEmpty();
        assertThat(teams.unlink(other, FINANCE, Set.of())).isEmpty();
        assertThat(teams.unlink(acme, FINANCE, Set.of("C1", "C3"))).containsExactly("C1");
        assertThat(teams.ofChannel(acme, "C1")).isEmpty();
        assertThat(teams.ofChannel(acme, "C2")).containsExactly(FINANCE);
        assertThat(teams.unlink(acme, FINANCE, Set.of())).containsExactly("C2");
        assertThat(teams.list(acme)).isEmpty();
        assertThat(of(acme, "U1")).isEmpty();
    }

    private List<TeamId> of(WorkspaceId workspace, String account) {
        return teams.memberships(workspace, account).entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(of -> of.getKey().id())
                .toList();
    }

    private static LinkedTeam team(WorkspaceId workspace, TeamId id, String name, String... channels) {
        return new LinkedTeam(workspace, id, name, Set.of(channels), Samples.NOW);
    }
}

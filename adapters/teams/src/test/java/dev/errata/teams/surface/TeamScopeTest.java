package dev.errata.teams.surface;

import static dev.errata.teams.surface.Workplace.ANA;
import static dev.errata.teams.surface.Workplace.ANA_ALONE;
import static dev.errata.teams.surface.Workplace.BEN;
import static dev.errata.teams.surface.Workplace.BEN_ALONE;
import static dev.errata.teams.surface.Workplace.BOARD;
import static dev.errata.teams.surface.Workplace.FINANCE;
import static dev.errata.teams.surface.Workplace.LI;
import static dev.errata.teams.surface.Workplace.LI_ALONE;
import static dev.errata.teams.surface.Workplace.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.teams.FakeConnector.Operation;
import dev.errata.teams.surface.Workplace.Asked;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where a correction holds that is for a team. */
class TeamScopeTest {

    private static final String QUESTION = "How do we calculate quarterly returns?";
    private static final String RULE = "Use the fiscal year";
    private static final String TEAM = "19:money@thread.tacv2";

    private final Workplace acme = Workplace.open();

    @AfterEach
    void close() {
        acme.close();
    }

    @Test
    void it_holds_in_the_teams_standard_channels_and_in_its_members_own_chats() {
        acme.teams.members(TEAM, ANA, BEN);
        taughtForTheTeam();

        assertThat(acme.ask(LI, SUPPORT, QUESTION).shown()).contains(RULE);
        assertThat(acme.ask(BEN, BEN_ALONE, QUESTION).shown()).contains(RULE);
        assertThat(acme.ask(LI, LI_ALONE, QUESTION).shown()).doesNotContain(RULE);
        assertThat(acme.ask(BEN, BOARD, QUESTION).shown()).doesNotContain(RULE);
    }

    @Test
    void a_roster_that_cannot_be_read_holds_it_back_and_is_read_again_after_an_hour() {
        acme.teams.members(TEAM, ANA, BEN);
        taughtForTheTeam();
        acme.ask(BEN, SUPPORT, "Where is the garage?");
        acme.teams.fails(Operation.MEMBER, 9, 500);

        Asked held = acme.ask(BEN, BEN_ALONE, QUESTION);
        acme.teams.recovers();
        acme.clock.passes(Duration.ofMinutes(61));
        Asked after = acme.ask(BEN, BEN_ALONE, QUESTION);

        assertThat(held.shown()).doesNotContain(RULE);
        assertThat(after.shown()).contains(RULE);
    }

    @Test
    void who_left_the_team_reads_it_no_more_an_hour_later() {
        acme.teams.members(TEAM, ANA, BEN);
        taughtForTheTeam();
        assertThat(acme.ask(BEN, BEN_ALONE, QUESTION).shown()).contains(RULE);

        acme.teams.members(TEAM, ANA);
        acme.clock.passes(Duration.ofMinutes(61));

        assertThat(acme.ask(BEN, BEN_ALONE, QUESTION).shown()).doesNotContain(RULE);
        assertThat(acme.ask(ANA, ANA_ALONE, QUESTION).shown()).contains(RULE);
    }

    @Test
    void the_form_names_the_team() {
        Asked asked = acme.ask(ANA, FINANCE, QUESTION);

        assertThat(acme.people
                        .open(ANA, asked.place(), asked.answer(), "answer_correct")
                        .card()
                        .json()
                        .toString())
                .contains("The team \u201CMoney\u201D");
    }

    @Test
    void what_a_member_taught_for_the_team_holds_there_until_another_one_confirms_it_in_their_own_chat() {
        acme.teams.members(TEAM, ANA, BEN, LI);
        Asked made = acme.correct(BEN, acme.ask(BEN, FINANCE, QUESTION), Map.of("text", RULE, "where", "TEAM"));
        assertThat(made.shown())
                .contains(
                        "I follow this in finance now, and for the team \u201CMoney\u201D when another member confirms.");

        Asked held = acme.ask(LI, SUPPORT, QUESTION);
        assertThat(held.shown()).doesNotContain(RULE);
        Asked asked = acme.asked(LI_ALONE);
        assertThat(asked.shown()).contains("Ben Okafor taught this for the team", RULE, QUESTION);
        assertThat(acme.now(asked).button("correction_narrow")).isPresent();
        acme.people.press(LI, LI_ALONE, asked.answer(), "correction_widen");
        acme.settle();

        assertThat(acme.asked(held.place()).shown()).contains(RULE, "because Li Wei said that it fits");
        assertThat(acme.asked(BEN_ALONE).answer().text())
                .contains("Li Wei confirmed for the team \u201CMoney\u201D what you taught", RULE);
        assertThat(acme.ask(ANA, ANA_ALONE, QUESTION).shown()).contains(RULE);
        assertThat(acme.ask(BEN, BOARD, QUESTION).shown()).doesNotContain(RULE);
    }

    private void taughtForTheTeam() {
        acme.correct(ANA, acme.ask(ANA, FINANCE, QUESTION), Map.of("text", RULE, "where", "TEAM"));
    }
}

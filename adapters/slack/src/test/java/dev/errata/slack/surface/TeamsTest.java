package dev.errata.slack.surface;

import static dev.errata.slack.surface.Acme.ANA;
import static dev.errata.slack.surface.Acme.ANAS;
import static dev.errata.slack.surface.Acme.BEN;
import static dev.errata.slack.surface.Acme.BENS;
import static dev.errata.slack.surface.Acme.BOARD;
import static dev.errata.slack.surface.Acme.FINANCE;
import static dev.errata.slack.surface.Acme.GUS;
import static dev.errata.slack.surface.Acme.LI;
import static dev.errata.slack.surface.Acme.SALES;
import static dev.errata.slack.surface.Acme.VENDOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.slack.FakeMessage;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A team is a user group that is tied to channels. */
class TeamsTest {

    private static final String QUESTION = "How do we calculate quarterly returns?";
    private static final String RULE = "Use the fiscal year.";
    private static final String MONEY = "<!subteam^S1|@money>";
    private static final String NOT_YOURS =
            "An administrator can do that, or a member of the group for channels that they are in.";

    private final Workplace acme = Workplace.open();

    TeamsTest() {
        acme.slack.group("S1", "money", BEN, LI);
    }

    @AfterEach
    void close() {
        acme.close();
    }

    @Test
    void what_a_member_taught_for_the_team_is_confirmed_in_another_channel_and_holds_in_its_members_direct_messages() {
        assertThat(link(FINANCE, SALES))
                .isEqualTo("money is linked to <#" + FINANCE + ">, <#" + SALES
                        + ">. What is taught for the team holds there, and in direct messages of its 2 members.");
        FakeMessage unknown = acme.ask(BEN, FINANCE, QUESTION);
        assertThat(acme.form(BEN, unknown).json().toString()).contains("The team \u201Cmoney\u201D");

        FakeMessage made = acme.correct(BEN, unknown, Map.of("text", RULE, "where", "TEAM:S1"));
        assertThat(made.shown()).contains("and for the team \u201Cmoney\u201D when another member confirms.");
        FakeMessage held = acme.ask(LI, SALES, QUESTION);
        assertThat(held.shown()).doesNotContain(RULE);
        acme.press(LI, acme.slack.whispersTo(LI, SALES).get(0), "correction_widen");

        assertThat(acme.lastSaid(SALES).shown()).contains(RULE);
        assertThat(acme.askDirectly(BEN, BENS, QUESTION).shown()).contains(RULE);
        assertThat(acme.ask(BEN, BOARD, QUESTION).shown()).doesNotContain(RULE);
    }

    @Test
    void whoever_is_no_member_is_neither_offered_the_team_nor_asked_for_it() {
        link(FINANCE, SALES);
        acme.slack.group("S1", "money", BEN);
        acme.people.membersChanged("S1");
        acme.settle();
        acme.correct(BEN, acme.ask(BEN, FINANCE, QUESTION), Map.of("text", RULE, "where", "TEAM:S1"));

        FakeMessage lis = acme.ask(LI, SALES, QUESTION);

        assertThat(acme.whispers(LI, SALES)).isEmpty();
        assertThat(acme.form(LI, lis).json().toString()).doesNotContain("The team");
    }

    @Test
    void an_answer_from_before_a_channel_was_linked_offers_the_team_at_once_and_no_longer_once_it_is_unlinked() {
        FakeMessage answer = acme.ask(BEN, FINANCE, QUESTION);
        assertThat(acme.form(BEN, answer).json().toString())
                .contains("Set up a team")
                .doesNotContain("The team");

        link(FINANCE);
        assertThat(acme.form(BEN, answer).json().toString())
                .contains("The team \u201Cmoney\u201D")
                .doesNotContain("Set up");

        assertThat(type(ANA, "team unlink money <#" + FINANCE + "> <#" + SALES + ">"))
                .isEqualTo("money is no longer linked to <#" + FINANCE + ">.");
        assertThat(acme.form(BEN, answer).json().toString()).doesNotContain("The team");
    }

    @Test
    void after_days_in_which_nobody_asked_whoever_asks_first_has_what_they_were_taught() {
        link(FINANCE);
        acme.correct(ANA, acme.ask(ANA, FINANCE, QUESTION), Map.of("text", RULE, "where", "TEAM:S1"));

        acme.clock.passes(Duration.ofDays(4));

        assertThat(acme.askDirectly(BEN, BENS, QUESTION).shown()).contains(RULE);
    }

    @Test
    void a_group_that_was_deleted_is_unlinked_by_what_it_was_called() {
        link(FINANCE);
        acme.slack.group("S1", "money");

        assertThat(type(ANA, "team unlink @money")).isEqualTo("money is no longer linked to <#" + FINANCE + ">.");
    }

    @Test
    void whoever_is_from_outside_reads_nothing_of_teams() {
        link(FINANCE);

        assertThat(type(GUS, "team list")).isEqualTo(NOT_YOURS);
    }

    @Test
    void its_author_asks_a_member_after_two_weeks_who_decides_in_their_own_chat() {
        link(FINANCE, SALES);
        acme.ask(ANA, FINANCE, "Where is the garage?");
        acme.correct(BEN, acme.ask(BEN, FINANCE, QUESTION), Map.of("text", RULE, "where", "TEAM:S1"));
        acme.clock.passes(Duration.ofDays(15));
        acme.work.worksOnWhatIsDueAt(acme.clock.instant());
        acme.settle();
        FakeMessage still = acme.lastSaid(BENS);
        assertThat(still.shown()).contains("Still only in <#" + FINANCE + ">", "Ask Ana Flores");

        acme.press(BEN, still, "wide_ask");
        FakeMessage asked = acme.lastSaid(ANAS);
        assertThat(asked.shown()).contains("asks you whether this holds for the team \u201Cmoney\u201D", RULE);
        acme.press(ANA, asked, "correction_widen");

        assertThat(acme.ask(LI, SALES, QUESTION).shown()).contains(RULE);
    }

    @Test
    void a_channel_of_two_teams_offers_both_by_name() {
        acme.slack.group("S2", "audit", BEN);
        link(FINANCE);
        type(ANA, "team link <!subteam^S2|@audit> <#" + FINANCE + ">");

        FakeMessage answer = acme.ask(BEN, FINANCE, QUESTION);

        assertThat(acme.form(BEN, answer).json().toString())
                .contains("The team \u201Cmoney\u201D", "The team \u201Caudit\u201D");
        assertThat(acme.form(LI, answer).json().toString()).doesNotContain("The team \u201Caudit\u201D");
        acme.correct(BEN, answer, Map.of("text", RULE, "where", "TEAM:S2"));
        assertThat(acme.askDirectly(BEN, BENS, QUESTION).shown()).doesNotContain(RULE);
    }

    @Test
    void an_unlinked_channel_is_one_of_its_own_again_at_once() {
        link(FINANCE, SALES);
        acme.correct(ANA, acme.ask(ANA, FINANCE, QUESTION), Map.of("text", RULE, "where", "TEAM:S1"));
        assertThat(acme.ask(LI, SALES, QUESTION).shown()).contains(RULE);

        assertThat(type(ANA, "team unlink " + MONEY + " <#" + SALES + ">"))
                .isEqualTo("money is no longer linked to <#" + SALES + ">.");

        assertThat(acme.ask(LI, SALES, QUESTION).shown()).doesNotContain(RULE);
        assertThat(acme.ask(LI, FINANCE, QUESTION).shown()).contains(RULE);
        assertThat(type(LI, "team list")).isEqualTo("money: <#" + FINANCE + ">");
        assertThat(type(ANA, "team unlink " + MONEY)).startsWith("money is no longer linked to");
        assertThat(type(LI, "team list")).startsWith("No user group is linked");
        assertThat(type(ANA, "team unlink " + MONEY)).startsWith("No user group is linked");
    }

    @Test
    void a_group_that_is_renamed_or_deleted_is_read_again() {
        link(FINANCE);
        acme.slack.group("S1", "treasury", BEN);
        acme.people.groupUpdated("S1");
        acme.settle();
        assertThat(type(LI, "team list")).startsWith("treasury: ");

        acme.slack.group("S1", "treasury");
        acme.people.groupUpdated("S1");
        acme.settle();
        acme.correct(ANA, acme.ask(ANA, FINANCE, QUESTION), Map.of("text", RULE, "where", "TEAM:S1"));
        assertThat(acme.askDirectly(BEN, BENS, QUESTION).shown()).doesNotContain(RULE);
    }

    @Test
    void a_group_is_read_again_once_a_day_and_of_one_that_cannot_be_read_nobody_is_a_member_after_two() {
        link(FINANCE);
        acme.correct(ANA, acme.ask(ANA, FINANCE, QUESTION), Map.of("text", RULE, "where", "TEAM:S1"));
        assertThat(acme.askDirectly(BEN, BENS, QUESTION).shown()).contains(RULE);

        acme.slack.group("S1", "money", LI);
        acme.clock.passes(Duration.ofHours(25));
        acme.ask(LI, FINANCE, "Where is the garage?");
        acme.settle();
        assertThat(acme.askDirectly(BEN, BENS, QUESTION).shown()).doesNotContain(RULE);

        acme.slack.group("S1", "money", BEN);
        acme.people.membersChanged("S1");
        acme.settle();
        assertThat(acme.askDirectly(BEN, BENS, QUESTION).shown()).contains(RULE);
        acme.slack.refuses("usergroups.list", 99, "internal_error");
        acme.clock.passes(Duration.ofHours(49));
        assertThat(acme.askDirectly(BEN, BENS, QUESTION).shown()).doesNotContain(RULE);
    }

    @Test
    void only_administrators_and_members_for_their_own_channels_link() {
        assertThat(type(GUS, "team link " + MONEY + " <#" + FINANCE + ">")).isEqualTo(NOT_YOURS);
        acme.slack.group("S2", "others", LI);
        assertThat(type(BEN, "team link <!subteam^S2|@others> <#" + FINANCE + ">"))
                .isEqualTo(NOT_YOURS);
        assertThat(type(BEN, "team link " + MONEY + " <#" + FINANCE + ">")).startsWith("money is linked");
        assertThat(type(GUS, "team unlink " + MONEY)).isEqualTo(NOT_YOURS);
    }

    @Test
    void private_and_shared_channels_are_not_linked_and_nothing_else_of_that_command_is() {
        assertThat(link(FINANCE, BOARD)).startsWith("<#" + BOARD + "> is private, shared, or not for me to see.");
        assertThat(link(VENDOR)).startsWith("<#" + VENDOR + "> is private");
        assertThat(link("C0NOWHERE")).startsWith("<#C0NOWHERE> is private");
        assertThat(type(ANA, "team list")).startsWith("No user group is linked");
    }

    @Test
    void what_cannot_be_done_is_said() {
        assertThat(type(ANA, "team link @money #finance")).startsWith("Name one user group and its channels");
        assertThat(type(ANA, "team link " + MONEY)).startsWith("Name one user group");
        assertThat(type(ANA, "team link <!subteam^S9|@gone> <#" + FINANCE + ">"))
                .isEqualTo("I don't find that user group any more.");
        assertThat(type(ANA, "team")).startsWith("team link @group");
        assertThat(type(ANA, "help")).contains("team link @group", "offers off");
        acme.slack.refuses("usergroups.list", 1, "paid_teams_only");
        assertThat(link(FINANCE)).startsWith("This workspace has no user groups");
        acme.slack.refuses("usergroups.list", 9, "internal_error");
        assertThat(link(FINANCE)).startsWith("Slack didn't tell me what I have to know");
    }

    private String link(String... channels) {
        return type(ANA, "team link " + MONEY + " <#" + String.join("> <#", channels) + ">");
    }

    private String type(String user, String text) {
        return acme.people.command(user, FINANCE, text);
    }
}

package dev.errata.slack.surface;

import static dev.errata.slack.surface.Acme.ANA;
import static dev.errata.slack.surface.Acme.BEN;
import static dev.errata.slack.surface.Acme.FINANCE;
import static dev.errata.slack.surface.Acme.LI;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.delivery.Delivery;
import dev.errata.slack.Delivered;
import dev.errata.slack.FakeSlack;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The bot is removed from the workspace: that is taken as everything is, and nothing is deleted. */
class RemovalTest {

    private static final String QUESTION = "How do we calculate quarterly returns?";
    private static final String FISCAL = "Use the fiscal year-end (31 January), not the calendar year.";

    private final Workplace acme = Workplace.open();

    @AfterEach
    void close() {
        acme.close();
    }

    @Test
    void a_removal_is_taken_once_however_often_it_is_sent() {
        Delivered first = acme.people.uninstall();
        Delivered again = acme.people.again(1);

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(200);
        assertThat(removals()).hasSize(1);
    }

    @Test
    void a_token_of_the_bot_that_was_revoked_is_taken_as_a_removal() {
        Delivered delivered = acme.people.revoke("bot", FakeSlack.BOT_USER);

        assertThat(delivered.status()).isEqualTo(200);
        assertThat(removals()).hasSize(1);
    }

    @Test
    void tokens_of_people_are_none_of_ours() {
        Delivered delivered = acme.people.revoke("oauth", BEN);

        assertThat(delivered.status()).isEqualTo(200);
        assertThat(removals()).isEmpty();
    }

    @Test
    void a_removal_from_another_workspace_is_not_taken() {
        Delivered delivered = acme.people.from("T9OTHER").uninstall();

        assertThat(delivered.status()).isEqualTo(200);
        assertThat(removals()).isEmpty();
    }

    @Test
    void what_was_taught_holds_once_the_bot_is_installed_again() {
        acme.correct(ANA, acme.ask(BEN, FINANCE, QUESTION), FISCAL);

        acme.people.uninstall();
        acme.people.revoke("bot", FakeSlack.BOT_USER);
        acme.settle();

        assertThat(acme.ask(LI, FINANCE, QUESTION).shown()).contains(FISCAL);
    }

    @Test
    void what_slack_locks_the_bot_out_of_is_not_tried_again() {
        acme.slack.refuses("users.info", 2, "token_revoked");

        acme.people.mention(FINANCE, BEN, QUESTION);
        acme.settle();

        assertThat(acme.slack.calls("users.info")).hasSize(1);
        assertThat(acme.slack.byBot(FINANCE)).isEmpty();
    }

    private List<Delivery> removals() {
        return acme.work.taken().stream()
                .filter(delivery -> delivery.kind().equals("slack.removed"))
                .toList();
    }
}

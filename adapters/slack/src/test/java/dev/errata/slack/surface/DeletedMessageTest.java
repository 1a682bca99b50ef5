package dev.errata.slack.surface;

import static dev.errata.slack.surface.Acme.ANA;
import static dev.errata.slack.surface.Acme.BEN;
import static dev.errata.slack.surface.Acme.BENS;
import static dev.errata.slack.surface.Acme.FINANCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.slack.FakeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeletedMessageTest {

    private static final String QUESTION = "How do we calculate quarterly returns?";

    private final Workplace acme = Workplace.open();

    @AfterEach
    void close() {
        acme.close();
    }

    @Test
    void a_question_that_is_deleted_goes_with_its_answer() {
        FakeMessage asked = acme.people.mention(FINANCE, BEN, QUESTION);
        acme.settle();
        assertThat(acme.slack.byBot(FINANCE)).hasSize(1);

        acme.people.delete(asked);
        acme.settle();

        assertThat(acme.slack.byBot(FINANCE)).isEmpty();
        assertThat(acme.asked(FINANCE)).isEmpty();
        assertThat(acme.people.last().status()).isEqualTo(200);
    }

    @Test
    void a_question_in_a_direct_message_goes_too() {
        FakeMessage asked = acme.people.write(BENS, null, BEN, QUESTION);
        acme.settle();

        acme.people.delete(asked);
        acme.settle();

        assertThat(acme.slack.byBot(BENS)).isEmpty();
        assertThat(acme.asked(BENS)).isEmpty();
    }

    @Test
    void a_message_that_was_never_for_the_bot_is_nothing_to_it() {
        FakeMessage said = acme.people.write(FINANCE, null, ANA, "Lunch?");
        acme.people.delete(said);
        acme.settle();

        assertThat(acme.work.taken()).isEmpty();
    }

    @Test
    void an_answer_that_slack_does_not_delete_is_forgotten_all_the_same() {
        FakeMessage asked = acme.people.mention(FINANCE, BEN, QUESTION);
        acme.settle();
        acme.slack.refuses("chat.delete", 1, "cant_delete_message");

        acme.people.delete(asked);
        acme.settle();

        assertThat(acme.asked(FINANCE)).isEmpty();
    }
}

package dev.errata.slack.surface;

import static dev.errata.slack.surface.Acme.BEN;
import static dev.errata.slack.surface.Acme.FINANCE;
import static dev.errata.slack.surface.Acme.LI;
import static dev.errata.slack.surface.Acme.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.question.InteractionId;
import dev.errata.bot.signal.Signal.Kind;
import dev.errata.slack.FakeMessage;
import dev.errata.slack.FakeSlack;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people do beside an answer, and what becomes of it: a number. */
class SignalsTest {

    private static final String QUESTION = "How do we calculate quarterly returns?";

    private final Workplace acme = Workplace.open();

    @AfterEach
    void close() {
        acme.close();
    }

    @Test
    void reactions_are_counted_while_they_are_there() {
        FakeMessage answer = acme.ask(BEN, FINANCE, QUESTION);

        acme.people.react(LI, answer, "+1::skin-tone-3", true);
        acme.people.react(LI, answer, "white_check_mark", true);
        acme.people.react(BEN, answer, "thumbsdown", true);
        acme.people.react(LI, answer, "eyes", true);
        acme.people.react(FakeSlack.BOT_USER, answer, "tada", true);

        assertThat(beside(answer)).isEqualTo(Map.of(Kind.REACTED_WELL, 1, Kind.REACTED_BADLY, 1));
        acme.people.react(BEN, answer, "thumbsdown", false);
        assertThat(beside(answer)).isEqualTo(Map.of(Kind.REACTED_WELL, 1));
    }

    @Test
    void what_people_say_below_it_is_counted_and_not_kept() {
        FakeMessage answer = acme.ask(BEN, FINANCE, QUESTION);
        acme.ask(LI, FINANCE, "Where is the garage?");

        acme.goOn(LI, answer, "thanks!");
        acme.goOn(LI, answer, "<@" + BEN + "> do you know?");
        acme.goOn(LI, answer, "I had lunch already");

        assertThat(beside(answer))
                .isEqualTo(Map.of(Kind.THANKED, 1, Kind.CALLED_PERSON, 1, Kind.ANSWERED_BY_PERSON, 1));
        assertThat(acme.work.taken()).noneMatch(delivery -> delivery.payload().contains("lunch"));
    }

    @Test
    void an_answer_that_is_passed_on_and_one_after_which_the_same_is_asked_again_are_counted() {
        FakeMessage answer = acme.ask(BEN, FINANCE, QUESTION);

        acme.people.passOn(LI, answer, SALES);
        acme.ask(BEN, FINANCE, "how do we calculate returns, quarterly?");
        acme.ask(LI, FINANCE, "how do we calculate returns, quarterly?");
        acme.ask(BEN, FINANCE, "How do we calculate quarterly returns of 2026?");

        assertThat(beside(answer)).isEqualTo(Map.of(Kind.PASSED_ON, 1, Kind.ASKED_AGAIN, 1));
    }

    @Test
    void it_is_read_in_why_and_nothing_is_learnt_from_it() {
        FakeMessage answer = acme.ask(BEN, FINANCE, QUESTION);
        acme.people.react(LI, answer, "tada", true);

        acme.more(BEN, answer, "why");

        assertThat(acme.slack.view(BEN).orElseThrow().shown())
                .contains("Since then: one reaction says yes. I learn nothing from that.");
        assertThat(acme.stores.corrections().list(acme.customer.workspace(), Optional.empty()))
                .isEmpty();
    }

    private Map<Kind, Integer> beside(FakeMessage answer) {
        acme.settle();
        return acme.stores.signals().beside(acme.customer.workspace(), InteractionId.of(Workplace.idOf(answer)));
    }
}

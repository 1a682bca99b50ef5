package dev.errata.slack.surface;

import static dev.errata.slack.surface.Acme.BEN;
import static dev.errata.slack.surface.Acme.FINANCE;
import static dev.errata.slack.surface.Acme.LI;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.delivery.Delivery;
import dev.errata.slack.Delivered;
import dev.errata.slack.FakeMessage;
import dev.errata.slack.FakeView;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the release before took, and put on people's screens, is still read: recorded from it, but for the ids. */
class UpgradeTest {

    private static final String QUESTION = "How do we calculate quarterly returns?";
    private static final String FISCAL = "Use the fiscal year-end (31 January), not the calendar year.";

    private final Workplace acme = Workplace.open();

    @AfterEach
    void close() {
        acme.close();
    }

    @Test
    void a_question_that_was_taken_before_is_answered_in_its_thread() {
        FakeMessage asked = acme.people.write(FINANCE, null, BEN, "Where is everybody?");

        take("slack.question", """
                {"channel":"%s","shared":false,"ts":"%s","user":"%s","text":"<@U0ERRATA> %s"}""".formatted(FINANCE, asked.ts(), BEN, QUESTION));

        assertThat(acme.lastIn(FINANCE, asked.ts()).shown()).contains("I don't know yet.");
    }

    @Test
    void what_was_taught_before_is_answered_again() {
        FakeMessage old = acme.ask(BEN, FINANCE, QUESTION);
        FakeMessage taught = acme.correct(LI, old, FISCAL);
        Correction correction = acme.stores
                .corrections()
                .list(acme.customer.workspace(), Optional.empty())
                .get(0);
        Act act = acme.stores
                .corrections()
                .latestAct(acme.customer.workspace(), correction.id())
                .orElseThrow();

        take("slack.taught", """
                {"user":"%s","taught":{"answer":{"value":"%s"},"correction":{"value":"%s"},"act":{"value":"%s"},"how":"EDITED"}}""".formatted(LI, Workplace.idOf(taught), correction.id(), act.id()));

        assertThat(acme.saidIn(old)).hasSize(3);
        assertThat(acme.saidIn(old).get(2).shown()).contains(FISCAL, "I'll follow this in <#" + FINANCE + ">");
        assertThat(acme.now(taught).shown()).contains("Corrected by Li Wei.");
    }

    @Test
    void what_was_undone_before_is_shown() {
        FakeMessage old = acme.ask(BEN, FINANCE, QUESTION);
        FakeMessage taught = acme.correct(LI, old, FISCAL);
        Correction correction = acme.stores
                .corrections()
                .list(acme.customer.workspace(), Optional.empty())
                .get(0);
        Act act = acme.stores
                .corrections()
                .latestAct(acme.customer.workspace(), correction.id())
                .orElseThrow();
        acme.stores.corrections().undo(acme.customer.workspace(), act.id(), acme.person(LI), acme.clock.instant());

        take("slack.undone", """
                {"answer":"%s","user":"%s","correction":"%s","onlyHere":false}""".formatted(Workplace.idOf(taught), LI, correction.id()));

        assertThat(acme.now(taught).shown()).contains("Undone by Li Wei. I answer as before.");
        assertThat(acme.now(old).shown()).isEqualTo(old.shown());
    }

    @Test
    void buttons_and_forms_of_before_still_do_what_they_say() {
        FakeMessage answer = acme.ask(BEN, FINANCE, QUESTION);
        FakeView form = acme.form(LI, answer);

        FakeView recorded = Tampered.withMetadata(form, Workplace.idOf(answer) + " moved");
        Delivered saved = acme.submit(LI, recorded, Map.of("text", FISCAL));
        FakeMessage taught = acme.saidIn(answer).get(1);
        acme.more(LI, taught, "undo");

        assertThat(saved.responseAction()).isEqualTo("clear");
        assertThat(taught.shown()).contains(FISCAL);
        assertThat(acme.now(taught).shown()).contains("Undone by Li Wei.");
    }

    private void take(String kind, String payload) {
        UUID id = UUID.randomUUID();
        acme.work.take(new Delivery(
                acme.customer.workspace(), id, id.toString(), FINANCE, FINANCE, kind, payload, acme.clock.instant()));
        acme.settle();
    }
}

package dev.errata.teams.surface;

import static dev.errata.teams.surface.Workplace.ANA;
import static dev.errata.teams.surface.Workplace.BEN;
import static dev.errata.teams.surface.Workplace.BEN_ALONE;
import static dev.errata.teams.surface.Workplace.FINANCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.question.Person;
import dev.errata.teams.FakeDialog;
import dev.errata.teams.TeamsPerson;
import dev.errata.teams.surface.Workplace.Asked;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the release before took is still read, recorded from it but for the ids; and what was shown before a restart is changed after it. */
class UpgradeTest {

    private static final String QUESTION = "How do we calculate quarterly returns?";
    private static final String RULE = "Use the fiscal year";

    private final Workplace acme = Workplace.open();

    @AfterEach
    void close() {
        acme.close();
    }

    @Test
    void a_question_that_was_taken_before_is_answered_in_its_thread() {
        Asked first = acme.ask(BEN, FINANCE, QUESTION);

        take("teams.question", "{" + scene(first) + ",\"text\":\"" + QUESTION + "\"}");

        assertThat(acme.said(first.place())).hasSize(2);
        assertThat(acme.asked(first.place()).shown()).contains("I don't know yet");
    }

    @Test
    void what_was_taught_before_is_answered_again() {
        Asked taught = acme.correct(BEN, acme.ask(BEN, FINANCE, QUESTION), RULE);

        take(
                "teams.taught",
                "{%s,\"taught\":{\"answer\":{\"value\":\"%s\"},\"correction\":{\"value\":\"%s\"},\"act\":{\"value\":\"%s\"},\"onlyThis\":null,\"how\":\"EDITED\"}}"
                        .formatted(scene(taught), answer(taught), correction().id(), act().id()));

        assertThat(acme.asked(taught.place()).shown()).contains(RULE, "I'll follow this in finance");
        assertThat(acme.now(taught).shown()).contains("Corrected by Ben Okafor.");
    }

    @Test
    void what_was_undone_before_is_shown() {
        Asked old = acme.ask(BEN, FINANCE, QUESTION);
        Asked taught = acme.correct(BEN, old, RULE);
        undoElsewhere(BEN);

        take(
                "teams.undone",
                "{%s,\"answer\":{\"value\":\"%s\"},\"correction\":{\"value\":\"%s\"},\"onlyHere\":false}"
                        .formatted(scene(taught), answer(taught), correction().id()));

        assertThat(acme.now(taught).shown()).contains("Undone by Ben Okafor. I answer as before.");
        assertThat(acme.now(old).button("answer_correct")).isPresent();
    }

    @Test
    void what_was_undone_elsewhere_is_shown_by_a_bot_that_has_heard_nothing_since_its_start() {
        Asked old = acme.ask(BEN, FINANCE, QUESTION);
        Asked taught = acme.correct(ANA, old, RULE);
        undoElsewhere(ANA);

        acme.workAfterRestart(delivery("teams.refresh", refresh()));

        assertThat(acme.now(taught).shown()).contains("Undone by Ana Flores. I answer as before.");
        assertThat(acme.now(old).button("answer_correct")).isPresent();
    }

    @Test
    void so_is_what_stands_in_front_of_one_person_alone() {
        Asked asked = acme.ask(BEN, FINANCE, QUESTION);
        FakeDialog form = acme.people.open(BEN, asked.place(), asked.answer(), "answer_correct");
        acme.people.submit(BEN, asked.place(), form, "form_correct", Map.of("text", RULE, "where", "ME"));
        acme.settle();
        Asked alone = acme.asked(BEN_ALONE);
        undoElsewhere(BEN);

        acme.workAfterRestart(delivery("teams.refresh", refresh()));

        assertThat(acme.now(alone).shown()).contains("Undone by Ben Okafor.");
    }

    private String refresh() {
        return "{\"correction\":\"" + correction().id() + "\"}";
    }

    /** As the command line does. */
    private void undoElsewhere(TeamsPerson by) {
        Person person = acme.stores
                .directory()
                .personByExternalId(
                        acme.workspace(), TeamsPerson.account(by.id().substring(3)))
                .orElseThrow();
        acme.stores.corrections().undo(acme.workspace(), act().id(), person, acme.clock.instant());
    }

    private Correction correction() {
        return acme.stores
                .corrections()
                .list(acme.workspace(), Optional.empty())
                .get(0);
    }

    private Act act() {
        return acme.stores
                .corrections()
                .latestAct(acme.workspace(), correction().id())
                .orElseThrow();
    }

    private static String answer(Asked asked) {
        return asked.card()
                .button("answer_correct")
                .orElseThrow()
                .at("/data/answer")
                .asText();
    }

    private String scene(Asked in) {
        return """
                "scene":{"tenant":"%s","sender":{"id":"%s","aadObjectId":"%s","name":"Ben Okafor","tenant":null,"role":null},\
                "spot":{"kind":"CHANNEL","conversation":"%s","thread":"%s","name":null,"team":"19:money@thread.tacv2","channelType":null},\
                "activity":"1763632800001","serviceUrl":{"value":"%s"},"bot":"28:bot"}""".formatted(
                        acme.stores.directory().installations().get(0).externalId(),
                        BEN.id(),
                        BEN.aadObjectId(),
                        FINANCE.id(),
                        in.place().address().substring(in.place().address().indexOf('=') + 1),
                        acme.teams.serviceUrl());
    }

    private void take(String kind, String payload) {
        acme.work.take(delivery(kind, payload));
        acme.settle();
    }

    private Delivery delivery(String kind, String payload) {
        UUID id = UUID.randomUUID();
        return new Delivery(
                acme.workspace(), id, id.toString(), FINANCE.id(), FINANCE.id(), kind, payload, acme.clock.instant());
    }
}

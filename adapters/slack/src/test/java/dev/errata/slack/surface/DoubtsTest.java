package dev.errata.slack.surface;

import static dev.errata.slack.surface.Acme.ANA;
import static dev.errata.slack.surface.Acme.BEN;
import static dev.errata.slack.surface.Acme.FINANCE;
import static dev.errata.slack.surface.Acme.LI;
import static dev.errata.slack.surface.Acme.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.correction.Lesson;
import dev.errata.bot.recall.suggestion.Suggester.Said;
import dev.errata.bot.recall.suggestion.Suggestion.Kind;
import dev.errata.slack.FakeMessage;
import dev.errata.slack.FakeView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What whoever has just taught something is asked about past questions. */
class DoubtsTest {

    private static final String QUESTION = "How do we calculate quarterly returns?";
    private static final String MORNING = "please calculate quarterly returns tomorrow morning";
    private static final String PRESSURE = "calculate quarterly returns under pressure again";
    private static final String FISCAL = "Use the fiscal year-end (31 January), not the calendar year.";

    private final Workplace acme = Workplace.open();

    @AfterEach
    void close() {
        acme.close();
    }

    @Test
    void the_author_is_asked_about_past_questions_of_that_place_that_are_in_doubt() {
        acme.ask(BEN, FINANCE, MORNING);
        acme.ask(LI, FINANCE, PRESSURE);
        acme.ask(LI, SALES, "calculate quarterly returns without Friday meetings");

        FakeMessage asked = taught();

        assertThat(asked.shown())
                .contains(
                        "These were asked here before. Does your correction fit them too? You can skip this.",
                        MORNING,
                        PRESSURE,
                        "\u2713",
                        "\u2717")
                .doesNotContain("Friday");
        assertThat(acme.whispers(BEN, FINANCE)).isEmpty();
        Golden.assertSame("doubts", asked.blocks());
    }

    @Test
    void a_tick_confirms_a_cross_rejects_and_the_message_shows_what_is_left() {
        acme.ask(BEN, FINANCE, MORNING);
        acme.ask(LI, FINANCE, PRESSURE);
        FakeMessage asked = taught();
        boolean morningFirst = asked.shown().indexOf(MORNING) < asked.shown().indexOf(PRESSURE);
        String first = morningFirst ? MORNING : PRESSURE;
        String second = morningFirst ? PRESSURE : MORNING;

        acme.press(ANA, asked, "doubt_fits");

        assertThat(acme.now(asked).shown())
                .contains("This was asked here before. Does your correction fit it too?", second)
                .doesNotContain(first);
        acme.press(ANA, asked, "doubt_misfit");
        assertThat(acme.now(asked).shown()).isEqualTo("Thanks. I'll know it for questions like these.");
        assertThat(acme.ask(LI, FINANCE, first).shown()).contains(FISCAL);
        assertThat(acme.ask(LI, FINANCE, second).shown()).doesNotContain(FISCAL).doesNotContain("may fit");
    }

    @Test
    void pressing_on_an_old_screen_again_changes_nothing() {
        acme.ask(BEN, FINANCE, MORNING);
        FakeMessage asked = taught();

        acme.press(ANA, asked, "doubt_fits");
        acme.pressStale(ANA, asked, "doubt_fits");

        assertThat(acme.now(asked).shown()).isEqualTo("Thanks. I'll know it for questions like these.");
        assertThat(acme.ask(LI, FINANCE, MORNING).shown()).contains(FISCAL);
    }

    @Test
    void what_a_language_model_suggests_is_ticked_like_what_was_asked_and_followed_then() {
        String same = "what does a quarter return altogether";
        String other = "calculate quarterly invoices for customers";
        try (Workplace company = Workplace.suggesting(correction -> List.of(
                new Said(Kind.FITS, same),
                new Said(Kind.MISFIT, other),
                new Said(Kind.NOT_WHEN, "it is about invoices")))) {
            company.correct(ANA, company.ask(BEN, FINANCE, QUESTION), FISCAL);
            List<FakeMessage> told = company.slack.whispersTo(ANA, FINANCE);
            FakeMessage asked = told.get(told.size() - 1);

            assertThat(asked.shown())
                    .contains(
                            "Somebody may ask one of these. Which of them does your correction fit? You can skip this.",
                            same,
                            other,
                            "You may want to say when it does not hold: \u201CNot when it is about invoices\u201D.");
            company.press(ANA, asked, "doubt_fits");
            assertThat(company.now(asked).shown())
                    .contains("Somebody may ask this. Does your correction fit it?", other, "Not when")
                    .doesNotContain(same);
            company.press(ANA, asked, "doubt_misfit");

            assertThat(company.ask(LI, FINANCE, same).shown()).contains(FISCAL);
            assertThat(company.ask(LI, FINANCE, other).shown()).doesNotContain(FISCAL);
            assertThat(company.now(asked).shown()).contains("Not when it is about invoices");
        }
    }

    @Test
    void when_it_holds_is_shown_in_the_form_and_kept_once_its_author_sends_it() {
        try (Workplace company = Workplace.suggesting(correction -> List.of(
                new Said(Kind.WHEN, "questions about the year"), new Said(Kind.NOT_WHEN, "it is about invoices")))) {
            company.correct(ANA, company.ask(BEN, FINANCE, QUESTION), FISCAL);
            List<FakeMessage> told = company.slack.whispersTo(ANA, FINANCE);

            company.press(ANA, told.get(told.size() - 1), "correction_limit");

            FakeView form = company.slack.view(ANA).orElseThrow();
            assertThat(form.opened("text")).isEqualTo("For questions about the year: " + FISCAL);
            assertThat(form.opened("not_when")).isEqualTo("it is about invoices");
            assertThat(lesson(company).notWhen()).isNull();
            company.submit(ANA, form, Map.of("text", "For the year: " + FISCAL));
            assertThat(lesson(company).text()).isEqualTo("For the year: " + FISCAL);
            assertThat(lesson(company).notWhen()).isEqualTo("it is about invoices");
        }
    }

    @Test
    void everything_else_that_a_correction_says_stays_in_the_form() {
        try (Workplace company =
                Workplace.suggesting(correction -> List.of(new Said(Kind.NOT_WHEN, "it is about invoices")))) {
            company.correct(ANA, company.ask(BEN, FINANCE, QUESTION), Map.of("text", FISCAL, "where", "ME"));
            Lesson before = lesson(company);
            List<FakeMessage> told = company.slack.whispersTo(ANA, FINANCE);

            company.press(ANA, told.get(told.size() - 1), "correction_limit");
            FakeView form = company.slack.view(ANA).orElseThrow();
            assertThat(form.opened("text")).isEqualTo(FISCAL);
            company.submit(ANA, form, Map.of("text", FISCAL));

            assertThat(lesson(company))
                    .isEqualTo(new Lesson(
                            before.text(),
                            before.type(),
                            before.severity(),
                            before.scope(),
                            before.reach(),
                            before.tags(),
                            "it is about invoices",
                            before.until(),
                            before.source()));
        }
    }

    @Test
    void only_the_author_may_tick_what_was_suggested() {
        try (Workplace company = Workplace.suggesting(
                correction -> List.of(new Said(Kind.FITS, "what does a quarter return altogether")))) {
            company.correct(ANA, company.ask(BEN, FINANCE, QUESTION), FISCAL);
            List<FakeMessage> told = company.slack.whispersTo(ANA, FINANCE);

            company.pressStale(LI, told.get(told.size() - 1), "doubt_fits");

            assertThat(company.lastWhisper(LI, FINANCE)).contains("I can't find that answer any more");
        }
    }

    @Test
    void only_the_author_of_the_correction_may_say_so() {
        acme.ask(BEN, FINANCE, MORNING);
        FakeMessage asked = taught();

        acme.pressStale(LI, asked, "doubt_misfit");

        assertThat(acme.now(asked)).isEqualTo(asked);
        assertThat(acme.lastWhisper(LI, FINANCE)).contains("I can't find that answer any more");
    }

    @Test
    void nobody_is_asked_where_nothing_is_in_doubt() {
        acme.ask(BEN, FINANCE, "Where do customers send damaged goods?");

        acme.correct(ANA, acme.ask(BEN, FINANCE, QUESTION), FISCAL);

        assertThat(acme.whispers(ANA, FINANCE)).isEmpty();
    }

    @Test
    void nobody_is_asked_about_a_rule_for_every_answer() {
        acme.ask(BEN, FINANCE, MORNING);

        acme.correct(
                ANA,
                acme.ask(BEN, FINANCE, QUESTION),
                Map.of("text", "Be brief in every answer.", "reach", "EVERY_ANSWER"));

        assertThat(acme.whispers(ANA, FINANCE)).isEmpty();
    }

    @Test
    void nobody_is_asked_again_after_an_edit() {
        acme.ask(BEN, FINANCE, MORNING);
        FakeMessage answered = acme.correct(ANA, acme.ask(BEN, FINANCE, QUESTION), FISCAL);
        int asked = acme.whispers(ANA, FINANCE).size();

        acme.press(ANA, answered, "correction_edit");
        acme.submit(ANA, Map.of("text", "Use the tax year-end."));

        assertThat(acme.ask(BEN, FINANCE, QUESTION).shown()).contains("Use the tax year-end.");
        assertThat(acme.whispers(ANA, FINANCE)).hasSize(asked);
    }

    private static Lesson lesson(Workplace company) {
        return company.stores
                .corrections()
                .list(company.customer.workspace(), Optional.empty())
                .get(0)
                .lesson();
    }

    private FakeMessage taught() {
        acme.correct(ANA, acme.ask(BEN, FINANCE, QUESTION), FISCAL);
        List<FakeMessage> told = acme.slack.whispersTo(ANA, FINANCE);
        return told.get(told.size() - 1);
    }
}

package dev.errata.slack.surface;

import static dev.errata.slack.surface.Acme.ANA;
import static dev.errata.slack.surface.Acme.BEN;
import static dev.errata.slack.surface.Acme.BENS;
import static dev.errata.slack.surface.Acme.BOARD;
import static dev.errata.slack.surface.Acme.FINANCE;
import static dev.errata.slack.surface.Acme.GROUP;
import static dev.errata.slack.surface.Acme.LI;
import static dev.errata.slack.surface.Acme.VENDOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.answer.Draft;
import dev.errata.bot.interaction.Answer;
import dev.errata.bot.interaction.Source;
import dev.errata.slack.FakeMessage;
import dev.errata.slack.FakeView;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people see, as {@link Golden} files. */
class ScreensTest {

    private static final String QUESTION = "How do we calculate quarterly returns?";
    private static final String FISCAL = "Use the fiscal year-end (31 January), not the calendar year.";
    private static final String TAX = "Add the tax of the country.";

    private final Workplace acme = Workplace.open();

    @AfterEach
    void close() {
        acme.close();
    }

    @Test
    void an_answer_that_is_not_known_and_what_becomes_of_it() {
        FakeMessage unknown = acme.ask(BEN, FINANCE, QUESTION);
        Golden.assertSame("answer-unknown", unknown.blocks());

        FakeMessage taught = acme.correct(LI, unknown, FISCAL);
        Golden.assertSame("answer-corrected", taught.blocks());
        Golden.assertSame("answer-replaced", acme.now(unknown).blocks());

        acme.press(LI, taught, "correction_undo");
        Golden.assertSame("answer-undone", acme.now(taught).blocks());
    }

    @Test
    void answers_with_corrections() {
        acme.correct(LI, acme.ask(BEN, FINANCE, QUESTION), FISCAL);
        Golden.assertSame("answer-with-one", acme.ask(BEN, FINANCE, QUESTION).blocks());

        FakeMessage neighbours = acme.correct(LI, acme.ask(BEN, FINANCE, QUESTION), TAX);
        Golden.assertSame("answer-corrected-with-neighbours", neighbours.blocks());
        Golden.assertSame(
                "answer-with-several", acme.ask(BEN, FINANCE, QUESTION).blocks());
    }

    @Test
    void an_answer_that_follows_what_its_asker_taught_for_themselves() {
        acme.correct(LI, acme.ask(LI, FINANCE, QUESTION), Map.of("text", FISCAL, "where", "ME"));
        acme.ask(LI, FINANCE, QUESTION);

        List<FakeMessage> whispers = acme.slack.whispersTo(LI, FINANCE);
        Golden.assertSame("answer-whispered", whispers.get(0).blocks());
        Golden.assertSame("left-out", whispers.get(whispers.size() - 1).blocks());
    }

    @Test
    void an_answer_that_a_language_model_wrote() {
        try (Workplace written = Workplace.open(brief -> new Draft(
                Answer.Kind.WRITTEN,
                "The **fiscal** year ends on 31 January [1].",
                List.of(new Source(1, "Handbook", "Closing the year")),
                Map.of(),
                null,
                "gpt",
                "1",
                10,
                10))) {
            Golden.assertSame(
                    "answer-written", written.ask(BEN, FINANCE, QUESTION).blocks());
        }
    }

    @Test
    void a_source_leads_to_its_original() {
        URI original = URI.create("https://wiki.example/handbook/closing%20the%20year.md");
        try (Workplace written = Workplace.open(brief -> new Draft(
                Answer.Kind.WRITTEN,
                "On 31 January [1].",
                List.of(new Source(1, "Handbook", "Closing the year", Optional.of(original))),
                Map.of(),
                null,
                "gpt",
                "1",
                10,
                10))) {
            assertThat(written.ask(BEN, FINANCE, QUESTION).blocks().toString())
                    .contains("<" + original + "|[1] Handbook \u203A Closing the year>");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "form-public-member," + BEN + "," + FINANCE,
        "form-public-admin," + ANA + "," + FINANCE,
        "form-private," + BEN + "," + BOARD,
        "form-group," + BEN + "," + GROUP,
        "form-shared," + BEN + "," + VENDOR,
        "form-direct," + BEN + "," + BENS
    })
    void the_correction_form(String name, String user, String channel) {
        FakeMessage answer =
                channel.equals(BENS) ? acme.askDirectly(user, BENS, QUESTION) : acme.ask(user, channel, QUESTION);

        Golden.assertSame(name, acme.form(user, answer).json());
    }

    @Test
    void the_correction_form_with_more_to_fill_in() {
        FakeMessage known = acme.correct(LI, acme.ask(BEN, FINANCE, QUESTION), FISCAL);
        FakeView late = acme.form(BEN, known);
        Golden.assertSame("form-correct", late.json());
        Golden.assertSame(
                "form-more", acme.fill(BEN, "form_more", Map.of("text", TAX)).json());

        acme.correct(LI, known, "Round down.");
        acme.submit(BEN, late, Map.of("text", TAX));
        Golden.assertSame("form-moved", acme.slack.view(BEN).orElseThrow().json());
    }

    @Test
    void the_correction_form_that_goes_elsewhere() {
        acme.form(BEN, acme.ask(BEN, BOARD, QUESTION));
        Golden.assertSame(
                "form-wider",
                acme.fill(BEN, "where", Map.of("text", FISCAL, "where", "WIDER"))
                        .json());

        acme.form(BEN, acme.askDirectly(BEN, BENS, QUESTION));
        Golden.assertSame(
                "form-another-channel",
                acme.fill(BEN, "where", Map.of("text", FISCAL, "where", "ANOTHER_CHANNEL"))
                        .json());
    }

    @Test
    void the_edit_form() {
        acme.press(LI, acme.correct(LI, acme.ask(BEN, FINANCE, QUESTION), FISCAL), "correction_edit");

        Golden.assertSame("form-edit", acme.slack.view(LI).orElseThrow().json());
    }

    @Test
    void the_form_for_the_type() {
        acme.press(LI, acme.correct(LI, acme.ask(BEN, FINANCE, QUESTION), FISCAL), "correction_type");

        Golden.assertSame("form-type", acme.slack.view(LI).orElseThrow().json());
    }

    @Test
    void why_an_answer_is_what_it_is() {
        acme.correct(LI, acme.ask(BEN, FINANCE, QUESTION), FISCAL);
        acme.correct(LI, acme.ask(LI, FINANCE, QUESTION), Map.of("text", TAX, "where", "ME"));
        FakeMessage answer = acme.ask(LI, FINANCE, QUESTION);

        acme.more(LI, answer, "why");
        acme.more(BEN, answer, "why");

        Golden.assertSame("why-author", acme.slack.view(LI).orElseThrow().json());
        Golden.assertSame("why-reader", acme.slack.view(BEN).orElseThrow().json());
    }

    @Test
    void what_an_answer_rests_on() {
        acme.reads(Optional.empty(), "Handbook", "Returns", "Quarterly returns: we calculate them in euros.");
        FakeMessage answer = acme.ask(BEN, FINANCE, QUESTION);
        acme.form(LI, answer);
        acme.fill(LI, "form_more", Map.of("text", FISCAL));
        acme.submit(
                LI,
                Map.of(
                        "not_when", "it is about the VAT",
                        "until", "2028-12-31",
                        "source", "https://wiki.example/returns"));

        acme.more(BEN, acme.lastSaid(FINANCE), "why");

        Golden.assertSame("why-sources", acme.slack.view(BEN).orElseThrow().json());
    }
}

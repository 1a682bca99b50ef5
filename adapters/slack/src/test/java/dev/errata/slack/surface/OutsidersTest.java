package dev.errata.slack.surface;

import static dev.errata.slack.surface.Acme.ANA;
import static dev.errata.slack.surface.Acme.BEN;
import static dev.errata.slack.surface.Acme.BENS;
import static dev.errata.slack.surface.Acme.BOARD;
import static dev.errata.slack.surface.Acme.FINANCE;
import static dev.errata.slack.surface.Acme.GUS;
import static dev.errata.slack.surface.Acme.LI;
import static dev.errata.slack.surface.Acme.SALES;
import static dev.errata.slack.surface.Acme.VENDOR;
import static dev.errata.slack.surface.Acme.VIC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.slack.Delivered;
import dev.errata.slack.FakeMessage;
import dev.errata.slack.FakeView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What guests, strangers, people of other channels and people with tools of their own get to see and to do. */
class OutsidersTest {

    private static final String QUESTION = "How do we calculate quarterly returns?";
    private static final String FISCAL = "Use the fiscal year-end (31 January), not the calendar year.";
    private static final String GONE =
            "I can't find that answer any more, so I can't do this. Ask again and use the new answer.";

    private final Workplace acme = Workplace.open();

    @AfterEach
    void close() {
        acme.close();
    }

    @ParameterizedTest
    @CsvSource({GUS + "," + FINANCE, VIC + "," + VENDOR})
    void guests_and_strangers_ask_and_do_not_teach(String outsider, String channel) {
        FakeMessage answer = acme.ask(outsider, channel, QUESTION);

        acme.press(outsider, answer, "answer_correct");

        assertThat(answer.shown()).contains("I don't know yet.");
        assertThat(acme.slack.view(outsider)).isEmpty();
        assertThat(acme.lastWhisper(outsider, channel)).isEqualTo("Only people at Acme can correct me here.");
    }

    @Test
    void a_form_that_came_to_a_guest_all_the_same_is_refused() {
        FakeView form = acme.form(ANA, acme.ask(BEN, FINANCE, QUESTION));

        Delivered answer = acme.submit(GUS, form, Map.of("text", FISCAL));

        assertThat(answer.error("text")).contains("Only people at Acme can correct me here.");
    }

    @Test
    void what_is_taught_elsewhere_is_not_shown_in_a_shared_channel() {
        acme.correct(ANA, acme.ask(BEN, FINANCE, QUESTION), Map.of("text", FISCAL, "where", "EVERYONE"));

        FakeMessage inside = acme.ask(LI, SALES, QUESTION);
        FakeMessage shared = acme.ask(BEN, VENDOR, QUESTION);

        assertThat(inside.shown()).contains(FISCAL);
        assertThat(shared.shown()).doesNotContain("fiscal");
    }

    @Test
    void in_a_shared_channel_only_documents_of_that_channel_are_used() {
        acme.ask(BEN, FINANCE, "Is anybody there?");
        acme.ask(BEN, VENDOR, "Is anybody there?");
        acme.reads(acme.place(FINANCE), "Finance", "Returns", "Quarterly returns: we calculate them in euros.");
        acme.reads(Optional.empty(), "Handbook", "Returns", "Quarterly returns: we calculate them in dollars.");
        acme.reads(acme.place(VENDOR), "Contract", "Returns", "Quarterly returns: we calculate them in francs.");

        FakeMessage inside = acme.ask(BEN, FINANCE, QUESTION);
        FakeMessage shared = acme.ask(BEN, VENDOR, QUESTION);
        FakeMessage guest = acme.ask(GUS, FINANCE, QUESTION);

        assertThat(inside.shown()).contains("euros", "dollars").doesNotContain("francs");
        assertThat(shared.shown()).contains("francs").doesNotContain("euros", "dollars", "Finance", "Handbook");
        assertThat(guest.shown()).contains("euros").doesNotContain("dollars", "francs");
    }

    @Test
    void a_stranger_is_told_why_and_offered_nothing_to_change() {
        acme.correct(BEN, acme.ask(BEN, VENDOR, QUESTION), FISCAL);
        FakeMessage answer = acme.ask(VIC, VENDOR, QUESTION);

        acme.more(VIC, answer, "why");

        assertThat(acme.slack.view(VIC).orElseThrow().shown()).contains("Ben Okafor", FISCAL);
        assertThat(acme.slack.view(VIC).orElseThrow().controls()).isEmpty();
    }

    @Test
    void of_what_somebody_taught_for_themselves_others_read_nothing() {
        acme.correct(BEN, acme.ask(BEN, FINANCE, QUESTION), Map.of("text", FISCAL, "where", "ME"));
        FakeMessage answer = acme.ask(BEN, FINANCE, QUESTION);

        acme.more(BEN, answer, "why");
        acme.more(LI, answer, "why");

        assertThat(answer.shown()).doesNotContain("Ben Okafor", "fiscal", "own");
        assertThat(acme.slack.view(BEN).orElseThrow().shown()).contains("Ben Okafor", FISCAL);
        assertThat(acme.slack.view(LI).orElseThrow().shown())
                .contains("No correction was used for this answer.")
                .doesNotContain("Ben Okafor", "fiscal", "own");
    }

    @Test
    void their_author_is_told_once_and_answered_alone() {
        acme.correct(BEN, acme.ask(BEN, FINANCE, QUESTION), Map.of("text", FISCAL, "where", "ME"));
        acme.ask(BEN, FINANCE, QUESTION);
        List<FakeMessage> whispers = acme.slack.whispersTo(BEN, FINANCE);
        FakeMessage told = whispers.get(whispers.size() - 1);

        acme.press(BEN, told, "answer_alone");
        acme.ask(BEN, FINANCE, QUESTION);

        assertThat(told.shown()).contains("I left your own rule out, others read here.", "Ask me alone");
        assertThat(acme.slack.byBot(BENS).get(0).shown()).contains("You asked", QUESTION);
        assertThat(acme.lastSaid(BENS).shown()).contains(FISCAL, "With Ben Okafor's correction");
        assertThat(acme.whispers(BEN, FINANCE))
                .filteredOn(whisper -> whisper.contains("left your own rule out"))
                .hasSize(1);
        assertThat(acme.lastWhisper(BEN, FINANCE)).contains("I answer in our direct message.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "00000000-0000-0000-0000-000000000000", " moved", "a b c", "<!channel>"})
    void a_form_about_no_answer_keeps_its_text_and_says_so(String tampered) {
        FakeView form = acme.form(ANA, acme.ask(BEN, FINANCE, QUESTION));

        Delivered answer = acme.submit(ANA, Tampered.withMetadata(form, tampered), Map.of("text", FISCAL));

        assertThat(answer.error("text")).contains(GONE);
    }

    @Test
    void a_form_about_an_answer_of_a_channel_that_somebody_cannot_see_finds_nothing_and_shows_nothing() {
        FakeMessage secret = acme.ask(BEN, BOARD, QUESTION);
        FakeMessage open = acme.ask(LI, FINANCE, QUESTION);
        FakeView form = Tampered.withMetadata(acme.form(LI, open), Workplace.idOf(secret));
        acme.correct(ANA, secret, FISCAL);

        Delivered answer = acme.submit(LI, form, Map.of("text", "Mine."));

        assertThat(answer.error("text")).contains(GONE);
        assertThat(answer.body()).doesNotContain("private channel");
    }

    @Test
    void a_button_of_another_channels_answer_does_nothing() {
        FakeMessage secret = acme.ask(BEN, BOARD, QUESTION);
        FakeMessage open = acme.ask(LI, FINANCE, QUESTION);

        acme.pressStale(LI, Tampered.withIdsOf(open, secret), "answer_correct");
        acme.moreStale(LI, Tampered.withIdsOf(open, secret), "why");

        assertThat(acme.slack.view(LI)).isEmpty();
        assertThat(acme.whispers(LI, FINANCE)).containsExactly(GONE, GONE);
    }

    @Test
    void an_undo_button_with_the_act_of_one_correction_and_the_answer_of_another_undoes_nothing() {
        FakeMessage mine = acme.correct(LI, acme.ask(LI, FINANCE, QUESTION), FISCAL);
        FakeMessage other = acme.correct(ANA, acme.ask(LI, FINANCE, "Where is the canteen?"), "On the first floor.");
        String act = mine.control("correction_undo").orElseThrow().value().split(" ", -1)[0];
        String answer = other.control("correction_undo").orElseThrow().value().split(" ", -1)[1];

        acme.pressStale(LI, Tampered.withValue(mine, "correction_undo", act + " " + answer), "correction_undo");
        acme.pressStale(LI, Tampered.withValue(mine, "correction_undo", UUID.randomUUID() + " x"), "correction_undo");

        assertThat(acme.whispers(LI, FINANCE)).containsExactly(GONE, GONE);
        assertThat(acme.now(other)).isEqualTo(other);
    }

    @Test
    void a_form_for_a_deleted_message_is_still_taken() {
        FakeMessage answer = acme.ask(BEN, FINANCE, QUESTION);
        acme.form(ANA, answer);
        acme.slack.delete(answer);

        acme.submit(ANA, Map.of("text", FISCAL));

        assertThat(acme.saidIn(answer))
                .singleElement()
                .satisfies(again -> assertThat(again.shown()).contains(FISCAL));
    }
}

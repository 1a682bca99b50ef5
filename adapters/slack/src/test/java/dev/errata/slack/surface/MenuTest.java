package dev.errata.slack.surface;

import static dev.errata.slack.surface.Acme.ANA;
import static dev.errata.slack.surface.Acme.ANAS;
import static dev.errata.slack.surface.Acme.BEN;
import static dev.errata.slack.surface.Acme.FINANCE;
import static dev.errata.slack.surface.Acme.GUS;
import static dev.errata.slack.surface.Acme.LI;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.errata.bot.correction.Correction;
import dev.errata.slack.FakeMessage;
import dev.errata.slack.FakeView;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people choose in the menu of a message. */
class MenuTest {

    private static final String QUESTION = "How do we calculate quarterly returns?";
    private static final String WORDS = "it is the fiscal year, which ends on 31 January";
    private static final String USE = "use_as_correction";
    private static final String CORRECT = "correct_answer";

    private final Workplace acme = Workplace.open();

    @AfterEach
    void close() {
        acme.close();
    }

    @Test
    void what_a_colleague_wrote_opens_in_the_form_and_is_taught_in_both_names() {
        FakeMessage answer = acme.ask(BEN, FINANCE, QUESTION);
        FakeMessage said = said(ANA, answer, WORDS);

        acme.people.menu(BEN, said, USE);
        acme.settle();
        FakeView form = acme.slack.view(BEN).orElseThrow();
        acme.submit(BEN, Map.of());

        assertThat(form.json().toString()).contains(WORDS);
        assertThat(acme.lastIn(FINANCE, thread(answer)).shown())
                .contains(WORDS, "\u2014 Ben Okafor, from what Ana Flores said,", "I'll follow this in");
        assertThat(taught()).singleElement().satisfies(correction -> {
            assertThat(correction.author().name()).isEqualTo("Ben Okafor");
            assertThat(correction.saidBy().orElseThrow().name()).isEqualTo("Ana Flores");
        });
    }

    @Test
    void whoever_had_said_it_is_told_once_and_may_take_it_back() {
        FakeMessage answer = acme.ask(BEN, FINANCE, QUESTION);
        FakeMessage said = said(ANA, answer, WORDS);
        acme.people.menu(BEN, said, USE);
        acme.settle();
        FakeView form = acme.slack.view(BEN).orElseThrow();
        acme.submit(BEN, Map.of());
        acme.submit(BEN, form, Map.of());

        FakeMessage told = acme.lastSaid(ANAS);
        assertThat(told.shown())
                .contains("Ben Okafor taught me this from what you said: \u201c" + WORDS + "\u201d", "Undo");
        assertThat(acme.slack.byBot(ANAS)).hasSize(1);
        acme.press(ANA, told, "said_undo");

        assertThat(acme.now(told).shown()).contains("Undone. I answer as before.");
        assertThat(acme.ask(LI, FINANCE, QUESTION).shown()).doesNotContain("fiscal");
    }

    @Test
    void ones_own_words_are_ones_own() {
        FakeMessage answer = acme.ask(BEN, FINANCE, QUESTION);

        acme.people.menu(LI, said(LI, answer, WORDS), USE);
        acme.settle();
        acme.submit(LI, Map.of());

        assertThat(taught())
                .singleElement()
                .satisfies(c -> assertThat(c.saidBy()).isEmpty());
    }

    @Test
    void on_an_answer_both_entries_open_the_form_for_it() {
        FakeMessage answer = acme.ask(BEN, FINANCE, QUESTION);

        for (String entry : List.of(CORRECT, USE)) {
            acme.people.menu(LI, answer, entry);
            acme.settle();
            acme.submit(LI, Map.of("text", "Use the fiscal year (" + entry + ")."));
        }

        assertThat(taught()).hasSize(2);
    }

    @Test
    void elsewhere_and_on_what_no_colleague_wrote_it_says_why_not() {
        FakeMessage answer = acme.ask(BEN, FINANCE, QUESTION);
        FakeMessage elsewhere = acme.people.write(FINANCE, null, LI, WORDS);
        FakeMessage guest = said(GUS, answer, WORDS);
        FakeMessage said = said(LI, answer, WORDS);
        acme.settle();

        assertThat(refusal(elsewhere, USE)).startsWith("I have not answered anything in this thread");
        assertThat(refusal(elsewhere, CORRECT)).startsWith("This is no answer of mine.");
        assertThat(refusal(guest, USE)).startsWith("I only use what people here wrote");
        acme.people.menu(BEN, said, USE, message -> message.addProperty("bot_id", "B0OTHER"));
        assertThat(whisper()).startsWith("I can only use what a colleague wrote themselves");
        acme.people.menu(BEN, said, USE, MenuTest::passOn);
        assertThat(whisper()).startsWith("I can only use what a colleague wrote themselves");
        assertThat(acme.slack.view(BEN)).isEmpty();
        assertThat(taught()).isEmpty();
    }

    @Test
    void a_guest_teaches_nothing_by_it() {
        FakeMessage answer = acme.ask(BEN, FINANCE, QUESTION);

        acme.people.menu(GUS, said(LI, answer, WORDS), USE);
        acme.settle();

        assertThat(acme.slack.view(GUS)).isEmpty();
        assertThat(acme.lastWhisper(GUS, FINANCE)).isEqualTo("Only people at Acme can correct me here.");
    }

    private static void passOn(JsonObject message) {
        JsonObject shared = new JsonObject();
        shared.addProperty("is_share", true);
        shared.addProperty("text", WORDS);
        JsonArray all = new JsonArray();
        all.add(shared);
        message.add("attachments", all);
    }

    private String refusal(FakeMessage message, String entry) {
        acme.people.menu(BEN, message, entry);
        return whisper();
    }

    private String whisper() {
        acme.settle();
        return acme.lastWhisper(BEN, FINANCE);
    }

    private FakeMessage said(String user, FakeMessage answer, String words) {
        return acme.people.write(FINANCE, thread(answer), user, words);
    }

    private static String thread(FakeMessage answer) {
        return Objects.requireNonNull(answer.threadTs());
    }

    private List<Correction> taught() {
        return acme.stores.corrections().list(acme.customer.workspace(), Optional.empty());
    }
}

package dev.errata.chat.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.embedding.Encoder;
import dev.errata.bot.embedding.WordEncoder;
import dev.errata.bot.knowledge.Document;
import dev.errata.bot.knowledge.DocumentId;
import dev.errata.bot.knowledge.Documents;
import dev.errata.bot.knowledge.Passage;
import dev.errata.bot.knowledge.PassageId;
import dev.errata.bot.knowledge.Windows;
import dev.errata.chat.FakeChat.Shown;
import dev.errata.chat.action.Actions;
import dev.errata.chat.form.Filled;
import dev.errata.chat.screen.Panel;
import dev.errata.chat.screen.Panel.Note;
import dev.errata.chat.screen.Panel.Section;
import dev.errata.chat.screen.Reply;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What "Why this answer?" says of what an answer rests on, so that people can check it. */
class ExplainedTest {

    private static final URI WIKI = URI.create("https://wiki.acme.example");
    private static final String LEAVES = "How many days of parental leave do we get?";

    private final Workplace acme = new Workplace();

    @AfterEach
    void close() {
        acme.close();
    }

    @Test
    void passages_with_how_close_they_are_when_they_were_read_and_their_originals() {
        read("Leave", "Parental leave", "You get 90 days of parental leave.");

        Shown answer = acme.ask("Ben", "support", LEAVES);

        assertThat(answer.text()).contains("[1] Leave \u203A Parental leave \u00B7 read 3 May 2026");
        Section passages = section(answer, "From the documents: nothing else that was read comes closer");
        assertThat(passages.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.heading()).isEqualTo("[1] Leave \u203A Parental leave \u00B7 read 3 May 2026");
            assertThat(entry.notes().get(0).words())
                    .matches("Close to the question in meaning: [1-9]\\d of 100\\. "
                            + "Of the question's words it has 100 of 100, rare ones counting more\\.");
            assertThat(entry.notes().get(1))
                    .isEqualTo(new Note("The original", Optional.of(URI.create(WIKI + "/Leave.md"))));
        });
    }

    @Test
    void an_answer_that_rests_on_no_document_has_no_passages() {
        Shown answer = acme.ask("Ben", "support", LEAVES);

        assertThat(panel(answer).sections())
                .extracting(Section::heading)
                .noneMatch(name -> name.startsWith("From the documents"));
    }

    @Test
    void when_a_correction_holds_and_where_it_is_written() {
        Section used = section(
                taught(Map.of(
                        Filled.NOT_WHEN, "the question is about interns",
                        Filled.UNTIL, "2026-12-31",
                        Filled.SOURCE, "https://wiki.acme.example/leave")),
                "Used for this answer");

        List<Note> notes = used.entries().get(0).notes();
        assertThat(notes.subList(1, notes.size()))
                .containsExactly(
                        new Note("Not when: the question is about interns", Optional.empty()),
                        new Note("Until 31 December 2026", Optional.empty()),
                        new Note("Where that is written", Optional.of(URI.create("https://wiki.acme.example/leave"))));
    }

    @Test
    void a_source_that_pretends_to_be_another_is_read_not_followed() {
        Section used = section(
                taught(Map.of(Filled.SOURCE, "https://wiki.acme.example@evil.example/leave")), "Used for this answer");

        assertThat(used.entries().get(0).notes())
                .last()
                .isEqualTo(new Note("Source: https://wiki.acme.example@evil.example/leave", Optional.empty()));
    }

    @Test
    void what_takes_effect_once_a_model_writes_corrected_nothing_and_is_not_spoken_of_until_then() {
        Shown answer = acme.ask("Ben", "support", LEAVES);

        acme.correct("Ana", answer, "Be less formal.");
        Shown next = acme.ask("Ben", "support", LEAVES);

        assertThat(acme.now(answer).text())
                .contains("Asked again: what Ana Flores taught takes effect once a language model writes.")
                .doesNotContain("Corrected by");
        assertThat(panel(next).toString()).doesNotContain("Be less formal.");
    }

    private Shown taught(Map<String, String> more) {
        Map<String, String> filled = new HashMap<>(more);
        filled.put(Filled.TEXT, "It is 120 days.");
        return acme.correct("Ana", acme.ask("Ben", "support", LEAVES), filled);
    }

    private Section section(Shown answer, String heading) {
        return panel(answer).sections().stream()
                .filter(section -> section.heading().equals(heading))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no such section in " + panel(answer)));
    }

    private Panel panel(Shown answer) {
        return (Panel) ((Reply.Open) acme.press("Li", answer, Actions.Explain.class)).screen();
    }

    private void read(String title, String heading, String text) {
        acme.stores.documents().save(acme.workspace, new Documents.Source("/wiki", Optional.of(WIKI)));
        Document document = new Document(
                acme.workspace,
                DocumentId.random(),
                Optional.of("/wiki"),
                title + ".md",
                title,
                Optional.empty(),
                String.valueOf(text.hashCode()));
        List<Passage> passages = List.of(new Passage(PassageId.random(), document.id(), title, 0, heading, text));
        Encoder encoder = new WordEncoder();
        acme.stores.documents().replace(document, passages, encoder.model(), Windows.encoded(passages, encoder));
    }
}

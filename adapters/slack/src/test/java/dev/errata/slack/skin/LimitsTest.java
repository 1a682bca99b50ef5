package dev.errata.slack.skin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Samples;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Disclosure;
import dev.errata.bot.interaction.Answer;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Source;
import dev.errata.bot.interaction.Writing;
import dev.errata.bot.question.Directory;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.chat.action.ActionCodec;
import dev.errata.chat.screen.AnswerScreen;
import dev.errata.chat.screen.AnswerScreen.Below;
import dev.errata.chat.screen.Message;
import dev.errata.chat.screen.Part;
import dev.errata.chat.screen.SavedNotes;
import dev.errata.slack.text.Escaped;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Slack refuses a whole message or view for one text that is too long. */
class LimitsTest {

    private final MessageBlocks blocks = new MessageBlocks(new Controls(new ActionCodec(List.of())));
    private final Samples samples = new Samples();
    private final Place finance = samples.place("finance");
    private final Person ana = samples.person("Ana Flores");

    @Test
    void a_quote_is_cut_by_what_it_takes_once_it_is_escaped() {
        assertThat(Escaped.inSentence("short & sweet", 50)).isEqualTo("short &amp; sweet");
        assertThat(Escaped.inSentence("&".repeat(3_000), 500))
                .hasSizeLessThanOrEqualTo(500)
                .endsWith("…");
        assertThat(Escaped.inSentence("\uD83E\uDD14".repeat(300), 101))
                .hasSizeLessThanOrEqualTo(101)
                .doesNotContain("\uFFFD");
    }

    @Test
    void an_option_has_at_most_75_characters() {
        assertThat(Controls.choice("x".repeat(200), "v").getText().getText())
                .hasSize(75)
                .endsWith("…");
    }

    @Test
    void neighbours_fit_into_small_print_however_long_they_are() {
        Interaction origin = samples.interaction(finance, ana, "When does the year end?");
        Correction neighbour = samples.correction(origin, ana, "&".repeat(3_000));
        Part neighbours = saved().neighbours(Collections.nCopies(3, neighbour));

        assertThat(blocks.of(new Message("", List.of(neighbours))).toString())
                .hasSizeLessThan(3_000)
                .contains("…");
    }

    private SavedNotes saved() {
        Directory directory = InMemoryStores.open().directory();
        return new SavedNotes(
                SlackVoice.VOICE, directory, new Disclosure(directory, (person, place) -> true), workspace -> "Acme");
    }

    @Test
    void an_answer_in_several_messages_is_cut_alike_whatever_stands_below_it() {
        Answer answer = new Answer(
                Answer.Kind.WRITTEN,
                "word & word ".repeat(3_000),
                List.of(),
                List.of(new Source(1, "&".repeat(3_000), "&".repeat(3_000))),
                "changed ".repeat(1_000),
                new Writing("gpt", "1", 0, 0, 1, 1));
        Interaction interaction = samples.interaction(samples.question(finance, ana, "Why?"), answer);

        var shown = blocks.of(screen(interaction, Collections.nCopies(3, "x".repeat(900))));
        var marked = blocks.of(screen(interaction, List.of("Corrected by Ana.")));

        assertThat(shown).hasSizeGreaterThan(3).hasSameSizeAs(marked);
        assertThat(shown.subList(0, shown.size() - 1)).isEqualTo(marked.subList(0, marked.size() - 1));
    }

    private static AnswerScreen screen(Interaction answer, List<String> notes) {
        return new AnswerScreen(
                answer,
                Optional.ofNullable(answer.answer().changed()),
                List.of("[1] " + "x".repeat(1_000)),
                Optional.empty(),
                new Below(
                        Optional.empty(),
                        notes.stream().<Part>map(Part.Notes::of).toList(),
                        Optional.empty(),
                        Optional.empty()),
                Optional.empty());
    }
}

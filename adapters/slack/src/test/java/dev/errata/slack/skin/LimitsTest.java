package dev.errata.slack.skin;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.interaction.Answer;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Source;
import dev.errata.bot.interaction.Writing;
import dev.errata.bot.people.Disclosure;
import dev.errata.bot.question.Directory;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.chat.action.ActionCodec;
import dev.errata.chat.action.Actions;
import dev.errata.chat.screen.AnswerScreen;
import dev.errata.chat.screen.AnswerScreen.Below;
import dev.errata.chat.screen.Button;
import dev.errata.chat.screen.Field;
import dev.errata.chat.screen.Form;
import dev.errata.chat.screen.Message;
import dev.errata.chat.screen.Panel;
import dev.errata.chat.screen.Part;
import dev.errata.chat.showing.ReplyOffers;
import dev.errata.chat.showing.SavedNotes;
import dev.errata.chat.words.TeamNames;
import dev.errata.slack.FakeRules;
import dev.errata.slack.text.Escaped;
import dev.errata.slack.text.Fitted;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Slack refuses a whole message or view for one text that is too long. */
class LimitsTest {

    private static final Gson JSON =
            GsonFactory.createSnakeCase().newBuilder().disableHtmlEscaping().create();

    private static final Pattern MRKDWN = Pattern.compile("\"type\":\"mrkdwn\",\"text\":\"([^\"]*)\"");
    /** Half of an escape, of a link, or of a character. */
    private static final Pattern BROKEN =
            Pattern.compile("&(?!amp;|lt;|gt;)|<[^>]*$|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|\u2068[^\u2069]*$");

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

    @ParameterizedTest
    @MethodSource("tooLong")
    void whatever_stands_in_a_message_slack_takes_it(String written) {
        String words = Escaped.of(written);
        Button button = Button.does(written, new Actions.Rate("1", true));
        Message message = new Message(
                "",
                List.of(
                        new Part.Notes(List.of("first", words, "", words)),
                        Part.Notes.of(""),
                        new Part.Notes(List.of()),
                        new Part.Line(words),
                        new Part.LineWithButton(words, button),
                        new Part.Row("row", List.of(button))));

        List<LayoutBlock> shown = blocks.of(message);

        FakeRules.message("", JSON.toJsonTree(shown).getAsJsonArray());
        assertThat(marked(JSON.toJson(shown)))
                .anyMatch(text -> text.contains("first"))
                .noneMatch(text -> BROKEN.matcher(text).find());
    }

    @ParameterizedTest
    @MethodSource("tooLong")
    void whatever_stands_in_a_view_slack_takes_it(String written) {
        String words = SlackVoice.VOICE.inSentence(written);
        Panel.Entry entry = new Panel.Entry(
                words,
                Optional.of(Escaped.inSentence(written, 1_500)),
                List.of(new Panel.Note(Escaped.of(written), Optional.empty())),
                List.of(Button.does(written, new Actions.UndoGiven(Optional.of("1"), "2"))));
        Field choice = Field.of(Field.Kind.SELECT, "where", written)
                .hinting(written)
                .showing(written)
                .offering(List.of(new Field.Option("here", written)));
        Form form = new Form(
                "correct",
                "Correct",
                Map.of(),
                Optional.of(Escaped.of(written)),
                List.of(
                        choice,
                        Field.of(Field.Kind.LINES, "text", written).showing(written),
                        Field.note(Escaped.of(written)),
                        Field.sentence(Escaped.of(written))),
                List.of(),
                Form.Extent.EVERYTHING,
                "Save",
                "Close");

        for (View view : List.of(
                Views.of(new Panel(
                        "Why?",
                        "Close",
                        "1",
                        List.of(new Panel.Section("Used", List.of(entry), String::valueOf)),
                        Escaped.of(written))),
                Views.of(form))) {
            FakeRules.view(JSON.toJsonTree(view).getAsJsonObject());
            assertThat(marked(JSON.toJson(view)))
                    .isNotEmpty()
                    .noneMatch(text -> BROKEN.matcher(text).find());
        }
    }

    private static List<String> marked(String json) {
        return MRKDWN.matcher(json).results().map(found -> found.group(1)).toList();
    }

    static Stream<String> tooLong() {
        return Stream.of(
                "",
                "> ".repeat(1_500),
                "&".repeat(3_000),
                "a <!channel>".repeat(300),
                "\uD83E\uDD14<".repeat(1_400),
                "\u05E9".repeat(3_100));
    }

    @Test
    void nobody_is_called_by_more_than_a_name() {
        assertThat(SlackVoice.VOICE.inSentence("&".repeat(80))).isEqualTo("&amp;".repeat(80));
        assertThat(SlackVoice.VOICE.inSentence("&".repeat(3_000)))
                .hasSizeLessThanOrEqualTo(400)
                .endsWith("&amp;…");
    }

    @Test
    void what_is_cut_is_cut_at_a_whole_escape_and_a_whole_link() {
        String link = "<https://wiki.example/a|the page>";

        assertThat(Fitted.mrkdwn("a &amp; b", 9)).isEqualTo("a &amp; b");
        assertThat(Fitted.mrkdwn("a &amp; b", 8)).isEqualTo("a …");
        assertThat(Fitted.mrkdwn("a " + link + " b", link.length() + 2)).isEqualTo("a …");
        assertThat(Fitted.mrkdwn("\u2068\u05D0\u05D1\u05D2\u05D3\u2069", 5)).isEqualTo("\u2068\u05D0\u05D1\u2069…");
        assertThat(Fitted.mrkdwn("", 9)).isEqualTo("…");
        assertThat(Fitted.plain(" ", 9)).isEqualTo("…");
    }

    private SavedNotes saved() {
        Stores stores = InMemoryStores.open();
        Directory directory = stores.directory();
        return new SavedNotes(
                SlackVoice.VOICE,
                directory,
                new Disclosure(directory, (person, place) -> true),
                new ReplyOffers(SlackVoice.VOICE, stores.replies()),
                workspace -> "Acme",
                TeamNames.NONE);
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

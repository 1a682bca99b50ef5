package dev.errata.teams.skin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.bot.correction.ActId;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.teaching.Problem;
import dev.errata.bot.correction.teaching.ScopeChoice;
import dev.errata.bot.interaction.Answer;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Source;
import dev.errata.bot.question.Place;
import dev.errata.bot.recall.Application;
import dev.errata.chat.form.Filled;
import dev.errata.chat.form.ProblemWords;
import dev.errata.chat.screen.Panel;
import dev.errata.chat.screen.Part;
import dev.errata.chat.showing.Explained;
import dev.errata.chat.words.TeamNames;
import dev.errata.teams.Schemas;
import dev.errata.teams.api.Content;
import dev.errata.teams.request.Response;
import dev.errata.teams.text.MessageParts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Teams refuses a whole message that is too large or says a thing too long. */
class LimitsTest {

    private static final String WIDE = "\u65e5\u672c\u8a9e\"\\";

    private static final ProblemWords PROBLEMS = new ProblemWords(TeamsVoice.VOICE);

    private final Acme acme = new Acme();
    private final ActId act = new ActId(UUID.randomUUID());

    @Test
    void the_largest_answer_with_everything_below_it_fits_into_its_messages() {
        Correction correction = acme.taught(WIDE.repeat(600));
        Application[] given =
                Stream.generate(() -> Acme.given(correction)).limit(30).toArray(Application[]::new);
        Interaction interaction = acme.asked(
                acme.finance,
                new Answer(
                        Answer.Kind.WRITTEN,
                        (WIDE + " ").repeat(4_000),
                        List.of(given),
                        sources(40),
                        WIDE.repeat(500),
                        acme.with().answer().writing()));
        List<Part> below =
                new ArrayList<>(acme.savedBelow(interaction, correction, act, Collections.nCopies(3, correction)));
        below.add(Part.Notes.of(TeamsVoice.VOICE.say("follow-up")));

        List<Content> shown = acme.shown(interaction, below);

        assertThat(shown).hasSizeGreaterThan(3);
        for (Content message : shown) {
            assertThat(onTheWire(message)).isLessThan(MessageParts.LARGEST_MESSAGE);
            assertThat(Schemas.problemsOfCard(Objects.requireNonNull(message.card())))
                    .isEmpty();
        }
    }

    @Test
    void an_answer_in_several_messages_is_cut_alike_whatever_stands_below_it() {
        Interaction interaction = acme.asked(
                acme.finance, acme.answer(Answer.Kind.WRITTEN, "word & word ".repeat(3_000), List.of(), sources(1)));

        List<Content> shown = acme.shown(
                interaction, List.of(acme.saved.neighbours(Collections.nCopies(3, acme.taught("x".repeat(900))))));
        List<Content> marked = acme.marked(interaction, TeamsVoice.VOICE.say("undone.by", "Ana"));

        assertThat(shown).hasSizeGreaterThan(2).hasSameSizeAs(marked);
        assertThat(shown.subList(0, shown.size() - 1)).isEqualTo(marked.subList(0, marked.size() - 1));
        assertThat(shown.subList(0, shown.size() - 1))
                .allSatisfy(
                        part -> assertThat(Objects.requireNonNull(part.card()).has("actions"))
                                .isFalse());
    }

    @Test
    void no_more_is_cited_than_teams_takes_and_nothing_longer() {
        List<Source> short40 = IntStream.rangeClosed(1, 40)
                .mapToObj(i -> new Source(i, "Handbook " + i, "Closing"))
                .toList();

        assertThat(citations(short40)).hasSize(20);
        assertThat(citations(sources(2)).findValuesAsText("name"))
                .hasSize(2)
                .allMatch(name -> name.length() == 80 && name.endsWith("…"));
        assertThat(citations(sources(2)).findValuesAsText("abstract")).allMatch(heading -> heading.length() == 160);
        assertThat(citations(sources(20))).hasSizeBetween(10, 20);
        assertThat(citations(sources(20)).findValuesAsText("abstract")).isEmpty();
    }

    private JsonNode citations(List<Source> sources) {
        List<Content> messages = acme.shown(acme.written(sources));
        return messages.get(messages.size() - 1).activity().at("/entities/0/citation");
    }

    @Test
    void a_source_without_a_title_is_cited_all_the_same() {
        JsonNode activity = acme.shown(acme.written(List.of(new Source(1, "\u200b", ""))))
                .get(0)
                .activity();

        assertThat(activity.at("/entities/0/citation/0/appearance/name").asText())
                .isEqualTo("A document");
        assertThat(activity.at("/entities/0/citation/0/appearance").has("abstract"))
                .isFalse();
    }

    @Test
    void an_explanation_of_very_much_fits_into_a_dialog() {
        Correction correction = acme.taught(WIDE.repeat(600));
        List<Application> many =
                IntStream.range(0, 100).mapToObj(i -> Acme.given(correction)).toList();

        ObjectNode card = PanelCard.of(why(acme.with(many)));

        assertThat(size(Response.dialog("Why?", card))).isLessThan(MessageParts.LARGEST_MESSAGE);
        assertThat(card.toString()).contains(" more.");
        assertThat(Schemas.problemsOfCard(card)).isEmpty();
    }

    @Test
    void a_form_in_which_everything_is_as_long_as_it_may_be_fits_into_a_dialog() {
        Interaction about =
                acme.asked(acme.board, acme.answer(Answer.Kind.WRITTEN, "\u65e5".repeat(3_000), List.of(), List.of()));
        List<Place> channels = IntStream.range(0, 30)
                .mapToObj(i -> acme.samples.place("channel-" + i + "x".repeat(200)))
                .toList();
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("text", "\u65e5".repeat(3_000)).put("where", "WIDER");
        Filled filled = new Sent(data).filled();

        ObjectNode card = FormCards.dialog(acme.form(about, acme.ana, channels, filled)
                .with(PROBLEMS.beside(Problem.CHANNEL_NOT_SEEN, filled, "Acme")));

        assertThat(size(Response.dialog("Correct", card))).isLessThan(MessageParts.LARGEST_MESSAGE);
    }

    @ParameterizedTest
    @EnumSource
    void every_problem_has_words(Problem problem) {
        assertThat(PROBLEMS.words(problem, "Acme")).isNotBlank().doesNotContain("{0}", "''");
    }

    @ParameterizedTest
    @EnumSource
    void every_choice_of_a_scope_has_words(ScopeChoice choice) {
        assertThat(acme.labels(acme.vendor).of(choice)).isNotBlank();
    }

    /** Of what takes effect once a language model writes nothing is said. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NEEDS_MODEL")
    void every_reason_has_words(Application.Reason reason) {
        Interaction answer = acme.with(Acme.heldBack(acme.taught(Acme.FISCAL), reason));

        assertThat(PanelCard.of(why(answer)).toString()).contains("Came close, and not used");
    }

    @Test
    void what_people_are_called_and_wrote_is_neither_a_mention_nor_a_card() {
        String evil = "<at>Ana</at> **[x](https://evil.com)** \u202e\", {\"type\":\"Image\"}";
        Correction correction = acme.samples.correction(
                acme.samples.interaction(acme.finance, acme.ben, evil), acme.samples.person(evil), evil);

        JsonNode activity = acme.shown(
                        acme.with(Acme.given(correction)), List.of(acme.saved.neighbours(List.of(correction))))
                .get(0)
                .activity();

        assertThat(activity.findValuesAsText("type")).doesNotContain("Image", "TextBlock", "mention");
        assertThat(activity.toString()).doesNotContain("\u202e", "Action.OpenUrl", "\"text\":\"<at>Ana</at>\"");
        assertThat(activity.has("text")).isFalse();
    }

    private Panel why(Interaction answer) {
        return new Explained(TeamsVoice.VOICE, TeamNames.NONE).of(acme.explained(answer, acme.li), acme.li);
    }

    private static List<Source> sources(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new Source(i, WIDE.repeat(100), WIDE.repeat(100)))
                .toList();
    }

    /** Each entity is sent twice. */
    private static int onTheWire(Content message) {
        return MessageParts.size(message.activity())
                + message.entities().stream().mapToInt(MessageParts::size).sum();
    }

    private static int size(Response answer) {
        return answer.json().getBytes(UTF_8).length;
    }
}

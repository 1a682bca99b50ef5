package dev.errata.teams.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.teams.Schemas;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerTextTest {

    private final AnswerText text = new AnswerText();

    /** Runs between bars; B bold, I italic, S struck, C code, L with where it leads. */
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '\0',
            value = {
                "**bold** and *italic* and ~~gone~~ => B:bold| and |I:italic| and |S:gone",
                "***both*** => BI:both",
                "un**believ**able => un|B:believ|able",
                "`a*b_c` and snake_case => C:a*b_c| and snake_case",
                "a < b & c > d => a < b & c > d",
                "<at>Ana</at> => <at>Ana</at>",
                "[docs](https://a.b/c?x=1&y=2) => L:docs(https://a.b/c?x=1&y=2)",
                "https://a.b/c_d => L:https://a.b/c_d(https://a.b/c_d)",
                "[mail](mailto:a@b.c) => L:mail(mailto:a@b.c)",
                "![chart](https://a.b/c.png) => L:chart(https://a.b/c.png)",
                "[https://bank.com](https://evil.com) => https://bank.com (|L:https://evil.com(https://evil.com)|)",
                "[bank.com](https://evil.com) => bank.com (|L:https://evil.com(https://evil.com)|)",
                "[@ana](https://evil.com) => @ana (|L:https://evil.com(https://evil.com)|)",
                "[x](javascript:alert) => x (javascript:alert)",
                "[x](https://bank.com@evil.com) => x (https://bank.com@evil.com)",
                "\\*no\\* \\_no\\_ => *no* _no_",
                "# Title with *both* => B:Title with |BI:both",
                "<b>hi</b> => <b>hi</b>",
                "[note]: something => [note]: something",
                "{{DATE(2026-05-03T09:00:00Z)}} => {\u200b{DATE(2026-05-03T09:00:00Z)}}"
            })
    void one_line_of_commonmark_as_a_card_shows_it(String commonMark, String expected) {
        assertThat(text.elements(commonMark))
                .singleElement()
                .satisfies(element -> assertThat(drawn(element)).isEqualTo(expected));
    }

    @Test
    void blocks_of_every_kind() {
        String commonMark = """
            ## Returns

            Customers return
            within *30 days*.

            1. ask
            2. send
               - by post
               - by van

            > said **Ana**

            ```sql
            select 1
              from t;
            ```

            | Plan | Price |
            |------|------:|
            | Basic | 10 |

            ---
            end\
            """;

        assertThat(text.elements(commonMark).stream().map(AnswerTextTest::drawn))
                .containsExactly(
                        "B:Returns",
                        "Customers return\nwithin |I:30 days|.",
                        "1.~ask",
                        "2.~send",
                        "~~~~◦~by post",
                        "~~~~◦~by van",
                        "> said |B:Ana",
                        "C:select 1\n~~from t;",
                        "Plan;Price/Basic;10",
                        "———",
                        "end");
    }

    @Test
    void what_is_quoted_stands_in_one_box_and_much_of_it_in_several_that_touch() {
        List<ObjectNode> little = text.elements("> At six\n>\n> — Ana\n\nbye");
        List<ObjectNode> much = text.elements(("> " + "word ".repeat(200) + "\n>\n").repeat(10));

        assertThat(little).hasSize(2);
        assertThat(little.get(0).path("items")).hasSize(2);
        assertThat(much).hasSizeGreaterThan(1);
        assertThat(much.stream().skip(1))
                .allSatisfy(box -> assertThat(box.path("spacing").asText()).isEqualTo("None"));
    }

    @Test
    void a_large_table_is_drawn_with_spaces() {
        String table = "| Plan | Price |\n|---|---|\n" + "| Basic | 10 |\n".repeat(100);

        assertThat(text.elements(table).stream()
                        .map(AnswerTextTest::drawn)
                        .toList()
                        .get(0))
                .startsWith("C:Plan~~~Price\n-----~~-----\nBasic~~10\nBasic~~10");
    }

    @Test
    void nothing_becomes_of_nothing() {
        assertThat(text.elements("")).isEmpty();
        assertThat(text.elements(" \n\u200b\n ")).isEmpty();
    }

    @Test
    void every_element_is_one_that_teams_knows_whatever_people_write() {
        Nasty.TEXTS.several(1_000, 30).forEach(nasty -> known(nasty, text.elements(nasty)));
    }

    @ParameterizedTest
    @MethodSource("dev.errata.teams.text.Nasty#deep")
    void nothing_is_too_deep_or_too_long(String deep) {
        List<ObjectNode> elements = text.elements(deep);

        assertThat(elements).isNotEmpty();
        known(deep, elements);
        assertThat(MessageParts.of(elements, List.of()))
                .allSatisfy(part -> assertThat(
                                part.stream().mapToInt(MessageParts::size).sum())
                        .isLessThan(12_000));
        assertThat(text.words(deep)).isNotNull();
    }

    @Test
    void every_word_that_was_written_is_shown() {
        Nasty.TEXTS
                .several(1_000, 30)
                .map(nasty -> nasty.replaceAll("[^a-z ]", " "))
                .forEach(plain -> assertThat(words(text.elements(plain))).isEqualTo(plain.replaceAll("\\W", "")));
    }

    @Test
    void splitting_loses_nothing_and_keeps_what_comes_last_together() {
        List<ObjectNode> body = text.elements("word & <word> 'word' ".repeat(4_000));
        List<ObjectNode> last = List.of(RichText.note("one"), RichText.note("two"));

        List<List<ObjectNode>> messages = MessageParts.of(body, last);

        assertThat(messages).hasSizeGreaterThan(5);
        List<ObjectNode> all = new ArrayList<>(body);
        all.addAll(last);
        assertThat(messages.stream().flatMap(List::stream)).containsExactlyElementsOf(all);
        assertThat(messages.get(messages.size() - 1)).endsWith(last.toArray(ObjectNode[]::new));
        assertThat(MessageParts.of(List.of(), List.of())).isEmpty();
        assertThat(MessageParts.of(List.of(), last)).containsExactly(last);
    }

    @Test
    void the_direction_of_writing_is_isolated_in_our_sentences_and_overrides_are_removed() {
        assertThat(CardText.inSentence("\u05e9\u05dc\u05d5\u05dd")).isEqualTo("\u2068\u05e9\u05dc\u05d5\u05dd\u2069");
        assertThat(CardText.inSentence("a\u202eb\u2066c\u200bd\n e")).isEqualTo("abcd e");
        assertThat(CardText.inSentence("\uD83E\uDD14".repeat(30), 10)).isEqualTo("\uD83E\uDD14".repeat(4) + "…");
    }

    @Test
    void for_a_field_without_formatting_the_words_remain() {
        assertThat(text.words(
                        "**Net** of tax\\-free\n\n> as `is`\n>\n> > twice\n\n- one\n- [two](https://example.com)"))
                .isEqualTo("Net of tax-free\n\nas \"is\"\n\ntwice\n\n- one\n- \"two\" (https://example.com)");
        assertThat(text.words("*".repeat(2_000) + "x")).contains("x");
    }

    private static void known(String written, List<ObjectNode> elements) {
        ObjectNode card = RichText.of(Run.of("x")).removeAll();
        card.put("type", "AdaptiveCard").put("version", "1.5").putArray("body").addAll(elements);
        if (!elements.isEmpty()) {
            assertThat(Schemas.problemsOfCard(card)).as(written).isEmpty();
        }
        assertThat(card.toString().codePoints())
                .as(written)
                .noneMatch(c -> Character.getType(c) == Character.SURROGATE || (c >= 0x202A && c <= 0x202E));
        assertThat(card.toString()).as(written).doesNotContain("{{DATE(", "{{TIME(", "TextBlock\",\"text");
    }

    private static String words(List<ObjectNode> elements) {
        StringBuilder words = new StringBuilder();
        elements.forEach(element -> element.findValuesAsText("text").forEach(words::append));
        return words.toString().replaceAll("\\W", "");
    }

    private static String drawn(JsonNode element) {
        return switch (element.path("type").asText()) {
            case "Container" -> "> " + drawn(element.path("items").get(0));
            case "Table" ->
                joined(element.path("rows"), "/", row -> joined(row.path("cells"), ";", AnswerTextTest::cell));
            default -> joined(element.path("inlines"), "|", AnswerTextTest::run).replace('\u00a0', '~');
        };
    }

    private static String cell(JsonNode cell) {
        return drawn(cell.path("items").get(0));
    }

    private static String run(JsonNode run) {
        String styles = (run.has("weight") ? "B" : "")
                + (run.has("italic") ? "I" : "")
                + (run.has("strikethrough") ? "S" : "")
                + (run.has("fontType") ? "C" : "")
                + (run.has("selectAction") ? "L" : "");
        String address =
                run.has("selectAction") ? "(" + run.at("/selectAction/url").asText() + ")" : "";
        return (styles.isEmpty() ? "" : styles + ":") + run.path("text").asText() + address;
    }

    private static String joined(JsonNode list, String between, Function<JsonNode, String> drawing) {
        List<String> drawn = new ArrayList<>();
        list.forEach(item -> drawn.add(drawing.apply(item)));
        return String.join(between, drawn);
    }
}

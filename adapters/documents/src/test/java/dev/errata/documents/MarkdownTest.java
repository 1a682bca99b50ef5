package dev.errata.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.errata.bot.knowledge.ingest.Reading.Piece;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    private static final String SENTENCE = "Refunds are paid within ten days of the day on which the goods came back. ";

    @Test
    void pieces_are_the_lines_of_the_source_under_their_headings() {
        List<Piece> pieces = pieces("""
                        # Handbook

                        Read [this](https://example.com) *first*.

                        ## Refunds with `care`

                        Within ten days.

                        ### Exceptions

                        * None,
                          but one.

                        Year end
                        --------

                        31 January.
                        """);

        assertThat(pieces)
                .extracting(Piece::heading, Piece::text)
                .containsExactly(
                        tuple("", "Read [this](https://example.com) *first*."),
                        tuple("Refunds with care", "Within ten days."),
                        tuple("Refunds with care › Exceptions", "* None, but one."),
                        tuple("Year end", "31 January."));
    }

    @Test
    void the_title_is_the_first_heading_of_the_first_level() {
        assertThat(Markdown.outline("Hello.\n\n## Not this\n\n# This *one*\n\n# Another")
                        .title())
                .contains("This one");
        assertThat(Markdown.outline("Hello.\n\n## Not this").title()).isEmpty();
    }

    @Test
    void a_heading_that_is_mostly_marks_is_cut_between_two_characters() {
        String rocket = "\uD83D\uDE80";

        assertThat(Markdown.outline("# " + "&#065;".repeat(166) + "b" + rocket + "\n\ntext")
                        .title())
                .contains("A".repeat(166) + "b" + rocket);
    }

    @Test
    void a_second_heading_of_the_first_level_is_a_section() {
        assertThat(pieces("# A\n\none\n\n# B\n\ntwo\n\n## C\n\nthree"))
                .extracting(Piece::heading)
                .containsExactly("", "B", "B › C");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: Expenses",
                "title: \"Expenses\"",
                "layout: page\ntitle:   'Expenses'  \ntags:\n- a\n- b\n# note\n\nnested:\n  title: no"
            })
    void front_matter_gives_the_title_and_is_no_text(String yaml) {
        Outline outline = Markdown.outline("---\n" + yaml + "\n---\n# Other\n\nKeep receipts.\n");

        assertThat(outline.title()).contains("Expenses");
        assertThat(Pieces.of(outline))
                .extracting(Piece::heading, Piece::text)
                .containsExactly(tuple("Other", "Keep receipts."));
    }

    @Test
    void text_between_two_rules_is_text() {
        assertThat(pieces("---\nKeep receipts.\n\n---\n\nAlways."))
                .extracting(Piece::text)
                .containsExactly("---\nKeep receipts.\n\n---\n\nAlways.");
    }

    @Test
    void rules_that_never_end_are_text() {
        assertThat(pieces("---\ntitle: Expenses\n\nKeep receipts."))
                .extracting(Piece::text)
                .containsExactly("---\ntitle: Expenses\n\nKeep receipts.");
    }

    @Test
    void neighbours_are_one_piece_and_keep_what_stands_between_them() {
        String source = "Bring with you:\n\n1. a pen\n2. a cup\n\n\n```\n# no heading\n```";

        assertThat(pieces(source)).extracting(Piece::text).containsExactly(source);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "a line\\nthat goes on~a line that goes on",
                "> a line\\n> that goes on~> a line that goes on",
                "- an item\\n  that goes on\\n- another~- an item that goes on\\n- another",
                "a line\\\\\\nthat ends~a line\\\\\\nthat ends",
                "a line  \\nthat ends~a line  \\nthat ends",
                "Ask <!-- the old password was swordfish --> Li.~Ask  Li.",
                "<!-- the old password was\\n\\nswordfish -->\\n\\nAsk Li.~Ask Li.",
                "Ask <b>Li</b><br/>or <kbd>Ana</kbd>.~Ask Li or Ana.",
                "A `List<b>` and `<!-- x -->` stay.~A `List<b>` and `<!-- x -->` stay.",
                "A List<String> stays, 3 < 4 too.~A List<String> stays, 3 < 4 too.",
                "<details>\\n<summary>More</summary>\\n\\nIt is *blue*.\\n\\n</details>~More\\n\\nIt is *blue*.",
                "<table><tr><th>Who</th><th>Days</th></tr><tr><td>All</td><td>30</td></tr></table>~| Who | Days |\\n| --- | --- |\\n| All | 30 |",
                "See [the page](../travel.md#hotels) of [the site](https://a.example/x).~See the page of [the site](https://a.example/x).",
                "![a picture](x.png) It is [![green](b.svg)](ci.html) here.~It is green here.",
                "Ask [home][h], [H] or [x][].\\n\\n[h]: https://a.example/\\n[X]: ../x.md~Ask [home](https://a.example/), [H](https://a.example/) or x.",
                "Take [1] and \\[this](x.md).~Take [1] and \\[this](x.md).",
                "- [One](#one)\\n- [Two](#two)\\n  - [Three](three.md)\\n\\nAsk.~Ask.",
                "- [One](https://a.example/1)\\n- [Two](https://a.example/2)~- [One](https://a.example/1)\\n- [Two](https://a.example/2)",
                "- [One](one.md), which says why\\n- [Two](two.md)~- One, which says why\\n- Two",
            })
    void what_is_quoted_holds_nothing_that_people_would_not_see(String source, String quoted) {
        assertThat(pieces(source.replace("\\n", "\n")))
                .extracting(Piece::text)
                .containsExactly(quoted.replace("\\n", "\n"));
    }

    @Test
    void components_are_imported_in_mdx_alone() {
        String source = "import Tabs from '@theme/Tabs'\n\n<Tabs>\n\nPress *Start*.\n\n</Tabs>\n";

        assertThat(Pieces.of(Markdown.outline(source, true)))
                .extracting(Piece::text)
                .containsExactly("Press *Start*.");
        assertThat(pieces(source))
                .extracting(Piece::text)
                .containsExactly("import Tabs from '@theme/Tabs'\n\n\n\nPress *Start*.");
    }

    @Test
    void components_and_expressions_are_no_words_in_mdx() {
        String source = """
                <Note type="warn" at={() => 1}>Boats take <b>two</b> people.</Note>

                It is {x + 1} past, as `{x}` and `<Note>` say, and `` {a`b} `` and \\{id\\}.

                {/* the old password */}

                <Tip>
                Ask *Li*.
                </Tip>
                """;

        assertThat(Pieces.of(Markdown.outline(source, true)))
                .extracting(Piece::text)
                .containsExactly(
                        "Boats take two people.\n\nIt is  past, as `{x}` and `<Note>` say, and `` {a`b} `` and \\{id\\}.\n\n\n\nAsk *Li*.");
        assertThat(pieces("A {brace} stays.")).extracting(Piece::text).containsExactly("A {brace} stays.");
    }

    @Test
    void front_matter_in_toml_gives_the_title_and_is_no_text() {
        Outline outline = Markdown.outline(
                "+++\ntitle = \"Time off\"\ntags = [\n  \"hr\",\n]\n\n[extra]\ntoc = true\n+++\n\nAsk.");

        assertThat(outline.title()).contains("Time off");
        assertThat(Pieces.of(outline)).extracting(Piece::text).containsExactly("Ask.");
        assertThat(pieces("+++\nPlus is plus.\n+++")).extracting(Piece::text).containsExactly("+++ Plus is plus. +++");
    }

    @Test
    void long_sections_are_cut_between_blocks() {
        String paragraph = SENTENCE.repeat(18).strip();

        List<Piece> pieces = pieces("# A\n\n" + paragraph + "\n\n" + paragraph + "\n\nShort.\n");

        assertThat(pieces).extracting(Piece::text).containsExactly(paragraph, paragraph + "\n\nShort.");
    }

    @Test
    void a_long_paragraph_is_cut_at_the_end_of_a_sentence() {
        List<Piece> pieces = pieces(SENTENCE.repeat(70));

        assertThat(pieces)
                .hasSizeGreaterThan(2)
                .allSatisfy(piece -> assertThat(piece.text())
                        .startsWith("Refunds")
                        .endsWith("back.")
                        .hasSizeLessThanOrEqualTo(Cuts.LONGEST));
        assertThat(joined(pieces, " ")).isEqualTo(SENTENCE.repeat(70).strip());
    }

    @Test
    void a_long_list_is_cut_between_items() {
        String list = IntStream.range(0, 60)
                .mapToObj(i -> "- item " + i + " of the list\n  goes on here\n")
                .collect(Collectors.joining());

        List<Piece> pieces = pieces("Before.\n\n" + list);

        assertThat(pieces.subList(1, pieces.size()))
                .allMatch(piece -> piece.text().startsWith("- item"));
        assertThat(pieces).allMatch(piece -> piece.text().length() <= Cuts.LONGEST);
        assertThat(joined(pieces, "\n")).isEqualTo("Before.\n\n" + list.strip().replace("\n  ", " "));
    }

    @Test
    void every_part_of_a_long_table_has_its_head() {
        String head = "| currency | rate |\n|---|---:|\n";
        String rows = IntStream.range(0, 150)
                .mapToObj(i -> "| currency number " + i + " | " + i + " |\n")
                .collect(Collectors.joining());

        List<Piece> pieces = pieces(head + rows);

        assertThat(pieces)
                .hasSizeGreaterThan(2)
                .allSatisfy(piece -> assertThat(piece.text())
                        .startsWith(head)
                        .endsWith(" |")
                        .hasSizeLessThanOrEqualTo(Cuts.LONGEST));
        assertThat(joined(pieces, "\n").replace(head, "")).isEqualTo(rows.strip());
    }

    @Test
    void long_code_is_cut_between_lines_and_stays_indented() {
        String code = "    if (refund) {\n        pay();\n    }\n".repeat(60);

        List<Piece> pieces = pieces("Like this:\n\n" + code);

        assertThat(pieces).hasSizeGreaterThan(1).allMatch(piece -> piece.text().length() <= Cuts.LONGEST);
        assertThat(pieces.get(1).text()).startsWith("    ");
        assertThat(pieces.get(0).text()).isEqualTo("Like this:");
        assertThat(joined(pieces.subList(1, pieces.size()), "\n")).isEqualTo(code.stripTrailing());
    }

    @Test
    void a_word_without_end_is_cut_but_no_character_is() {
        String word = "🙂e\u0301".repeat(1500);

        List<Piece> pieces = pieces(word);

        assertThat(pieces)
                .hasSizeGreaterThan(2)
                .allSatisfy(piece -> assertThat(piece.text()).startsWith("🙂").hasSizeLessThanOrEqualTo(Cuts.LONGEST));
        assertThat(joined(pieces, "")).isEqualTo(word);
    }

    @Test
    void right_to_left_text_and_marks_without_width_survive() {
        String source = "مرحبا\u200f بكم \u2067abc\u2069\n\nשלום\u200b עולם";

        assertThat(pieces(source)).extracting(Piece::text).containsExactly(source);
    }

    @Test
    void nothing_to_see_gives_no_piece() {
        assertThat(pieces("# A\n\n## B\n\n\u200b\u2060\n\n###\n")).isEmpty();
    }

    @Test
    void the_same_text_gives_the_same_pieces() {
        String source = "# A\n\n" + SENTENCE.repeat(30) + "\n\n## B\n\n- x\n- y\n";

        assertThat(pieces(source)).isEqualTo(pieces(source));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ">",
                "- ",
                "[",
                "![",
                "*",
                "`",
                "<",
                "|",
                "# ",
                "\n# a\n",
                "\u0301",
                "|a|\n|-|\n",
                "---\n",
                "1. ",
                "&",
                "\\",
                "[a]: b\n",
                "   ",
                "\t"
            })
    void much_of_anything_is_taken_apart(String mark) {
        List<Piece> pieces = pieces("Hello.\n\n" + mark.repeat(200_000 / mark.length()));

        assertThat(pieces.get(0).text()).startsWith("Hello.");
        assertThat(pieces).hasSizeLessThan(600).allMatch(piece -> piece.text().length() <= Cuts.LONGEST);
    }

    private static List<Piece> pieces(String source) {
        return Pieces.of(Markdown.outline(source));
    }

    private static String joined(List<Piece> pieces, String between) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining(between));
    }
}

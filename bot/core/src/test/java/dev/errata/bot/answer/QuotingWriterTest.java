package dev.errata.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionType;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.interaction.Answer.Kind;
import dev.errata.bot.interaction.Source;
import dev.errata.bot.recall.Application.Reason;
import org.junit.jupiter.api.Test;

class QuotingWriterTest {

    private final Briefs brief = new Briefs();
    private final QuotingWriter writer = QuotingWriter.alone();

    @Test
    void corrections_come_first_then_documents_and_standing_rules() {
        brief.taught("Use the fiscal year-end (31 January).")
                .standing("Never promise a date.")
                .taught("Be warmer.", CorrectionType.TONE)
                .taught("Use a table.", CorrectionType.FORMAT)
                .passage("The fiscal year ends on 31 January.")
                .passage("Reports are due in 15 days.");

        Draft draft = writer.write(brief.brief());

        assertThat(draft.kind()).isEqualTo(Kind.QUOTED);
        assertThat(draft.text()).isEqualTo("""
                > Use the fiscal year\\-end \\(31 January\\).
                >
                > — Ana Flores, 3 May 2026

                From the documents:

                > The fiscal year ends on 31 January. [1]

                > Reports are due in 15 days. [2]

                For every answer here:

                > Never promise a date.
                >
                > — Ana Flores, 3 May 2026""");
        assertThat(draft.sources())
                .extracting(
                        Source::number,
                        Source::title,
                        Source::heading,
                        source -> source.found().orElseThrow().coverage())
                .containsExactly(tuple(1, "Handbook", "Year", 1.0), tuple(2, "Handbook", "Year", 1.0));
        assertThat(draft.changed()).isNull();
        assertThat(draft.writer()).isEqualTo("quoting");
    }

    @Test
    void what_a_correction_contradicts_is_quoted_as_corrected_and_the_rest_as_before() {
        brief.asking("How much discount may support give?")
                .taught("Support may give a discount of 15 %.")
                .passage("Support may give a discount of 10 % once.")
                .passage("Discounts are entered in the shop.");

        Draft draft = writer.write(brief.brief());

        assertThat(draft.text()).isEqualTo("""
                > Support may give a discount of 15 %.
                >
                > — Ana Flores, 3 May 2026

                From the documents:

                > Discounts are entered in the shop. [2]

                _Corrected by Ana Flores:_ Handbook says “Support may give a discount of 10 % once.” [1]""");
        assertThat(draft.sources()).hasSize(2);
    }

    @Test
    void where_everything_that_is_found_was_corrected_nothing_stands_beside_the_correction() {
        brief.asking("How much discount may support give?")
                .taught("Support may give a discount of 15 %.")
                .passage("Support may give a discount of 10 % once.");

        assertThat(writer.write(brief.brief()).text()).doesNotContain("From the documents");
    }

    @Test
    void only_where_a_model_is_silent_that_is_said() {
        Brief known = brief.taught("Use the fiscal year.").brief();

        assertThat(QuotingWriter.insteadOfModel().write(known).text())
                .isEqualTo("No language model is answering right now. This is what the team has written:\n\n"
                        + writer.write(known).text());
        assertThat(QuotingWriter.insteadOfModel().write(new Briefs().brief()).text())
                .startsWith("I don't know yet.");
    }

    @Test
    void a_style_alone_answers_nothing_and_is_not_mentioned() {
        assertThat(writer.write(brief.taught("Be warmer.", CorrectionType.TONE).brief())
                        .text())
                .isEqualTo(writer.write(new Briefs().brief()).text());
    }

    @Test
    void where_nothing_is_known_it_says_so() {
        Draft draft = writer.write(brief.brief());

        assertThat(draft.kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(draft.text())
                .isEqualTo("I don't know yet. Nothing that the team has taught me or given me to read answers this.");
    }

    @Test
    void a_standing_rule_alone_answers_nothing() {
        Draft draft = writer.write(brief.standing("Never promise a date.").brief());

        assertThat(draft.kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(draft.text()).isEqualTo("""
                I don't know yet.

                For every answer here:

                > Never promise a date.
                >
                > — Ana Flores, 3 May 2026""");
    }

    @Test
    void a_rewrite_says_whose_correction_it_follows_unless_it_cannot() {
        String same = writer.write(new Briefs().taught("Fiscal year.").brief()).text();
        assertThat(writer.write(new Briefs().taught("Fiscal year.").rewriteOf(same))
                        .changed())
                .isNull();
        assertThat(writer.write(new Briefs().taught("Fiscal year.").rewrite()).changed())
                .isEqualTo("it follows the correction by Ana Flores");
        assertThat(writer.write(new Briefs()
                                .taught("Be warmer.", CorrectionType.TONE)
                                .rewrite())
                        .changed())
                .isNull();
    }

    @Test
    void a_standing_rule_that_was_just_made_is_quoted_as_an_answer() {
        Correction rule = brief.correction("Never promise a date.", CorrectionType.POLICY, new Scope.Everyone(), null);

        assertThat(writer.write(brief.with(rule, Reason.JUST_MADE).rewrite()).kind())
                .isEqualTo(Kind.QUOTED);
    }

    @Test
    void what_people_write_stays_text_in_its_quote() {
        brief.taught("""
                # Heading
                > quote
                1. first
                10) tenth
                - item
                    indented
                Title
                ===
                ```
                code [1]
                <b>bold</b> &amp; | ~~x~~ **b** _i_ ![i](http://e)

                after""");

        assertThat(quoteOf(brief)).isEqualTo("""
                > \\# Heading
                > \\> quote
                > 1\\. first
                > 10\\) tenth
                > \\- item
                > indented
                > Title
                > \\=\\=\\=
                > \\`\\`\\`
                > code \\[1\\]
                > \\<b\\>bold\\</b\\> \\&amp; \\| \\~\\~x\\~\\~ \\*\\*b\\*\\* \\_i\\_ \\!\\[i\\]\\(http://e\\)
                >
                > after
                >
                > — Ana Flores, 3 May 2026""");
    }

    @Test
    void every_kind_of_line_break_stays_in_the_quote() {
        assertThat(quoteOf(brief.taught("one\r\ntwo\rthree\n\n\nfour"))).isEqualTo("""
                > one
                > two
                > three
                >
                >
                > four
                >
                > — Ana Flores, 3 May 2026""");
    }

    @Test
    void marks_that_turn_the_direction_do_not_reach_our_words() {
        brief.taught("\u202eabc\u2067 \u05e9\u05dc\u05d5\u05dd \u200d\u200b").taught("\u202eabc\u05e9\u200d");

        String text = writer.write(brief.brief()).text();

        assertThat(text).doesNotContain("\u202e", "\u2067").contains("\u05e9\u05dc\u05d5\u05dd", "> abc\u05e9\u200d");
    }

    @Test
    void the_number_stands_behind_a_list_a_table_a_heading_and_code() {
        assertThat(passageOf("Fees:\n\n- one\n- two")).isEqualTo("> Fees:\n>\n> - one\n> - two\n>\n> [1]");
        assertThat(passageOf("| a | b |\n|---|---|\n| 1 | 2 |"))
                .isEqualTo("> | a | b |\n> |---|---|\n> | 1 | 2 |\n>\n> [1]");
        assertThat(passageOf("Text.\n\n## Next")).isEqualTo("> Text.\n>\n> ## Next\n>\n> [1]");
        assertThat(passageOf("```\nrun\n```")).isEqualTo("> ```\n> run\n> ```\n>\n> [1]");
    }

    @Test
    void code_that_the_passage_cut_is_closed_before_the_number() {
        assertThat(passageOf("Run:\n\n```sh\nmake")).isEqualTo("> Run:\n>\n> ```sh\n> make\n> ```\n>\n> [1]");
        assertThat(passageOf("~~~~\nmake\n~~~")).isEqualTo("> ~~~~\n> make\n> ~~~\n> ~~~~\n>\n> [1]");
    }

    @Test
    void a_passage_defines_no_links_and_opens_no_html() {
        assertThat(passageOf("See [1] and\n\n[1]: https://evil.example"))
                .isEqualTo("> See [1] and\n>\n> \\[1]: https://evil.example [1]");
        assertThat(passageOf("Text\n<!-- <div>\nmore")).isEqualTo("> Text\n> \\<!-- <div>\n> more [1]");
        assertThat(passageOf("- <pre>\n\nmore")).isEqualTo("> - \\<pre>\n>\n> more [1]");
        assertThat(passageOf("```\n<b>\n```")).contains("> <b>\n");
    }

    @Test
    void a_passage_may_be_nothing_but_marks() {
        assertThat(passageOf("- ".repeat(10_000) + "x")).startsWith("> - - - ").endsWith("x\n>\n> [1]");
    }

    @Test
    void no_more_than_two_passages_are_quoted_and_the_second_only_if_it_says_anything_more() {
        for (int i = 0; i < 5; i++) {
            brief.passage("Passage " + i);
        }

        Draft draft = writer.write(brief.brief());

        assertThat(draft.sources()).hasSize(2);
        assertThat(draft.text()).contains("Passage 1 [2]").doesNotContain("Passage 2");
        assertThat(passageOf("Refunds take ten days.", "After ten days refunds.", "They are paid in euros."))
                .isEqualTo("> Refunds take ten days. [1]\n\n> They are paid in euros. [2]");
    }

    @Test
    void the_sentence_that_answers_is_marked() {
        brief.asking("When are refunds paid?").passage("We sell gauges. Refunds take ten days.");

        assertThat(writer.write(brief.brief()).text()).endsWith("> We sell gauges. **Refunds take ten days.** [1]");
    }

    private String quoteOf(Briefs of) {
        return writer.write(of.brief()).text();
    }

    private String passageOf(String... passages) {
        Briefs briefs = new Briefs();
        for (String passage : passages) {
            briefs.passage(passage);
        }
        String text = writer.write(briefs.brief()).text();
        return text.substring(text.indexOf("documents:\n\n") + 12);
    }
}

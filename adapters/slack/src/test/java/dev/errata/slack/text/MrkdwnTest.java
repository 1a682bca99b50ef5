package dev.errata.slack.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MrkdwnTest {

    private final Mrkdwn mrkdwn = new Mrkdwn();

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '\0',
            value = {
                "**bold** and *italic* and ~~gone~~ => *bold* and _italic_ and ~gone~",
                "***both*** => _*both*_",
                "**a *b* c** => *a _b_ c*",
                "`code` and ``a`b`` => `code` and `a\u02cbb`",
                "a < b & c > d => a &lt; b &amp; c &gt; d",
                "<!channel> <@U1> <#C1> => &lt;!channel&gt; &lt;@U1&gt; &lt;#C1&gt;",
                "[docs](https://a.b/c?x=1&y=2) => <https://a.b/c?x=1&amp;y=2|docs>",
                "https://a.b/c_d => <https://a.b/c_d>",
                "<https://a.b> => <https://a.b>",
                "[mail](mailto:a@b.c) => <mailto:a@b.c|mail>",
                "![chart](https://a.b/c.png) => <https://a.b/c.png|chart>",
                "[https://bank.com](https://evil.com) => https://bank.com (<https://evil.com>)",
                "[bank.com](https://evil.com) => bank.com (<https://evil.com>)",
                "[@ana](https://evil.com) => @ana (<https://evil.com>)",
                "[x](javascript:alert) => x (javascript:alert)",
                "[x](https://bank.com@evil.com) => x (https://bank.com@evil.com)",
                "[a|b](https://a.b/c|d) => <https://a.b/c%7Cd|a\u00a6b>",
                "[x](<https://a.b/<!channel>>) => [x](&lt;<https://a.b/>&lt;!channel&gt;&gt;)",
                "2 * 3 * 4 and snake_case_name => 2 * 3 * 4 and snake_case_name",
                "\\*no\\* \\_no\\_ \\~no\\~ \\`no\\` => \u2217no\u2217 \u02cdno\u02cd \u223cno\u223c \u02cbno\u02cb",
                "# Title with **bold** => *Title with bold*",
                "un**believ**able => un\u200b*believ*\u200bable",
                "<b>hi</b> => &lt;b&gt;hi&lt;/b&gt;",
                "[note]: something => [note]: something",
                "\\> no quote => \uff1e no quote"
            })
    void one_line_of_commonmark_as_slack_writes_it(String commonMark, String expected) {
        assertThat(mrkdwn.sections(commonMark)).containsExactly(expected);
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
                > twice

                ```sql
                select 1 < 2;
                ```

                | Plan | Price |
                |------|------:|
                | Basic | 10 |
                | [Pro](https://a.b) | 200 |

                ---
                end""";

        assertThat(mrkdwn.sections(commonMark))
                .containsExactly("""
                        *Returns*

                        Customers return
                        within _30 days_.

                        1. ask
                        2. send
                            ◦ by post
                            ◦ by van

                        > said *Ana*
                        > twice

                        ```
                        select 1 &lt; 2;
                        ```

                        ```
                        Plan               Price
                        -----------------  -----
                        Basic              10
                        Pro (https://a.b)  200
                        ```

                        ———

                        end""".replace("◦", "\u25e6").replace("———", "\u2014\u2014\u2014"));
    }

    @Test
    void code_that_contains_a_fence_stays_code() {
        assertThat(mrkdwn.sections("````\n```\n<!channel>\n```\n````"))
                .containsExactly("```\n\u02cb\u02cb\u02cb\n&lt;!channel&gt;\n\u02cb\u02cb\u02cb\n```");
    }

    @Test
    void what_commonmark_makes_nothing_of_is_shown_as_it_was_written() {
        assertThat(mrkdwn.sections("~~~ hello <!here>")).containsExactly("```\nhello &lt;!here&gt;\n```");
        assertThat(mrkdwn.sections("```` hello there\ncode")).containsExactly("```\nhello there\ncode\n```");
        assertThat(mrkdwn.sections("~~~ <!here>")).containsExactly("\u223c\u223c\u223c &lt;!here&gt;");
        assertThat(mrkdwn.sections("```java\ncode")).containsExactly("```\ncode\n```");
    }

    @Test
    void nothing_becomes_of_nothing() {
        assertThat(mrkdwn.sections("")).isEmpty();
        assertThat(mrkdwn.sections(" \n\u200b\n ")).isEmpty();
    }

    @Test
    void a_long_fence_is_closed_and_opened_again() {
        String commonMark = "```\n" + "a < b && c > d;\n".repeat(400) + "```";

        List<String> sections = mrkdwn.sections(commonMark);

        assertThat(sections)
                .hasSizeGreaterThan(3)
                .allSatisfy(section -> assertThat(section)
                        .startsWith("```\n")
                        .endsWith("\n```")
                        .hasSizeLessThanOrEqualTo(3_000));
        assertThat(String.join("", sections).split("a &lt; b", -1)).hasSize(401);
    }

    @Test
    void a_long_bold_paragraph_is_bold_in_every_part() {
        List<String> sections = mrkdwn.sections("**" + "word ".repeat(1_500) + "end**");

        assertThat(sections)
                .hasSizeGreaterThan(2)
                .allSatisfy(section ->
                        assertThat(section).startsWith("*").endsWith("*").hasSizeLessThanOrEqualTo(3_000));
    }

    @Test
    void a_quote_is_a_quote_in_every_part() {
        List<String> sections = mrkdwn.sections("> " + "word ".repeat(1_500));

        assertThat(sections)
                .hasSize(3)
                .allSatisfy(section -> assertThat(section).startsWith("> word"));
    }

    @Test
    void the_direction_of_writing_is_isolated_in_our_sentences_and_overrides_are_removed() {
        assertThat(Escaped.inSentence("\u05e9\u05dc\u05d5\u05dd")).isEqualTo("\u2068\u05e9\u05dc\u05d5\u05dd\u2069");
        assertThat(Escaped.inSentence("a\u202eb\u2066c\u200bd\n e")).isEqualTo("abcd e");
        assertThat(mrkdwn.sections("\u202eevil\u202c \u05e9\u05dc\u05d5\u05dd"))
                .containsExactly("evil \u05e9\u05dc\u05d5\u05dd");
    }

    @Test
    void joiners_that_scripts_and_emoji_need_are_kept() {
        String family = "\ud83d\udc68\u200d\ud83d\udc69 \u0646\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645";

        assertThat(mrkdwn.sections(family)).containsExactly(family);
    }

    @Test
    void for_a_field_without_formatting_the_words_remain() {
        assertThat(mrkdwn.words(
                        "**Net** of tax\\-free\n\n> as `is`\n>\n> > twice\n\n- one\n- [two](https://example.com)"))
                .isEqualTo("Net of tax-free\n\nas \"is\"\n\ntwice\n\n- one\n- \"two\" (https://example.com)");
        assertThat(mrkdwn.words("*".repeat(2_000) + "x")).contains("x");
    }
}

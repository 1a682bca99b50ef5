package dev.errata.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownHtmlTest {

    private final MarkdownHtml markdown = new MarkdownHtml();

    private String html(String text) {
        return markdown.document(text).body().html();
    }

    @Test
    void emphasis_lists_quotes_and_code_are_shown() {
        assertThat(html("**Yes**, *so*:\n\n- one\n- `two`\n\n> said\n>\n> Ana"))
                .contains("<strong>Yes</strong>", "<em>so</em>", "<li>one</li>", "<code>two</code>", "<blockquote>");
    }

    /** However it is written: as itself, or as a reference. */
    @Test
    void control_characters_are_not_shown() {
        assertThat(html("a\u0001b\u001B[31m &#27;c `d\u000Be`\n\nf"))
                .isEqualTo("<p>ab[31m c <code>de</code></p>\n<p>f</p>\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "[x](javascript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "![x](https://evil.example/track.png)",
                "<iframe src=https://evil.example></iframe>",
                "<style>body{display:none}</style>",
                "| <svg onload=alert(1)> |\n|---|\n| x |",
                "```\n</code></pre><script>alert(1)</script>\n```"
            })
    void what_could_do_something_does_nothing(String text) {
        Document shown = markdown.document(text);

        assertThat(shown.select("script, img, iframe, style, svg, object, form"))
                .isEmpty();
        assertThat(shown.select("a[href]").eachAttr("href")).allMatch(href -> href.startsWith("https://"));
        assertThat(shown.getAllElements())
                .noneMatch(element -> element.attributes().asList().stream()
                        .anyMatch(attribute -> attribute.getKey().startsWith("on")
                                || attribute.getKey().equals("style")));
    }

    @Test
    void a_link_opens_elsewhere_and_tells_nobody_where_it_was() {
        assertThat(html("[bank.com](https://example.com/a)")).contains("</a> (https://example.com/a)");
        assertThat(html("[https://example.com/a](https://example.com/a)")).doesNotContain("(https");
        assertThat(html("[handbook](https://example.com/a)")).doesNotContain("(https");
        assertThat(html("[handbook](https://example.com/a)"))
                .contains(
                        "href=\"https://example.com/a\"", "rel=\"noopener noreferrer nofollow\"", "target=\"_blank\"");
    }

    @Test
    void headings_in_an_answer_are_none_of_the_page() {
        assertThat(html("# Big").strip()).isEqualTo("<p class=\"heading\">Big</p>");
    }

    @Test
    void what_is_wide_can_be_scrolled_with_the_keyboard() {
        assertThat(html("| a |\n|---|\n| b |")).startsWith("<div class=\"wide\" tabindex=\"0\"><table>");
    }
}

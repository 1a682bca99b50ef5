package dev.errata.documents.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class OfficeHtmlTest {

    @Test
    void paragraphs_that_begin_with_a_mark_are_items_of_a_list() {
        assertThat(
                        text(
                                "<p>Bring</p><p>\u2022 a <b>pen</b></p><p>\u2022 a cup</p><p>and</p><p>1. ask</p><p>2) wait</p>"))
                .isEqualTo(
                        "<p>Bring</p><ul><li>a <b>pen</b></li><li>a cup</li></ul><p>and</p><ol><li>ask</li><li>wait</li></ol>");
        assertThat(text("<p>It costs 3. Really.</p><p>2 cups</p>"))
                .isEqualTo("<p>It costs 3. Really.</p><p>2 cups</p>");
    }

    @Test
    void a_table_of_contents_says_nothing() {
        assertThat(text("<p>5.9 Moving packages . . . . . . . . 42</p><p>6 Ends ........ 7</p><p>Ask ... Li.</p>"))
                .isEqualTo("<p>Ask ... Li.</p>");
    }

    @Test
    void what_runs_on_most_pages_is_left_out_and_what_stands_on_one_stays() {
        String pages = "<div class=\"page\"><p>Policy 2026</p><p>One.</p><p>1</p></div>"
                + "<div class=\"page\"><p>Policy 2026</p><p>Two.</p><p>2</p></div>"
                + "<div class=\"page\"><p>Policy 2026</p><p>Three.</p><p>Ask Li.</p></div>";

        assertThat(text(pages).replaceAll("</?div[^>]*>", ""))
                .isEqualTo(
                        "<h2>Page 1</h2><p>One.</p><h2>Page 2</h2><p>Two.</p><h2>Page 3</h2><p>Three.</p><p>Ask Li.</p>");
        assertThat(text(pages.substring(0, pages.indexOf("</div>") + 6))).contains("Policy 2026", "<p>1</p>");
    }

    @Test
    void words_that_were_broken_at_the_end_of_a_line_are_whole() {
        assertThat(text("<p>the re-\nceipt of a well-\nKnown X-ray</p>"))
                .isEqualTo("<p>the receipt of a well-\nKnown X-ray</p>");
    }

    private static String text(String body) {
        Element text = OfficeHtml.text("<html><head><title>x</title></head><body>" + body + "</body></html>");
        Objects.requireNonNull(text.ownerDocument()).outputSettings().prettyPrint(false);
        return text.html();
    }
}

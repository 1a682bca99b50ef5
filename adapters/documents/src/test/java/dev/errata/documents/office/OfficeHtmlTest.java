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
                        "<h6>Page 1</h6><p>One.</p><h6>Page 2</h6><p>Two.</p><h6>Page 3</h6><p>Three.</p><p>Ask Li.</p>");
        assertThat(text(pages.substring(0, pages.indexOf("</div>") + 6))).contains("Policy 2026", "<p>1</p>");
    }

    @Test
    void what_a_bookmark_calls_by_its_name_is_a_heading_over_pages_and_numbers_say_nothing() {
        String file = "<div class=\"page\"><p>ii</p></div>"
                + "<div class=\"page\"><p>1 Scope</p><p>It is for all.</p><p>1.1 Who reads it\nAna.</p><p>2</p></div>"
                + "<div class=\"page\"><p>3 1 Scope</p><p>Ben, too.</p></div>"
                + "<ul><li>Scope</li><ul><li>1.1 Who reads\u00A0it</li></ul></ul>";

        assertThat(text(file).replaceAll("</?div[^>]*>", ""))
                .isEqualTo("<h6>Page 2</h6><h2>1 Scope</h2><h6>Page 2</h6><p>It is for all.</p>"
                        + "<h3>1.1 Who reads it</h3><h6>Page 2</h6><p>Ana.</p><h6>Page 3</h6><p>Ben, too.</p>");
    }

    @Test
    void a_number_that_does_not_count_pages_and_a_page_with_the_name_of_a_section_stay() {
        String fees = "<div class=\"page\"><p>It is so.</p><p>Fee: 10</p></div>"
                + "<div class=\"page\"><p>It is so, too.</p><p>Fee: 30</p></div>"
                + "<div class=\"page\"><p>Chapter 2 Travel</p></div>"
                + "<div class=\"page\"><p>By train, which is dear.</p><p>Fee: 20</p></div>"
                + "<div class=\"page\"><p>By ship.</p><p>Page 5</p></div>"
                + "<div class=\"page\"><p>By bus.</p><p>Page 6</p></div>"
                + "<div class=\"page\"><p>On foot.</p><p>Page 7</p></div>"
                + "<ul><li>Travel</li></ul>";

        assertThat(text(fees))
                .contains("Fee: 10", "Fee: 30", "Fee: 20", "<h2>Chapter 2 Travel</h2>")
                .doesNotContain("<p>Page");
    }

    @Test
    void lines_that_stand_far_apart_are_one_paragraph_where_a_sentence_goes_on() {
        assertThat(
                        text("<div class=\"page\"><p>Wear your ear protec-</p><p>tion in the hall, and</p><p>shoes.</p><p>ask Li.</p></div>")
                                .replaceAll("</?div[^>]*>", ""))
                .isEqualTo("<h6>Page 1</h6><p>Wear your ear protection in the hall, and\nshoes.</p><p>ask Li.</p>");
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

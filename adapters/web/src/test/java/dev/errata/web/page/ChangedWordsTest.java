package dev.errata.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ChangedWordsTest {

    @Test
    void words_that_were_not_there_before_are_marked_as_one() {
        assertThat(marked("<p>It ends on 31 December.</p>", "<p>It ends on 31 January, they say.</p>"))
                .isEqualTo("<p>It ends on 31 <mark>January, they say.</mark></p>");
    }

    @Test
    void what_stayed_is_not_marked_wherever_it_moved_to_in_order() {
        assertThat(marked("<p>Ask Ana first.</p>", "<p>Then wait.</p><blockquote><p>Ask Ana first.</p></blockquote>"))
                .isEqualTo("<p><mark>Then wait.</mark></p><blockquote><p>Ask Ana first.</p></blockquote>");
    }

    @Test
    void where_hardly_a_word_stayed_all_of_it_is_new() {
        assertThat(marked("<p>I know the way.</p>", "<p>Ask Ana about the keys and the car.</p>"))
                .isEqualTo("<p><mark>Ask Ana about the keys and the car.</mark></p>");
    }

    @Test
    void what_is_always_said_around_a_quote_is_not_marked() {
        Document shown = Jsoup.parseBodyFragment("<p>The team wrote:</p><blockquote><p>Today.</p></blockquote>");
        shown.outputSettings().prettyPrint(false);

        ChangedWords.mark(Jsoup.parseBodyFragment("<p>I don't know.</p>"), shown, "blockquote");

        assertThat(shown.body().html())
                .isEqualTo("<p>The team wrote:</p><blockquote><p><mark>Today.</mark></p></blockquote>");
    }

    @Test
    void marks_do_not_cross_elements() {
        assertThat(marked("<p>Year</p>", "<p>The <em>fiscal</em> Year</p>"))
                .isEqualTo("<p><mark>The</mark> <em><mark>fiscal</mark></em> Year</p>");
    }

    @Test
    void the_same_text_has_no_marks() {
        assertThat(marked("<p>One two.</p>", "<p>One two.</p>")).isEqualTo("<p>One two.</p>");
    }

    @Test
    void what_looks_like_markup_stays_text() {
        assertThat(marked("<p>a</p>", "<p>a &lt;script&gt;</p>")).isEqualTo("<p>a <mark>&lt;script&gt;</mark></p>");
    }

    @Test
    void an_answer_of_enormous_length_is_left_as_it_is() {
        String many = "<p>" + "word ".repeat(2_000) + "</p>";

        assertThat(marked("<p>a</p>", many)).doesNotContain("<mark>");
    }

    private static String marked(String before, String now) {
        Document shown = Jsoup.parseBodyFragment(now);
        shown.outputSettings().prettyPrint(false);
        ChangedWords.mark(Jsoup.parseBodyFragment(before), shown, "body");
        return shown.body().html();
    }
}

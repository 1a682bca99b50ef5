package dev.errata.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlReportTest {

    @Test
    void it_shows_figures_a_curve_what_is_new_and_what_to_do() {
        String page = HtmlReport.of(Reports.of(false));

        assertThat(page)
                .contains("Does it get better? Larkspur", "100 %", "with − without", "<polyline", "<mark>")
                .contains("class=\"better\">+", "class=\"noise\">")
                .contains("Never used", "What each score means", "echo only", "One case is from a private place")
                .contains("Please calculate &lt;b&gt;quarterly&lt;/b&gt; returns");
    }

    @Test
    void the_picture_by_itself_has_two_lines_and_is_there_only_where_there_is_a_curve() {
        assertThat(SvgReport.of(Reports.of(false)).orElseThrow())
                .startsWith("<svg xmlns=")
                .contains("line recall", "line false_use")
                .doesNotContain("line adherence");
        assertThat(SvgReport.of(Reports.ofNothing())).isEmpty();
    }

    @Test
    void it_needs_nothing_else_and_what_people_wrote_is_text() {
        String page = HtmlReport.of(Reports.of(true));

        assertThat(page)
                .contains("default-src 'none'")
                .contains("&lt;script&gt;year-end&lt;/script&gt;")
                .doesNotContain("<script", "<b>quarterly", "http://", "https://", "src=");
    }

    @Test
    void a_private_question_is_not_on_it_unless_that_is_wanted() {
        assertThat(HtmlReport.of(Reports.of(false))).doesNotContain("announce");
        assertThat(HtmlReport.of(Reports.of(true))).contains("announce");
    }

    @Test
    void where_nothing_was_taught_it_says_so_and_shows_no_empty_pictures() {
        assertThat(HtmlReport.of(Reports.ofNothing()))
                .contains("no cases, 3 corrections", "Nothing.")
                .doesNotContain("<polyline", "<table", "NaN");
    }
}

package dev.errata.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SteeringTest {

    @Test
    void controls_and_overrides_are_taken_out_of_texts_and_attributes() {
        assertThat(Steering.removed(
                        "<p title=\"a\u0007b\">\u202Eesrever\u202C \u0085\u001B[31m\u0000 \u2066x\u2069</p>"))
                .isEqualTo("<p title=\"ab\">esrever [31m x</p>");
    }

    @Test
    void lines_joiners_and_marks_stay() {
        String text = "<pre>a\n\tb \uD83D\uDC69\u200D\uD83D\uDCBB \u200F\u05E9\u05DC\u05D5\u05DD</pre>";

        assertThat(Steering.removed(text)).isSameAs(text);
    }

    @Test
    void what_is_isolated_stays_so_and_what_is_not_closed_is_not_opened() {
        assertThat(Steering.removed(
                        "<p>With \u2068\u05E9\u2069's</p><p>\u2068open</p><p>\u2069closed \u2068x\u2068y\u2069</p>"))
                .isEqualTo("<p>With \u2068\u05E9\u2069's</p><p>open</p><p>closed x\u2068y\u2069</p>");
    }
}

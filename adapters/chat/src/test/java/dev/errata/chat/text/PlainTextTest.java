package dev.errata.chat.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    private static final String EMOJI = "\ud83d\ude00";

    @Test
    void what_a_database_refuses_is_taken_out_and_nothing_else() {
        assertThat(PlainText.storable("a\u0000b\ud83dc" + EMOJI + "\u202e\n"))
                .isEqualTo("ab\ufffdc" + EMOJI + "\u202e\n");
    }

    @Test
    void what_cannot_be_seen_and_changes_what_can_is_taken_out() {
        assertThat(PlainText.visible("a\u202eb\u2066c\u200bd\ufeffe\u0007f\u2028g\n\th"))
                .isEqualTo("abcdefg\n\th");
    }

    @Test
    void joiners_and_direction_marks_stay_because_scripts_and_emoji_need_them() {
        assertThat(PlainText.visible("\ud83d\udc68\u200d\ud83d\udcbb \u200f"))
                .isEqualTo("\ud83d\udc68\u200d\ud83d\udcbb \u200f");
    }

    @Test
    void a_line_is_one_line() {
        assertThat(PlainText.line("  a \n\n b\t\u200b c ")).isEqualTo("a b c");
    }

    @Test
    void what_is_written_from_right_to_left_cannot_turn_the_words_around_it() {
        assertThat(PlainText.isolated("\u05e9\u05dc\u05d5\u05dd")).isEqualTo("\u2068\u05e9\u05dc\u05d5\u05dd\u2069");
        assertThat(PlainText.isolated("Ana")).isEqualTo("Ana");
    }

    @Test
    void what_is_isolated_and_too_long_is_still_isolated() {
        String named = "In " + PlainText.isolated("\u05e9\u05dc\u05d5\u05dd") + " only";

        assertThat(PlainText.shortened(named, 8)).isEqualTo("In \u2068\u05e9\u05dc\u2069…");
        assertThat(PlainText.shortened(named, 5)).isEqualTo("In …");
        assertThat(PlainText.shortened(named, 11)).isEqualTo("In \u2068\u05e9\u05dc\u05d5\u05dd\u2069 …");
    }

    @Test
    void what_is_too_long_ends_in_a_sign_and_no_character_is_cut_in_two() {
        assertThat(PlainText.shortened("abcdef", 6)).isEqualTo("abcdef");
        assertThat(PlainText.shortened("abcdefg", 6)).isEqualTo("abcde…");
        assertThat(PlainText.shortened("ab" + EMOJI.repeat(5), 4)).isEqualTo("ab…");
        assertThat(PlainText.firstOf(EMOJI, 1)).isEmpty();
    }
}

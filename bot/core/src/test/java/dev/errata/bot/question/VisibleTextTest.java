package dev.errata.bot.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t", "\u200b\u200d\ufeff", "\u2800", "\u3164\u00a0"})
    void what_leaves_no_mark_is_blank(String text) {
        assertThat(VisibleText.isBlank(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\u200b.", "\uD83E\uDD14", "\u05D0"})
    void what_leaves_a_mark_is_not(String text) {
        assertThat(VisibleText.isBlank(text)).isFalse();
    }

    @Test
    void the_rest_stays_as_it_was() {
        assertThat(VisibleText.of("two\u200b words ")).isEqualTo("two words ");
    }
}

package dev.errata.bot.recall.background;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wie berechnen wir die Rendite für das Quartal?",
                "Comment est-ce que nous calculons le rendement du trimestre ?",
                "¿Cómo se calcula el rendimiento del trimestre?",
                "四半期の利益率はどう計算しますか",
                "Как мы считаем доходность за квартал?"
            })
    void a_sentence_of_another_language_is_noticed(String text) {
        assertThat(Language.isSurelyNotEnglish(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How do we calculate quarterly returns?",
                "whey protein price",
                "Is the Der Spiegel subscription paid?",
                "When does the office in Le Mans open?",
                "PTO?",
                "😀",
                ""
            })
    void english_and_what_is_too_short_to_tell_is_left_alone(String text) {
        assertThat(Language.isSurelyNotEnglish(text)).isFalse();
    }
}

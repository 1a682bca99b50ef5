package dev.errata.bot.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WindowsTest {

    @ParameterizedTest
    @MethodSource
    void three_sentences_in_a_row_each(String text, String[] windows) {
        Passage passage = new Passage(PassageId.random(), DocumentId.random(), "Handbook", 0, "Travel › Trains", text);

        assertThat(Windows.of(passage)).containsExactly(windows);
    }

    static Stream<Arguments> three_sentences_in_a_row_each() {
        return Stream.of(
                Arguments.of("One.", windows("Trains. One.")),
                Arguments.of("One. Two. Three.", windows("Trains. One. Two. Three.")),
                Arguments.of("One. Two. Three. Four.", windows("Trains. One. Two. Three.", "Trains. Three. Four.")),
                Arguments.of(
                        "One. Two. Three. Four. Five.\n\nSix.",
                        windows("Trains. One. Two. Three.", "Trains. Three. Four. Five.", "Trains. Five. Six.")),
                Arguments.of("- First\n- Second\n\n```sh\nls\ncd /\n```", windows("Trains. - First - Second cd /")),
                Arguments.of("~~", windows("Trains. ~~")));
    }

    private static String[] windows(String... windows) {
        return windows;
    }
}

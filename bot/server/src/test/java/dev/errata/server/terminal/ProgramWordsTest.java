package dev.errata.server.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProgramWordsTest {

    @Test
    void no_sentence_of_the_chats_is_written_once_more() {
        Set<String> chats = sentences("dev.errata.chat.words.words");

        assertThat(sentences("dev.errata.server.terminal.words"))
                .filteredOn(sentence -> sentence.contains(" "))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(chats);
    }

    private static Set<String> sentences(String bundle) {
        ResourceBundle words = ResourceBundle.getBundle(bundle, Locale.ROOT);
        return words.keySet().stream().map(words::getString).collect(Collectors.toSet());
    }
}

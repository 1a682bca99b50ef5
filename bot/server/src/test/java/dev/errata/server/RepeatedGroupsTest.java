package dev.errata.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Java matches a repeated group by calling itself, so that a text of some thousand repetitions overflows the stack, which no handler of
 * exceptions notices. A group is repeated possessively, or not more often than is written beside it.
 */
class RepeatedGroupsTest {

    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"");
    /** Of an escaped bracket, of one in a class and of Java's own calls there is no group. */
    private static final Pattern GIVES_BACK = Pattern.compile("(?<!\\\\)\\)(?:[*+]|\\{\\d+,})(?!\\+)");

    @Test
    void no_pattern_repeats_a_group_as_often_as_a_text_likes() throws IOException {
        List<String> found = new ArrayList<>();
        for (String modules : List.of("bot/core", "bot/server", "adapters", "storage")) {
            for (Path file : Sources.in(Sources.root().resolve(modules))) {
                if (file.toString().contains("src/main")) {
                    String source = Files.readString(file);
                    if (source.contains("java.util.regex")
                            || source.contains(".replace")
                            || source.contains(".matches(")) {
                        LITERAL.matcher(source)
                                .results()
                                .map(literal -> literal.group())
                                .filter(RepeatedGroupsTest::givesBack)
                                .forEach(literal -> found.add(file.getFileName() + ": " + literal));
                    }
                }
            }
        }

        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\\\d+(?:[.,]\\\\d+)*", "(a|b)+", "(a|b){2,}"})
    void a_group_that_gives_back_is_found(String literal) {
        assertThat(givesBack('"' + literal + '"')).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a|b)*+", "(a|b)?", "(a|b){1,9}", "\\\\)*", "[()*+]", "(ab)"})
    void others_are_not(String literal) {
        assertThat(givesBack('"' + literal + '"')).isFalse();
    }

    private static boolean givesBack(String literal) {
        return GIVES_BACK
                .matcher(literal.replaceAll("\\[(?:\\\\\\\\.|[^\\]\\\\])*+\\]", "[]"))
                .find();
    }
}

package dev.errata.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.interaction.Answer;
import dev.errata.web.company.Company;
import dev.errata.web.company.Move;
import dev.errata.web.company.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever can happen has words, and there are no others. */
class WordsTest {

    private static final ResourceBundle OWN = ResourceBundle.getBundle("dev.errata.web.page.words", Locale.ROOT);
    private static final ResourceBundle CHAT = ResourceBundle.getBundle("dev.errata.chat.words.words", Locale.ROOT);

    /** The beginnings of keys whose ends follow from what happened. */
    private static final List<String> FAMILIES = List.of(
            "answer.kind.",
            "choice.",
            "composer.",
            "confirm.ask.",
            "doubts.",
            "line.waits.",
            "minute.press.",
            "minute.said.",
            "minute.step.");

    private static final Pattern SAID = Pattern.compile("say\\(\\s*([^;{}]*?\\))");
    private static final Pattern KEY = Pattern.compile("\"([a-z][A-Za-z_.-]*)\"");

    @Test
    void everything_that_is_said_has_words() {
        assertThat(said())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(isKnown(key)).as(key).isTrue());
    }

    private static boolean isKnown(String key) {
        return OWN.containsKey(key) || CHAT.containsKey(key) || FAMILIES.contains(key);
    }

    @Test
    void nothing_stands_there_that_nobody_says() {
        Set<String> unused = new TreeSet<>(OWN.keySet());
        unused.removeAll(quoted());
        unused.removeIf(key -> FAMILIES.stream().anyMatch(key::startsWith));
        unused.removeIf(CHAT::containsKey);

        assertThat(unused).containsExactly("where.channel");
    }

    @Test
    void what_all_chats_say_is_not_said_again() {
        assertThat(OWN.keySet())
                .filteredOn(CHAT::containsKey)
                .allSatisfy(key -> assertThat(OWN.getString(key)).isNotEqualTo(CHAT.getString(key)));
    }

    /** The keys in calls that say something. */
    private static Set<String> said() {
        Set<String> keys = new HashSet<>();
        for (String source : sources()) {
            SAID.matcher(source)
                    .results()
                    .forEach(call -> KEY.matcher(call.group(1)).results().forEach(key -> keys.add(key.group(1))));
        }
        return keys;
    }

    private static Set<String> quoted() {
        Set<String> keys = new HashSet<>();
        sources().forEach(source -> KEY.matcher(source).results().forEach(key -> keys.add(key.group(1))));
        return keys;
    }

    private static List<String> sources() {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            return files.filter(file ->
                            file.toString().endsWith(".jte") || file.toString().endsWith(".java"))
                    .map(WordsTest::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_of_answer_has_words(Answer.Kind kind) {
        assertThat(Words.say("answer.kind." + kind.name().toLowerCase(Locale.ROOT)))
                .isNotBlank();
    }

    @Test
    void whatever_is_wrong_with_a_question_has_words() {
        assertThat(Words.say("composer.EMPTY")).isNotBlank();
        assertThat(Words.say("composer.TOO_LONG")).isNotBlank();
    }

    @Test
    void every_press_of_the_guided_minute_has_words_before_and_after() {
        for (Step step : Company.larkspur().minute()) {
            assertThat(Words.say("minute.step." + step.key())).isNotBlank();
            for (Move move : step.moves()) {
                assertThat(Words.say("minute.press." + move.key())).isNotBlank();
                assertThat(Words.say("minute.said." + move.key())).isNotBlank();
            }
        }
    }

    @Test
    void nobody_is_shouted_at() {
        for (String key : OWN.keySet()) {
            assertThat(Words.say(key)).as(key).doesNotContain("!");
        }
    }

    @Test
    void numbers_are_said_as_people_say_them() {
        assertThat(Words.say("panel.used.times", 0)).isEqualTo("not used yet");
        assertThat(Words.say("panel.used.times", 1)).isEqualTo("used once");
        assertThat(Words.say("panel.held.times", 12)).isEqualTo("held back 12 times");
    }
}

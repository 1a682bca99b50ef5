package dev.errata.chat.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.correction.teaching.Problem;
import dev.errata.chat.words.Loud;
import dev.errata.chat.words.Voice;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemWordsTest {

    private static final Voice LOUD = Loud.voice();

    private final ProblemWords words = new ProblemWords(LOUD);

    /** A form in which these fields are shown, each with what was filled in. */
    private static Filled filled(Map<String, String> fields) {
        return new Filled(
                "correct",
                Map.of(),
                field -> Optional.ofNullable(fields.get(field)),
                field -> Optional.of(fields.containsKey(field)));
    }

    @Test
    void a_name_is_shown_as_where_it_stands_reads_it() {
        assertThat(words.words(Problem.EXTERNAL, "Ben & Co")).isEqualTo("Only people at BEN & CO can correct me here.");
        assertThat(words.beside(Problem.EXTERNAL, filled(Map.of("text", "x")), "Ben & Co"))
                .containsEntry("text", "Only people at [Ben & Co] can correct me here.");
    }

    @ParameterizedTest
    @CsvSource({
        "SCOPE_NOT_ALLOWED, HERE, where",
        "SCOPE_NOT_ALLOWED, WIDER, wider",
        "CHANNEL_NOT_SEEN, ANOTHER_CHANNEL, channel",
        "CHANNEL_NOT_SEEN, HERE, where",
        "NOT_CLEARED, WIDER, cleared",
        "ENDS_IN_THE_PAST, HERE, until",
        "NOT_A_DAY, HERE, until",
        "NOT_A_LINK, HERE, source",
        "VAGUE, HERE, text"
    })
    void what_is_wrong_is_said_beside_the_field_that_has_to_change(Problem problem, String where, String field) {
        Filled form = filled(Map.of("text", "x", "where", where, "wider", "", "channel", ""));

        assertThat(words.beside(problem, form, "Acme")).containsOnlyKeys(field);
    }

    @Test
    void of_what_is_too_long_the_field_is_named_that_is() {
        String tooLong = "x".repeat(3_001);

        assertThat(words.beside(Problem.TOO_LONG, filled(Map.of("text", tooLong)), ""))
                .containsOnlyKeys("text");
        assertThat(words.beside(Problem.TOO_LONG, filled(Map.of("text", "x", "not_when", tooLong)), ""))
                .containsOnlyKeys("not_when");
        assertThat(words.beside(Problem.TOO_LONG, filled(Map.of("text", "x", "rewrite", tooLong)), ""))
                .containsOnlyKeys("rewrite");
    }

    @ParameterizedTest
    @EnumSource
    void there_are_words_for_every_problem(Problem problem) {
        assertThat(words.words(problem, "Acme")).isNotBlank().doesNotContain("{0}", "''");
    }
}

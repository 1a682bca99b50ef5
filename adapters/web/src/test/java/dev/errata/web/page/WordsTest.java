package dev.errata.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.answer.Answer;
import dev.errata.bot.correction.CorrectionType;
import dev.errata.bot.correction.Problem;
import dev.errata.bot.correction.Severity;
import dev.errata.bot.recall.Application.Reason;
import dev.errata.web.company.Company;
import dev.errata.web.company.Move;
import dev.errata.web.company.Step;
import dev.errata.web.conversation.Ask;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever can happen has words. */
class WordsTest {

    @ParameterizedTest
    @EnumSource
    void every_reason_to_give_or_hold_back_a_correction_has_words(Reason reason) {
        assertThat(WhyViews.reason(reason, Optional.empty())).isNotBlank();
        assertThat(WhyViews.reason(reason, Optional.of("Which year counts?"))).doesNotContain("{0}");
    }

    @ParameterizedTest
    @EnumSource
    void every_problem_has_words_that_say_what_to_do(Problem problem) {
        assertThat(Words.problem(problem, "Ana")).endsWith(".").doesNotContain("{0}");
    }

    @ParameterizedTest
    @EnumSource
    void every_type_has_words(CorrectionType type) {
        assertThat(CorrectionLabels.type(type)).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void every_severity_has_words(Severity severity) {
        assertThat(Words.say("form.severity." + severity)).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_of_answer_has_words(Answer.Kind kind) {
        assertThat(Words.say("answer.kind." + kind.name().toLowerCase(Locale.ROOT)))
                .isNotBlank();
    }

    @Test
    void one_passage_is_not_called_several() {
        assertThat(Words.say("why.written", "a model", 1)).contains("with one passage of");
        assertThat(Words.say("why.written", "a model", 2)).contains("with 2 passages of");
    }

    @ParameterizedTest
    @EnumSource
    void every_problem_of_a_question_has_words(Ask.Problem problem) {
        assertThat(Words.say("composer." + problem)).isNotBlank();
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
        for (String key : java.util.ResourceBundle.getBundle("dev.errata.web.page.words", Locale.ROOT)
                .keySet()) {
            assertThat(Words.say(key)).as(key).doesNotContain("!");
        }
    }

    @Test
    void numbers_are_said_as_people_say_them() {
        assertThat(Words.count("panel.used", 0)).isEqualTo("not used yet");
        assertThat(Words.count("panel.used", 1)).isEqualTo("used once");
        assertThat(Words.count("panel.held", 12)).isEqualTo("held back 12 times");
    }
}

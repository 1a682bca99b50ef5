package dev.errata.bot.correction.teaching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.Samples;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Lesson;
import dev.errata.bot.correction.teaching.TakeCorrection.Outcome;
import dev.errata.bot.question.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be taken, and why. */
class ProblemOfProposalTest extends TakingCorrections {

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t ", "\u200b\u200d\ufeff", "\u00a0\u2003", "\u3164\u2800", "\u202e \u202c"})
    void nothing_to_see_is_empty(String text) {
        assertThat(problem(saying(text))).isEqualTo(Problem.EMPTY);
    }

    @Test
    void ten_thousand_blanks_are_empty_and_ten_thousand_letters_too_long() {
        assertThat(problem(saying(" ".repeat(10_000)))).isEqualTo(Problem.EMPTY);
        assertThat(problem(saying("a".repeat(10_000)))).isEqualTo(Problem.TOO_LONG);
        assertThat(problem(saying("a".repeat(Lesson.MAX_TEXT + 1)))).isEqualTo(Problem.TOO_LONG);
        assertThat(take(saying(" " + "a".repeat(Lesson.MAX_TEXT) + " "))).isInstanceOf(Outcome.Taken.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong", "WRONG!!", "That's wrong.", "that\u2019s wrong", "👎👎", "❤️", "?!", "no"})
    void what_a_later_answer_cannot_follow_is_vague(String text) {
        assertThat(problem(saying(text))).isEqualTo(Problem.VAGUE);
    }

    @Test
    void an_external_person_does_not_teach() {
        Person guest = stores.directory().save(samples.person("Gil", Person.Role.EXTERNAL));

        assertThat(problem(Proposal.saying(CorrectionId.random(), guest, TEXT, ScopeChoice.HERE)))
                .isEqualTo(Problem.EXTERNAL);
    }

    @Test
    void an_answer_that_somebody_cannot_see_is_not_there_for_them() {
        TakeCorrection blind = new TakeCorrection(
                stores.corrections(), (person, place) -> false, at(Samples.NOW), resemblance, TakingCorrections.SCOPES);
        Person stranger = new Samples().person("Zoe", Person.Role.ADMIN);

        assertThat(blind.take(saying(TEXT), wrong.question(), wrong.standalone()))
                .isEqualTo(new Outcome.Refused(Problem.NOT_FOUND));
        assertThat(problem(Proposal.saying(CorrectionId.random(), stranger, TEXT, ScopeChoice.HERE)))
                .isEqualTo(Problem.NOT_FOUND);
    }

    @Test
    void an_end_in_the_past_and_what_is_no_web_address_are_refused() {
        assertThat(problem(detailed(null, null, Samples.NOW, null))).isEqualTo(Problem.ENDS_IN_THE_PAST);
        assertThat(problem(detailed(null, null, null, "handbook page 3"))).isEqualTo(Problem.NOT_A_LINK);
        assertThat(problem(detailed(null, null, null, "javascript:alert(1)"))).isEqualTo(Problem.NOT_A_LINK);
        assertThat(problem(detailed(null, "n".repeat(10_000), null, null))).isEqualTo(Problem.TOO_LONG);
        assertThat(take(detailed(null, " ", LATER, " "))).isInstanceOf(Outcome.Taken.class);
    }

    @Test
    void a_web_address_may_be_written_in_capitals() {
        assertThat(take(detailed(null, null, null, "HTTPS://EXAMPLE.COM/handbook")))
                .isInstanceOf(Outcome.Taken.class);
    }
}

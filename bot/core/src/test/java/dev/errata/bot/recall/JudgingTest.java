package dev.errata.bot.recall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.embedding.Vectors;
import dev.errata.bot.embedding.WordEncoder;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.recall.Application.Reason;
import dev.errata.bot.recall.Recall.Readers;
import dev.errata.bot.recall.judge.Diligence;
import dev.errata.bot.recall.judge.Judge;
import dev.errata.bot.recall.judge.Judge.Candidate;
import dev.errata.bot.recall.judge.Judgement;
import dev.errata.bot.recall.judge.Judging;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JudgingTest {

    private static final String QUESTION = "How do we calculate quarterly returns?";
    private static final String SURE = "Please how do we calculate quarterly returns";
    private static final String UNLIKELY = "please calculate quarterly returns tomorrow morning with lunch";
    private static final String UNSURE = "please calculate quarterly returns tomorrow morning";

    private final Samples samples = new Samples();
    private final Stores stores = InMemoryStores.open();
    private final Place finance = stores.directory().save(samples.place("finance"));
    private final Person ana = stores.directory().save(samples.person("Ana Flores"));
    private final List<Candidate> asked = new ArrayList<>();

    @Test
    void what_the_judge_says_fits_is_given_and_its_word_stands_beside_the_score() {
        Correction correction = taught();

        Application application = recall(UNSURE, fits(correction.id()), Diligence.THOROUGH);

        assertThat(application.given()).isTrue();
        assertThat(application.reason()).isEqualTo(Reason.JUDGED_TO_FIT);
        assertThat(application.judgement()).isEqualTo(Judgement.FITS);
        assertThat(application.probability()).isBetween(.35, .70);
    }

    @Test
    void what_the_judge_says_does_not_fit_is_held_back_and_nobody_else_is_asked_where_numbers_doubt_too() {
        taught();

        Application application = recall(UNSURE, fits(), Diligence.THOROUGH);

        assertThat(application.given()).isFalse();
        assertThat(application.reason()).isEqualTo(Reason.JUDGED_NOT_TO_FIT);
        assertThat(application.judgement()).isEqualTo(Judgement.DOES_NOT_FIT);
    }

    @Test
    void where_it_says_no_to_what_is_sure_its_word_holds_and_people_are_asked() {
        Correction correction = taught();

        Application application = recall(SURE, fits(), Diligence.THOROUGH);

        assertThat(application.probability()).isGreaterThanOrEqualTo(.70);
        assertThat(application.given()).isFalse();
        assertThat(application.reason()).isEqualTo(Reason.DOUBTED);
        assertThat(application.reason().asks()).isTrue();
        assertThat(recall(SURE, fits(correction.id()), Diligence.THOROUGH).reason())
                .isEqualTo(Reason.JUDGED_TO_FIT);
    }

    @Test
    void where_it_says_yes_to_what_nobody_expects_its_word_holds_and_people_are_asked() {
        Correction correction = taught();

        Application application = recall(UNLIKELY, fits(correction.id()), Diligence.THOROUGH);

        assertThat(application.probability()).isBetween(.05, .10);
        assertThat(application.given()).isTrue();
        assertThat(application.reason()).isEqualTo(Reason.UNEXPECTED);
        assertThat(application.reason().asks()).isTrue();
    }

    @Test
    void nobody_is_asked_twice_and_of_two_in_dispute_one_is() {
        taught();
        taught();

        List<Application> first = all(SURE, fits(), Diligence.THOROUGH);
        assertThat(first).extracting(Application::reason).containsExactly(Reason.DOUBTED, Reason.JUDGED_NOT_TO_FIT);

        stores.interactions()
                .record(samples.interaction(
                        samples.question(finance, ana, SURE), samples.answer("A.", first, List.of())));
        assertThat(all(SURE, fits(), Diligence.THOROUGH))
                .extracting(Application::reason)
                .containsExactly(Reason.JUDGED_NOT_TO_FIT, Reason.JUDGED_NOT_TO_FIT);
    }

    @Test
    void a_judge_that_says_nothing_changes_nothing() {
        taught();

        Application application = recall(UNSURE, Judge.NONE, Diligence.THOROUGH);

        assertThat(application.reason()).isEqualTo(Reason.MAY_FIT);
        assertThat(application.judgement()).isNull();
        assertThat(recall(SURE, Judge.NONE, Diligence.THOROUGH).reason()).isEqualTo(Reason.LIKE_ACCEPTED);
    }

    @Test
    void a_workspace_that_wants_no_judge_has_none() {
        Correction correction = taught();

        assertThat(recall(UNSURE, fits(correction.id()), Diligence.OFF).reason())
                .isEqualTo(Reason.MAY_FIT);
        assertThat(asked).isEmpty();
    }

    @Test
    void what_is_hardly_worth_a_look_is_not_judged_and_of_a_thrifty_workspace_less_is() {
        Correction correction = taught();

        assertThat(recall("Where do customers send damaged goods?", fits(correction.id()), Diligence.THOROUGH)
                        .reason())
                .isEqualTo(Reason.NOT_ALIKE);
        assertThat(recall(UNLIKELY, fits(correction.id()), Diligence.THRIFTY).given())
                .isFalse();
        assertThat(asked).isEmpty();
    }

    @Test
    void at_most_eight_are_judged_and_four_where_that_is_wanted() {
        for (int i = 0; i < 10; i++) {
            taught();
        }

        recall(UNSURE, fits(), Diligence.THOROUGH);
        assertThat(asked).hasSize(8);

        asked.clear();
        recall(UNSURE, fits(), Diligence.THRIFTY);
        assertThat(asked).hasSize(4);
    }

    @Test
    void what_people_said_of_nearly_the_same_words_is_not_judged_again() {
        Correction correction = taught();
        assertThat(recall(QUESTION, fits(), Diligence.THOROUGH).reason()).isEqualTo(Reason.LIKE_ACCEPTED);

        Interaction doubted = samples.interaction(finance, ana, UNSURE);
        stores.interactions().record(doubted);
        stores.corrections().reject(correction, doubted.id(), ana, Samples.NOW);

        assertThat(recall("So, " + UNSURE, fits(correction.id()), Diligence.THOROUGH)
                        .reason())
                .isEqualTo(Reason.LIKE_REJECTED);
        assertThat(asked).isEmpty();
    }

    @Test
    void a_question_that_says_nothing_is_not_judged_and_one_that_cannot_be_read_is() {
        Correction correction = taught(
                "\u03a0\u03cc\u03c3\u03b5\u03c2 \u03b7\u03bc\u03ad\u03c1\u03b5\u03c2 \u03ac\u03b4\u03b5\u03b9\u03b1\u03c2 \u03ad\u03c7\u03c9;");

        recall("quarterly", fits(correction.id()), Diligence.THOROUGH);
        assertThat(asked).isEmpty();

        assertThat(recall(
                                "\u03a0\u03bf\u03cd \u03b5\u03af\u03bd\u03b1\u03b9 \u03b7 \u03ac\u03b4\u03b5\u03b9\u03b1;",
                                fits(correction.id()),
                                Diligence.THOROUGH)
                        .given())
                .isTrue();
    }

    @Test
    void it_reads_for_what_else_a_correction_was_confirmed() {
        Correction correction = taught();
        Interaction confirmed = samples.interaction(finance, ana, "What are profits by season?");
        stores.interactions().record(confirmed);
        stores.corrections().confirm(correction, confirmed.id(), ana, Samples.NOW);

        recall(UNSURE, fits(), Diligence.THOROUGH);

        assertThat(asked).extracting(Candidate::confirmedFor).containsExactly(List.of("What are profits by season?"));
    }

    private Judge fits(CorrectionId... ids) {
        return (question, candidates) -> {
            asked.addAll(candidates);
            return () -> Optional.of(Set.of(ids));
        };
    }

    private Correction taught() {
        return taught(QUESTION);
    }

    private Correction taught(String question) {
        Interaction origin = samples.interaction(finance, ana, question);
        stores.interactions().record(origin);
        Correction correction = samples.correction(origin, ana, "Use the fiscal year-end.");
        stores.corrections().take(correction);
        return correction;
    }

    private Application recall(String text, Judge judge, Diligence wanted) {
        return all(text, judge, wanted).get(0);
    }

    private List<Application> all(String text, Judge judge, Diligence wanted) {
        return Recalls.over(
                        stores,
                        new Vectors(new WordEncoder(), stores.embeddings(), CacheBudget.usual()),
                        Budget.DEFAULT,
                        Clock.fixed(Samples.NOW, ZoneOffset.UTC),
                        new Judging(judge, workspace -> wanted))
                .recall(samples.question(finance, ana, text), text, Optional.empty(), Readers.OTHERS_TOO)
                .applications();
    }
}

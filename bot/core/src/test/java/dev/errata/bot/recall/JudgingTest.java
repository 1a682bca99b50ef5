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
import dev.errata.bot.recall.Application.Judgement;
import dev.errata.bot.recall.Application.Reason;
import dev.errata.bot.recall.Recall.Readers;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JudgingTest {

    private static final String QUESTION = "How do we calculate quarterly returns?";
    private static final String UNSURE = "please calculate quarterly returns tomorrow morning";

    private final Samples samples = new Samples();
    private final Stores stores = InMemoryStores.open();
    private final Place finance = stores.directory().save(samples.place("finance"));
    private final Person ana = stores.directory().save(samples.person("Ana Flores"));
    private final List<Correction> asked = new ArrayList<>();

    @Test
    void what_the_judge_says_fits_is_given_and_its_word_stands_beside_the_score() {
        Correction correction = taught();

        Application application = recall(UNSURE, fits(correction.id()), true);

        assertThat(application.given()).isTrue();
        assertThat(application.reason()).isEqualTo(Reason.JUDGED_TO_FIT);
        assertThat(application.judgement()).isEqualTo(Judgement.FITS);
        assertThat(application.probability()).isBetween(.35, .70);
    }

    @Test
    void what_the_judge_says_does_not_fit_is_held_back_and_nobody_else_is_asked() {
        taught();

        Application application = recall(UNSURE, fits(), true);

        assertThat(application.given()).isFalse();
        assertThat(application.reason()).isEqualTo(Reason.JUDGED_NOT_TO_FIT);
        assertThat(application.judgement()).isEqualTo(Judgement.DOES_NOT_FIT);
    }

    @Test
    void a_judge_that_says_nothing_changes_nothing() {
        taught();

        Application application = recall(UNSURE, Judge.NONE, true);

        assertThat(application.reason()).isEqualTo(Reason.MAY_FIT);
        assertThat(application.judgement()).isNull();
    }

    @Test
    void a_workspace_that_wants_no_judge_has_none() {
        Correction correction = taught();

        assertThat(recall(UNSURE, fits(correction.id()), false).reason()).isEqualTo(Reason.MAY_FIT);
        assertThat(asked).isEmpty();
    }

    @Test
    void what_is_sure_is_not_judged() {
        Correction correction = taught();

        assertThat(recall(QUESTION, fits(), true).reason()).isEqualTo(Reason.LIKE_ACCEPTED);
        assertThat(recall("Where do customers send damaged goods?", fits(correction.id()), true)
                        .reason())
                .isEqualTo(Reason.NOT_ALIKE);
        assertThat(asked).isEmpty();
    }

    @Test
    void at_most_four_are_judged() {
        for (int i = 0; i < 6; i++) {
            taught();
        }

        recall(UNSURE, fits(), true);

        assertThat(asked).hasSize(4);
    }

    private Judge fits(CorrectionId... ids) {
        return (question, uncertain) -> {
            asked.addAll(uncertain);
            return Optional.of(Set.of(ids));
        };
    }

    private Correction taught() {
        Interaction origin = samples.interaction(finance, ana, QUESTION);
        stores.interactions().record(origin);
        Correction correction = samples.correction(origin, ana, "Use the fiscal year-end.");
        stores.corrections().take(correction);
        return correction;
    }

    private Application recall(String text, Judge judge, boolean wanted) {
        return Recalls.over(
                        stores,
                        new Vectors(new WordEncoder(), stores.embeddings(), CacheBudget.usual()),
                        Budget.DEFAULT,
                        Clock.fixed(Samples.NOW, ZoneOffset.UTC),
                        new Judging(judge, workspace -> wanted))
                .recall(samples.question(finance, ana, text), text, Optional.empty(), Readers.OTHERS_TOO)
                .applications()
                .get(0);
    }
}

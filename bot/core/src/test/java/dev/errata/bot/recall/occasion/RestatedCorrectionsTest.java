package dev.errata.bot.recall.occasion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.correction.Lesson;
import dev.errata.bot.correction.Reach;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class RestatedCorrectionsTest {

    private final Samples samples = new Samples();
    private final Stores stores = InMemoryStores.open();
    private final Place finance = stores.directory().save(samples.place("finance"));
    private final Person ana = stores.directory().save(samples.person("Ana Flores"));
    private final List<Correction> asked = new ArrayList<>();
    private final Restater restater = correction -> {
        asked.add(correction);
        return Optional.of("Questions about " + correction.lesson().text());
    };

    @Test
    void what_is_taken_is_restated_and_so_is_each_new_version() {
        Corrections corrections = corrections(true, Runnable::run);

        Correction taken = taken(corrections, "fiscal years", Reach.QUESTIONS_LIKE_THIS);
        assertThat(restatement(taken)).contains("Questions about fiscal years");
        corrections.edit(taken, taken.lesson().withText("sources"), ana, Samples.NOW);

        assertThat(restatement(taken)).contains("Questions about sources");
    }

    @Test
    void what_was_taken_before_is_not_restated_again() {
        Corrections corrections = corrections(true, Runnable::run);
        Correction taken = taken(corrections, "fiscal years", Reach.QUESTIONS_LIKE_THIS);

        corrections.take(taken);

        assertThat(asked).containsExactly(taken);
    }

    @Test
    void what_says_itself_when_it_holds_and_what_holds_always_is_not_restated() {
        Corrections corrections = corrections(true, Runnable::run);

        taken(corrections, "Whenever a refund is mentioned, name the 14 days.", Reach.QUESTIONS_LIKE_THIS);
        taken(corrections, "Lead with the key metric.", Reach.EVERY_ANSWER);

        assertThat(asked).isEmpty();
    }

    @Test
    void a_workspace_that_does_not_want_it_asks_nobody() {
        Correction taken = taken(corrections(false, Runnable::run), "fiscal years", Reach.QUESTIONS_LIKE_THIS);

        assertThat(asked).isEmpty();
        assertThat(restatement(taken)).isEmpty();
    }

    @Test
    void nobody_waits_for_it() {
        List<Runnable> later = new ArrayList<>();

        Correction taken = taken(corrections(true, later::add), "fiscal years", Reach.QUESTIONS_LIKE_THIS);

        assertThat(asked).isEmpty();
        assertThat(stores.corrections().find(samples.workspace(), taken.id())).contains(taken);
        later.forEach(Runnable::run);
        assertThat(restatement(taken)).isPresent();
    }

    @Test
    void a_correction_is_taken_whatever_goes_wrong_with_that() {
        Restater broken = correction -> {
            throw new IllegalStateException("broken");
        };
        Executor full = work -> {
            throw new RejectedExecutionException("full");
        };

        for (Corrections corrections : List.of(
                new RestatedCorrections(
                        stores.corrections(),
                        new Restating(broken, stores.restatements(), workspace -> true, Runnable::run)),
                corrections(true, full))) {
            Correction taken = taken(corrections, "fiscal years", Reach.QUESTIONS_LIKE_THIS);

            assertThat(stores.corrections().find(samples.workspace(), taken.id()))
                    .contains(taken);
            assertThat(restatement(taken)).isEmpty();
        }
    }

    private Corrections corrections(boolean wanted, Executor background) {
        return new RestatedCorrections(
                stores.corrections(), new Restating(restater, stores.restatements(), workspace -> wanted, background));
    }

    private Correction taken(Corrections corrections, String text, Reach reach) {
        Interaction answer = samples.interaction(finance, ana, "How do we calculate quarterly returns?");
        stores.interactions().record(answer);
        Lesson lesson = samples.lesson(text, new Scope.Channel(finance.id()), reach);
        Correction correction = samples.correction(answer, ana, lesson);
        corrections.take(correction);
        return correction;
    }

    private Optional<String> restatement(Correction correction) {
        Map<?, String> found = stores.restatements().of(samples.workspace(), List.of(correction.id()));
        return Optional.ofNullable(found.get(correction.id()));
    }
}

package dev.errata.bot.recall.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Exemplar;
import dev.errata.bot.correction.Exemplar.Verdict;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.recall.suggestion.Suggestion.Kind;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Suggestions} does, together with the corrections beside it. */
public abstract class SuggestionsContract {

    private final Samples samples = new Samples();
    private final Samples elsewhere = new Samples();
    private Stores stores;
    private Suggestions suggestions;
    private Person ana;
    private Correction correction;

    protected abstract Stores stores();

    @BeforeEach
    void taught() {
        stores = stores();
        suggestions = stores.suggestions();
        Place finance = stores.directory().save(samples.place("finance"));
        ana = stores.directory().save(samples.person("Ana Flores"));
        Interaction origin = samples.interaction(finance, ana, "When does the year end?");
        stores.interactions().record(origin);
        correction = samples.correction(origin, ana, "It ends on 31 January.");
        stores.corrections().take(correction);
    }

    @Test
    void what_was_suggested_of_a_correction_is_kept_in_its_order_and_the_first_stays() {
        Suggestion first = suggestion(Kind.FITS, "What is the last day of our year?");
        Suggestion second = suggestion(Kind.NOT_WHEN, "it is about the calendar year");

        suggestions.keep(correction, List.of(first, second));
        suggestions.keep(correction, List.of(suggestion(Kind.FITS, "Something else?")));

        assertThat(suggestions.of(correction)).containsExactly(first, second);
        assertThat(suggestions.find(samples.workspace(), second.id())).contains(second);
        assertThat(suggestions.find(elsewhere.workspace(), second.id())).isEmpty();
    }

    @Test
    void what_is_said_of_a_suggested_question_is_an_exemplar_and_can_be_undone() {
        Suggestion fits = suggestion(Kind.FITS, "What is the last day of our year?");
        Suggestion misfit = suggestion(Kind.MISFIT, "When does the year begin?");
        suggestions.keep(correction, List.of(fits, misfit));

        var confirmed = stores.corrections().confirm(correction, fits.id(), ana, Samples.NOW);
        stores.corrections().reject(correction, misfit.id(), ana, Samples.NOW);

        assertThat(exemplars())
                .extracting(Exemplar::question, Exemplar::verdict)
                .contains(
                        org.assertj.core.api.Assertions.tuple(fits.text(), Verdict.ACCEPTED),
                        org.assertj.core.api.Assertions.tuple(misfit.text(), Verdict.REJECTED));
        stores.corrections().undo(samples.workspace(), confirmed.id(), ana, Samples.NOW);
        assertThat(exemplars()).extracting(Exemplar::question).doesNotContain(fits.text());
    }

    private List<Exemplar> exemplars() {
        return stores.corrections()
                .exemplars(samples.workspace(), List.of(correction.id()))
                .getOrDefault(correction.id(), List.of());
    }

    private Suggestion suggestion(Kind kind, String text) {
        return new Suggestion(InteractionId.random(), correction.id(), correction.madeIn(), kind, text);
    }
}

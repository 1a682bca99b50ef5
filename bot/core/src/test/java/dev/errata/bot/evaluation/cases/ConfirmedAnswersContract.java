package dev.errata.bot.evaluation.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.evaluation.cases.ConfirmedAnswers.Rated;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Rating;
import dev.errata.bot.loop.Cause.How;
import dev.errata.bot.loop.Rewrite;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of {@link ConfirmedAnswers} does. */
public abstract class ConfirmedAnswersContract {

    private final Samples samples = new Samples();
    private Stores stores;
    private Place finance;
    private Person ana;
    private Person ben;

    protected abstract Stores stores();

    @BeforeEach
    void open() {
        stores = stores();
        finance = stores.directory().save(samples.place("finance"));
        ana = stores.directory().save(samples.person("Ana Flores"));
        ben = stores.directory().save(samples.person("Ben Okafor"));
    }

    @Test
    void a_thumb_up_confirms_unless_somebody_else_disagrees_or_it_was_a_guess() {
        Interaction good = answered(0);
        Interaction disputed = answered(1);
        Interaction bad = answered(2);
        Interaction guessed = answered(3);
        Interaction silent = answered(4);
        Interaction newer = answered(5);
        rate(good, ana, Rating.GOOD);
        rate(disputed, ana, Rating.GOOD);
        rate(disputed, ben, Rating.BAD);
        rate(bad, ana, Rating.BAD);
        rate(guessed, ana, Rating.GOOD.ofGuessedAnswer());
        rate(newer, ben, Rating.GOOD);

        assertThat(stores.confirmedAnswers().confirmed(samples.workspace(), 10))
                .extracting(Interaction::id)
                .containsExactly(newer.id(), good.id())
                .doesNotContain(silent.id());
        assertThat(stores.confirmedAnswers().confirmed(samples.workspace(), 1))
                .extracting(Interaction::id)
                .containsExactly(newer.id());
    }

    @Test
    void an_answer_given_because_a_correction_was_said_to_fit_is_confirmed_and_one_that_was_taught_is_not() {
        Interaction confirmed = answered(0);
        Interaction taught = answered(1);
        keep(confirmed, How.CONFIRMED);
        keep(taught, How.TAKEN);

        assertThat(stores.confirmedAnswers().confirmed(samples.workspace(), 10))
                .extracting(Interaction::id)
                .containsExactly(confirmed.id());
        assertThat(stores.confirmedAnswers().confirmed(new Samples().workspace(), 10))
                .isEmpty();
    }

    @Test
    void thumbs_are_counted_unless_they_were_a_guess() {
        Interaction silent = answered(0);
        Interaction both = answered(1);
        Interaction guessed = answered(2);
        Interaction bad = answered(3);
        rate(both, ana, Rating.GOOD);
        rate(both, ben, Rating.BAD);
        rate(guessed, ana, Rating.BAD.ofGuessedAnswer());
        rate(bad, ben, Rating.BAD);

        assertThat(stores.confirmedAnswers().rated(samples.workspace(), 10))
                .extracting(one -> one.answer().id(), Rated::up, Rated::down)
                .containsExactly(tuple(bad.id(), 0, 1), tuple(both.id(), 1, 1))
                .doesNotContain(tuple(silent.id(), 0, 0));
        assertThat(stores.confirmedAnswers().rated(samples.workspace(), 1)).hasSize(1);
        assertThat(stores.confirmedAnswers().rated(new Samples().workspace(), 10))
                .isEmpty();
    }

    private void keep(Interaction answer, How how) {
        stores.rewrites().keep(answer.workspace(), answer.id(), new Rewrite(how, ana.id(), Optional.empty()));
    }

    private void rate(Interaction answer, Person by, Rating rating) {
        stores.interactions().rate(answer.workspace(), answer.id(), by, rating, Samples.NOW);
    }

    private Interaction answered(int minute) {
        Interaction answer = samples.interaction(
                samples.question(finance, ana, "Question " + minute + "?", Samples.NOW.plusSeconds(60L * minute)));
        stores.interactions().record(answer);
        return answer;
    }
}

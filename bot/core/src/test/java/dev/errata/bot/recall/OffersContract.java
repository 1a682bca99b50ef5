package dev.errata.bot.recall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.recall.Application.Reason;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link Offers} does. */
public abstract class OffersContract {

    private final Samples samples = new Samples();
    private Stores stores;
    private Place finance;
    private Person ana;
    private Person ben;
    private Correction correction;

    protected abstract Stores stores();

    @BeforeEach
    void teach() {
        stores = stores();
        finance = stores.directory().save(samples.place("finance"));
        ana = stores.directory().save(samples.person("Ana Flores"));
        ben = stores.directory().save(samples.person("Ben Okafor"));
        correction = taught();
    }

    @Test
    void who_was_never_asked_may_be_asked() {
        answered(ben, Reason.LIKE_ACCEPTED);

        assertThat(stores.offers().isNew(ben, correction.id())).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"MAY_FIT", "DOUBTED", "UNEXPECTED"})
    void who_was_asked_is_not_asked_again_but_others_are_and_so_is_another_correction(Reason reason) {
        Correction other = taught();

        answered(ben, reason);

        assertThat(stores.offers().isNew(ben, correction.id())).isFalse();
        assertThat(stores.offers().isNew(ana, correction.id())).isTrue();
        assertThat(stores.offers().isNew(ben, other.id())).isTrue();
    }

    @Test
    void once_that_was_answered_the_same_person_may_be_asked_about_another_question() {
        Interaction confirmed = answered(ben, Reason.MAY_FIT);
        stores.corrections().confirm(correction, confirmed.id(), ben, Samples.NOW);
        assertThat(stores.offers().isNew(ben, correction.id())).isTrue();

        Interaction rejected = answered(ben, Reason.MAY_FIT);
        assertThat(stores.offers().isNew(ben, correction.id())).isFalse();
        stores.corrections().reject(correction, rejected.id(), ana, Samples.NOW);

        assertThat(stores.offers().isNew(ben, correction.id())).isTrue();
    }

    @Test
    void an_answer_that_was_undone_is_none() {
        Interaction offered = answered(ben, Reason.MAY_FIT);
        Act act = stores.corrections().reject(correction, offered.id(), ben, Samples.NOW);

        stores.corrections().undo(samples.workspace(), act.id(), ben, Samples.NOW);

        assertThat(stores.offers().isNew(ben, correction.id())).isFalse();
    }

    private Interaction answered(Person asker, Reason reason) {
        boolean given = reason == Reason.LIKE_ACCEPTED || reason == Reason.UNEXPECTED;
        Interaction answer = samples.interaction(
                samples.question(finance, asker, "When?"),
                samples.answer("Now.", List.of(new Application(correction, given, .5, reason, null, null)), List.of()));
        stores.interactions().record(answer);
        return answer;
    }

    private Correction taught() {
        Interaction asked = samples.interaction(finance, ana, "How do we calculate quarterly returns?");
        stores.interactions().record(asked);
        Correction taught = samples.correction(asked, ana, "Use the fiscal year-end.");
        stores.corrections().take(taught);
        return taught;
    }
}

package dev.errata.bot.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Interaction.Audience;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.recall.Application;
import dev.errata.bot.recall.Application.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link History} does. */
public abstract class HistoryContract {

    private final Samples samples = new Samples();
    private Stores stores;
    private History history;
    private Place finance;
    private Place sales;
    private Person ana;
    private Person ben;
    private Correction correction;
    private int minutes;

    protected abstract Stores stores();

    protected abstract History history();

    @BeforeEach
    void open() {
        stores = stores();
        history = history();
        finance = stores.directory().save(samples.place("finance"));
        sales = stores.directory().save(samples.place("sales"));
        ana = stores.directory().save(samples.person("Ana Flores"));
        ben = stores.directory().save(samples.person("Ben Okafor"));
        Interaction origin = recorded(finance, ana, "When does the year end?", Audience.PLACE);
        correction = samples.correction(origin, ana, "On 31 January.");
        stores.corrections().take(correction);
    }

    @Test
    void what_was_said_in_a_place_comes_oldest_first_and_no_more_than_the_newest() {
        recorded(finance, ana, "First?", Audience.PLACE);
        Interaction second = recorded(finance, ben, "Second?", Audience.PLACE);
        recorded(sales, ben, "Elsewhere?", Audience.PLACE);
        Interaction third = recorded(finance, ana, "Third?", Audience.ASKER);

        assertThat(history.latest(finance, 2)).containsExactly(second, third);
    }

    @Test
    void uses_are_counted_for_each_place() {
        recalled(finance, ben, Audience.PLACE, true, .9);
        recalled(finance, ben, Audience.PLACE, false, .6);
        recalled(finance, ana, Audience.PLACE, false, .5);
        recalled(sales, ana, Audience.PLACE, true, .8);

        List<Tally> tallies = history.tallies(samples.workspace(), List.of(correction.id()), ben);

        assertThat(tallies)
                .containsExactlyInAnyOrder(
                        new Tally(correction.id(), finance, 1, 2), new Tally(correction.id(), sales, 1, 0));
    }

    @Test
    void an_answer_that_only_its_asker_saw_counts_for_that_reader_alone() {
        recalled(finance, ben, Audience.ASKER, true, .9);

        assertThat(history.tallies(samples.workspace(), List.of(correction.id()), ana))
                .isEmpty();
        assertThat(history.tallies(samples.workspace(), List.of(correction.id()), ben))
                .containsExactly(new Tally(correction.id(), finance, 1, 0));
        assertThat(history.uses(samples.workspace(), List.of(correction.id()), ana, 5))
                .isEmpty();
    }

    @Test
    void the_latest_uses_come_newest_first() {
        recalled(finance, ben, Audience.PLACE, true, .9);
        Interaction second = recalled(sales, ana, Audience.PLACE, false, .6);
        Interaction third = recalled(finance, ben, Audience.PLACE, true, .8);

        List<Use> uses = history.uses(samples.workspace(), List.of(correction.id()), ben, 2);

        assertThat(uses)
                .containsExactly(
                        new Use(correction.id(), third.question(), true, .8, Reason.LIKE_ACCEPTED),
                        new Use(correction.id(), second.question(), false, .6, Reason.NOT_ALIKE));
    }

    @Test
    void what_was_never_recalled_has_no_uses() {
        assertThat(history.tallies(samples.workspace(), List.of(correction.id()), ben))
                .isEmpty();
        assertThat(history.uses(samples.workspace(), List.of(), ben, 2)).isEmpty();
    }

    @Test
    void what_was_made_on_an_answer_that_another_one_had_led_to_is_known_with_that() {
        Interaction led = recalled(finance, ben, Audience.PLACE, true, .9);
        Interaction heldBack = recalled(finance, ben, Audience.PLACE, false, .6);
        Interaction bare = recorded(finance, ana, "Who?", Audience.PLACE);
        Correction second = samples.correction(led, ana, "Otherwise.");
        stores.corrections().take(second);
        stores.corrections().take(samples.correction(heldBack, ana, "As it is."));
        stores.corrections().take(samples.correction(bare, ana, "Li."));

        assertThat(history.ledTo(samples.workspace())).isEqualTo(Map.of(second.id(), correction.id()));
        assertThat(history.ledTo(new Samples().workspace())).isEmpty();
    }

    @Test
    void another_workspace_sees_nothing_of_it() {
        recalled(finance, ben, Audience.PLACE, true, .9);

        assertThat(history.tallies(new Samples().workspace(), List.of(correction.id()), ben))
                .isEmpty();
    }

    private Interaction recalled(Place place, Person asker, Audience audience, boolean given, double probability) {
        Reason reason = given ? Reason.LIKE_ACCEPTED : Reason.NOT_ALIKE;
        Application application = new Application(correction, given, probability, reason, null, null);
        return recorded(place, asker, "Question " + minutes, audience, List.of(application));
    }

    private Interaction recorded(Place place, Person asker, String asked, Audience audience) {
        return recorded(place, asker, asked, audience, List.of());
    }

    private Interaction recorded(
            Place place, Person asker, String asked, Audience audience, List<Application> applications) {
        Instant at = Samples.NOW.plusSeconds(60L * ++minutes);
        Interaction interaction = new Interaction(
                samples.question(place, asker, asked, at),
                asked,
                samples.answer("An answer.", applications, List.of()),
                Optional.empty(),
                audience);
        stores.interactions().record(interaction);
        return interaction;
    }
}

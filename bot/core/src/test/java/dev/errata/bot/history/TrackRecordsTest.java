package dev.errata.bot.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.history.TrackRecords.Line;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Interaction.Audience;
import dev.errata.bot.people.Disclosure;
import dev.errata.bot.people.Visibility;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.recall.Application;
import dev.errata.bot.recall.Application.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrackRecordsTest {

    private final Samples samples = new Samples();
    private final Stores stores = InMemoryStores.open();
    private final Place finance = stores.directory().save(samples.place("finance"));
    private final Place board = stores.directory().save(samples.place("board", Place.Privacy.PRIVATE));
    private final Person ana = stores.directory().save(samples.person("Ana Flores", Person.Role.ADMIN));
    private final Person ben = stores.directory().save(samples.person("Ben Okafor"));
    private final Visibility boardIsForAna =
            (person, place) -> place.isPublic() || person.id().equals(ana.id());
    private final TrackRecords inForce = new TrackRecords(
            stores.corrections(),
            new InMemoryHistory(stores),
            stores.directory(),
            new Disclosure(stores.directory(), boardIsForAna),
            boardIsForAna,
            Clock.fixed(Samples.NOW.plus(Duration.ofDays(1)), ZoneOffset.UTC));

    @Test
    void a_correction_is_listed_with_where_it_was_used_and_its_near_misses() {
        Correction fiscal = taught(finance, new Scope.Channel(finance.id()));
        recalled(finance, fiscal, "How is the quarter computed?", true, .93);
        recalled(finance, fiscal, "Who pays for lunch?", false, .2);
        recalled(finance, fiscal, "How do customers return a product?", false, .61);

        List<Line> lines = inForce.here(finance, ben);

        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).given()).isEqualTo(1);
        assertThat(lines.get(0).heldBack()).isEqualTo(2);
        assertThat(lines.get(0).used())
                .extracting(use -> use.question().asked())
                .containsExactly("How is the quarter computed?");
        assertThat(lines.get(0).nearMisses())
                .extracting(use -> use.question().asked())
                .containsExactly("How do customers return a product?", "Who pays for lunch?");
    }

    @Test
    void who_said_that_it_does_not_fit_is_named_with_the_question_where_the_reader_sees_it() {
        Correction fiscal = taught(finance, new Scope.Everyone());
        Interaction open = recalled(finance, fiscal, "Who pays for lunch?", true, .9);
        Interaction hidden = recalled(board, fiscal, "Who buys us?", true, .9);
        stores.corrections().contest(fiscal, open.id(), ben, Samples.NOW);
        stores.corrections().reject(fiscal, hidden.id(), ana, Samples.NOW.plusSeconds(1));

        assertThat(inForce.here(finance, ana).get(0).objections())
                .extracting(TrackRecords.Objection::who, TrackRecords.Objection::question)
                .containsExactly(
                        tuple("Ana Flores", Optional.of("Who buys us?")),
                        tuple("Ben Okafor", Optional.of("Who pays for lunch?")));
        assertThat(inForce.here(finance, ben).get(0).objections())
                .extracting(TrackRecords.Objection::who)
                .containsExactly("Ben Okafor");
    }

    @Test
    void what_was_far_is_no_near_miss_and_the_same_question_is_shown_once() {
        Correction correction = taught(finance, new Scope.Channel(finance.id()));
        recalled(finance, correction, "How do we calculate returns?", true, .9);
        recalled(finance, correction, "how do we calculate returns?", true, .9);
        recalled(finance, correction, "When is lunch?", false, .19);
        recalled(finance, correction, "Where are returns sent?", false, .20);
        recalled(finance, correction, "Where are returns sent?", false, .21);

        Line line = inForce.here(finance, ana).get(0);

        assertThat(line.used())
                .extracting(use -> use.question().asked())
                .containsExactly("how do we calculate returns?");
        assertThat(line.nearMisses())
                .extracting(use -> use.question().asked())
                .containsExactly("Where are returns sent?");
    }

    @Test
    void a_question_stands_once_as_it_was_answered_last_or_as_somebody_said_of_it() {
        Correction correction = taught(finance, new Scope.Channel(finance.id()));
        recalled(finance, correction, "How do we calculate returns?", true, .9);
        recalled(finance, correction, "How do we calculate returns?", false, .9);
        Interaction said = recalled(finance, correction, "Where are returns sent?", true, .9);
        stores.corrections().contest(correction, said.id(), ben, Samples.NOW);

        Line line = inForce.here(finance, ana).get(0);

        assertThat(line.used()).isEmpty();
        assertThat(line.nearMisses())
                .extracting(use -> use.question().asked())
                .containsExactly("How do we calculate returns?");
        assertThat(line.objections())
                .extracting(TrackRecords.Objection::question)
                .containsExactly(Optional.of("Where are returns sent?"));
    }

    @Test
    void what_takes_effect_later_was_held_back_from_nothing() {
        Correction correction = taught(finance, new Scope.Channel(finance.id()));
        recalled(
                finance,
                "How do we calculate returns?",
                new Application(correction, false, .9, Reason.NEEDS_MODEL, null, null));

        assertThat(inForce.here(finance, ana)).singleElement().satisfies(line -> {
            assertThat(line.heldBack()).isZero();
            assertThat(line.nearMisses()).isEmpty();
        });
    }

    @Test
    void uses_in_a_place_that_the_reader_cannot_see_are_neither_shown_nor_counted() {
        Correction everywhere = taught(finance, new Scope.Everyone());
        recalled(board, everywhere, "How are the returns of the merger computed?", true, .9);

        assertThat(inForce.here(finance, ben).get(0).given()).isZero();
        assertThat(inForce.here(finance, ben).get(0).used()).isEmpty();
        assertThat(inForce.here(finance, ana).get(0).given()).isEqualTo(1);
    }

    @Test
    void what_somebody_taught_for_themselves_is_in_force_for_them_where_nobody_else_reads() {
        Place direct = stores.directory().save(samples.place("", Place.Privacy.DIRECT));
        taught(finance, new Scope.Me());

        assertThat(inForce.here(direct, ana)).hasSize(1);
        assertThat(inForce.here(direct, ben)).isEmpty();
        assertThat(inForce.here(finance, ana)).isEmpty();
    }

    @Test
    void somebody_who_cannot_see_a_place_learns_nothing_of_it() {
        taught(board, new Scope.Channel(board.id()));

        assertThat(inForce.here(board, ana)).hasSize(1);
        assertThat(inForce.here(board, ben)).isEmpty();
    }

    @Test
    void what_was_undone_is_not_in_force() {
        Correction fiscal = taught(finance, new Scope.Channel(finance.id()));

        stores.corrections().retire(fiscal, ana, Samples.NOW);

        assertThat(inForce.here(finance, ana)).isEmpty();
    }

    private Correction taught(Place place, Scope scope) {
        Interaction origin = samples.interaction(place, ana, "How do we calculate quarterly returns?");
        stores.interactions().record(origin);
        Correction correction = samples.correction(origin, ana, samples.lesson("Use the fiscal year-end.", scope));
        stores.corrections().take(correction);
        return correction;
    }

    private Interaction recalled(Place place, Correction correction, String asked, boolean given, double probability) {
        Reason reason = given ? Reason.LIKE_ACCEPTED : Reason.NOT_ALIKE;
        return recalled(place, asked, new Application(correction, given, probability, reason, null, null));
    }

    private Interaction recalled(Place place, String asked, Application application) {
        Interaction interaction = new Interaction(
                samples.question(place, ben, asked),
                asked,
                samples.answer("An answer.", List.of(application), List.of()),
                Optional.empty(),
                Audience.PLACE);
        stores.interactions().record(interaction);
        return interaction;
    }
}

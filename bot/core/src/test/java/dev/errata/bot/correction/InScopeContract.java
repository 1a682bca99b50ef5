package dev.errata.bot.correction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.TeamId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which corrections every {@link Corrections} finds for an asker in a place. */
public abstract class InScopeContract {

    private final Samples samples = new Samples();
    private Stores stores;
    private Corrections corrections;
    private Place finance;
    private Place support;
    private Person ana;
    private Person ben;

    protected abstract Stores stores();

    @BeforeEach
    void open() {
        stores = stores();
        corrections = stores.corrections();
        finance = stores.directory().save(samples.placeOf(Samples.FINANCE_TEAM, "finance"));
        support = stores.directory().save(samples.place("support"));
        ana = stores.directory().save(samples.person("Ana Flores"));
        ben = stores.directory().save(samples.person("Ben Okafor"));
    }

    @Test
    void a_correction_for_a_channel_holds_for_everybody_there_and_nowhere_else() {
        Correction correction = taken(finance, ana, new Scope.Channel(finance.id()));

        assertThat(inScope(finance, ben)).containsExactly(correction);
        assertThat(inScope(support, ana)).isEmpty();
    }

    @Test
    void a_correction_for_me_holds_wherever_its_author_asks_and_for_nobody_else() {
        Correction correction = taken(finance, ana, new Scope.Me());

        assertThat(inScope(finance, ana)).containsExactly(correction);
        assertThat(inScope(support, ana)).containsExactly(correction);
        assertThat(inScope(finance, ben)).isEmpty();
    }

    @Test
    void a_correction_for_a_team_holds_in_the_places_of_that_team_whoever_asks() {
        Correction correction = taken(finance, ana, new Scope.Team(Samples.FINANCE_TEAM));
        taken(finance, ana, new Scope.Team(new TeamId("T-other")));
        Person member = stores.directory().save(samples.personOf(Samples.FINANCE_TEAM, "Li Wei"));

        assertThat(inScope(finance, ben)).containsExactly(correction);
        assertThat(inScope(support, member)).isEmpty();
    }

    @Test
    void in_a_direct_message_a_team_is_the_askers() {
        Correction correction = taken(finance, ana, new Scope.Team(Samples.FINANCE_TEAM));
        Person member = stores.directory().save(samples.personOf(Samples.FINANCE_TEAM, "Li Wei"));
        Place direct = stores.directory().save(samples.place("dm", Place.Privacy.DIRECT));

        assertThat(inScope(direct, member)).containsExactly(correction);
        assertThat(inScope(direct, ben)).isEmpty();
    }

    @Test
    void in_a_group_chat_a_team_is_not_the_askers() {
        taken(finance, ana, new Scope.Team(Samples.FINANCE_TEAM));
        Person member = stores.directory().save(samples.personOf(Samples.FINANCE_TEAM, "Li Wei"));
        Place group = stores.directory().save(samples.place("chat", Place.Privacy.GROUP));

        assertThat(inScope(group, member)).isEmpty();
    }

    @Test
    void a_correction_for_everyone_holds_everywhere_in_the_workspace() {
        Correction correction = taken(finance, ana, new Scope.Everyone());
        Place direct = stores.directory().save(samples.place("dm", Place.Privacy.DIRECT));

        assertThat(inScope(support, ben)).containsExactly(correction);
        assertThat(inScope(direct, ben)).containsExactly(correction);
    }

    @Test
    void only_active_corrections_hold() {
        Correction correction = taken(finance, ana, new Scope.Channel(finance.id()));
        Act retired = corrections.retire(correction, ana, Samples.NOW);

        assertThat(inScope(finance, ben)).isEmpty();

        corrections.undo(samples.workspace(), retired.id(), ana, Samples.NOW);
        assertThat(inScope(finance, ben)).containsExactly(correction);
    }

    @Test
    void a_correction_holds_until_the_moment_it_ends() {
        Correction correction = samples.correction(
                origin(finance, ana),
                ana,
                samples.lessonUntil("Fiscal year.", new Scope.Channel(finance.id()), Samples.NOW.plusSeconds(10)));
        corrections.take(correction);

        assertThat(corrections.inScope(finance, ben, Samples.NOW.plusSeconds(9)))
                .containsExactly(correction);
        assertThat(corrections.inScope(finance, ben, Samples.NOW.plusSeconds(10)))
                .isEmpty();
    }

    @Test
    void an_edit_of_the_scope_moves_a_correction_and_undo_moves_it_back() {
        Correction correction = taken(finance, ana, new Scope.Channel(finance.id()));
        Correction moved = corrections
                .edit(correction, samples.lesson("Fiscal year.", new Scope.Channel(support.id())), ana, Samples.NOW)
                .orElseThrow();

        assertThat(inScope(finance, ben)).isEmpty();
        assertThat(inScope(support, ben)).containsExactly(moved);

        Act edited = corrections.latestAct(samples.workspace(), correction.id()).orElseThrow();
        corrections.undo(samples.workspace(), edited.id(), ana, Samples.NOW);
        assertThat(inScope(finance, ben)).containsExactly(correction);
        assertThat(inScope(support, ben)).isEmpty();
    }

    @Test
    void in_a_place_shared_with_another_organisation_only_what_was_made_there_for_it_holds() {
        Place shared = stores.directory().save(samples.sharedPlace("vendor"));
        Correction forTheChannel = taken(shared, ana, new Scope.Channel(shared.id()));
        Correction forAna = taken(shared, ana, new Scope.Me());
        taken(shared, ana, new Scope.Everyone());
        taken(finance, ana, new Scope.Me());
        taken(finance, ana, new Scope.Everyone());
        taken(finance, ana, new Scope.Channel(shared.id()));

        assertThat(inScope(shared, ana)).containsExactlyInAnyOrder(forTheChannel, forAna);
        assertThat(inScope(shared, ben)).containsExactly(forTheChannel);
    }

    @Test
    void an_external_asker_gets_only_what_was_made_in_that_place_for_it() {
        Person guest = stores.directory().save(samples.person("Gil", Person.Role.EXTERNAL));
        Correction forTheChannel = taken(finance, ana, new Scope.Channel(finance.id()));
        taken(support, ana, new Scope.Channel(finance.id()));
        taken(finance, ana, new Scope.Everyone());
        taken(finance, ana, new Scope.Team(Samples.FINANCE_TEAM));

        assertThat(inScope(finance, guest)).containsExactly(forTheChannel);
    }

    @Test
    void parts_that_are_called_the_same_have_the_same_corrections() {
        Place shared = stores.directory().save(samples.sharedPlace("vendor"));
        taken(shared, ana, new Scope.Me());
        taken(finance, ana, new Scope.Me());
        taken(finance, ana, new Scope.Channel(finance.id()));
        taken(finance, ana, new Scope.Everyone());
        Person visiting =
                new Person(ana.workspace(), ana.id(), ana.externalId(), ana.name(), Person.Role.EXTERNAL, ana.teams());
        Place opened = new Place(
                finance.workspace(),
                finance.id(),
                finance.externalId(),
                finance.name(),
                finance.privacy(),
                true,
                Set.of());

        Map<String, List<InForce>> named = Stream.of(
                        corrections.inForce(finance, ana),
                        corrections.inForce(finance, visiting),
                        corrections.inForce(opened, ana),
                        corrections.inForce(shared, ana))
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(InForce::holdsFor));

        assertThat(named.values())
                .allSatisfy(parts -> assertThat(parts.stream()
                                .map(part -> Set.copyOf(part.corrections()))
                                .distinct())
                        .hasSize(1));
    }

    @Test
    void another_workspace_is_never_in_scope() {
        taken(finance, ana, new Scope.Everyone());
        Samples elsewhere = new Samples();
        Place theirs = stores.directory().save(elsewhere.place("finance"));
        Person them = stores.directory().save(elsewhere.person("Ana Flores"));

        assertThat(inScope(theirs, them)).isEmpty();
    }

    @Test
    void what_was_in_scope_before_is_not_when_it_has_ended() {
        Instant end = Samples.NOW.plusSeconds(60);
        Correction correction = samples.correction(
                origin(finance, ana), ana, samples.lessonUntil("Fiscal year.", new Scope.Everyone(), end));
        corrections.take(correction);

        List<Correction> before = corrections.inScope(finance, ben, end.minusMillis(1));
        List<Correction> after = corrections.inScope(finance, ben, end);

        assertThat(before).containsExactly(correction);
        assertThat(after).isEmpty();
    }

    @Test
    void every_change_is_seen_by_whoever_looked_before_it() {
        List<Correction> first = inScope(finance, ben);
        Correction correction = taken(finance, ana, new Scope.Everyone());
        List<Correction> taken = inScope(finance, ben);
        corrections.retire(correction, ana, Samples.NOW);
        List<Correction> retired = inScope(finance, ben);

        corrections.undo(
                samples.workspace(),
                corrections
                        .latestAct(samples.workspace(), correction.id())
                        .orElseThrow()
                        .id(),
                ana,
                Samples.NOW);

        assertThat(first).isEmpty();
        assertThat(taken).containsExactly(correction);
        assertThat(retired).isEmpty();
        assertThat(inScope(finance, ben)).containsExactly(correction);
    }

    private Correction taken(Place madeIn, Person author, Scope scope) {
        Correction correction =
                samples.correction(origin(madeIn, author), author, samples.lesson("Fiscal year.", scope));
        corrections.take(correction);
        return correction;
    }

    private Interaction origin(Place place, Person asker) {
        Interaction origin = samples.interaction(place, asker, "When does the year end?");
        stores.interactions().record(origin);
        return origin;
    }

    private List<Correction> inScope(Place place, Person asker) {
        return corrections.inScope(place, asker, Samples.NOW);
    }
}

package dev.errata.bot.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Directory} does. */
public abstract class DirectoryContract {

    private final Samples samples = new Samples();
    private final Samples elsewhere = new Samples();
    private Directory directory;

    protected abstract Stores stores();

    @BeforeEach
    void open() {
        directory = stores().directory();
    }

    @Test
    void the_same_installation_always_stands_for_the_same_workspace() {
        Installation acme = installation("Acme");

        WorkspaceId first = directory.workspace(acme);
        WorkspaceId second = directory.workspace(acme);

        assertThat(second).isEqualTo(first);
        assertThat(directory.findWorkspace(acme)).contains(first);
    }

    @Test
    void an_installation_that_was_renamed_is_the_same_workspace_under_its_new_name() {
        Installation acme = installation("Acme");
        Installation renamed = new Installation(acme.platform(), acme.externalId(), "Acme Inc");
        WorkspaceId workspace = directory.workspace(acme);

        WorkspaceId again = directory.workspace(renamed);

        assertThat(again).isEqualTo(workspace);
        assertThat(directory.installations()).contains(renamed).doesNotContain(acme);
    }

    @Test
    void the_same_id_on_another_platform_is_another_workspace() {
        Installation slack = installation("Acme");
        Installation teams = new Installation("teams", slack.externalId(), "Acme");

        assertThat(directory.workspace(teams)).isNotEqualTo(directory.workspace(slack));
    }

    @Test
    void an_installation_that_nobody_met_is_not_found() {
        assertThat(directory.findWorkspace(installation("Nobody"))).isEmpty();
    }

    @Test
    void a_place_is_found_by_its_id_and_by_the_id_of_its_platform() {
        Place finance = directory.save(samples.placeOf(Samples.FINANCE_TEAM, "finance"));

        assertThat(directory.place(samples.workspace(), finance.id())).contains(finance);
        assertThat(directory.placeByExternalId(samples.workspace(), finance.externalId()))
                .contains(finance);
    }

    @Test
    void a_place_that_is_met_again_keeps_its_id_and_takes_what_is_new() {
        Place met = directory.save(samples.place("finance"));
        Place renamed = new Place(
                samples.workspace(),
                PlaceId.random(),
                met.externalId(),
                "finance-eu",
                Place.Privacy.PRIVATE,
                true,
                Set.of(Samples.FINANCE_TEAM));

        Place saved = directory.save(renamed);

        assertThat(saved.id()).isEqualTo(met.id());
        assertThat(saved.name()).isEqualTo("finance-eu");
        assertThat(saved.privacy()).isEqualTo(Place.Privacy.PRIVATE);
        assertThat(saved.shared()).isTrue();
        assertThat(saved.teams()).containsExactly(Samples.FINANCE_TEAM);
        assertThat(directory.place(samples.workspace(), met.id())).contains(saved);
    }

    @Test
    void of_the_workspaces_of_this_machine_the_one_that_was_chosen_last_is_shown() {
        Installation sample = new Installation("local", "sample-" + UUID.randomUUID(), "sample");
        Installation own = new Installation("local", "own-" + UUID.randomUUID(), "own");

        directory.show(sample);
        directory.show(own);
        assertThat(directory.shown()).contains(own);
        directory.show(sample);

        assertThat(directory.shown()).contains(sample);
        assertThat(directory.findWorkspace(sample)).isPresent();
    }

    @Test
    void everybody_and_every_place_of_a_workspace_is_listed_and_nobody_else() {
        Place finance = directory.save(samples.place("finance"));
        Place support = directory.save(samples.place("support"));
        Person ana = directory.save(samples.person("Ana Flores"));
        directory.save(elsewhere.place("finance"));
        directory.save(elsewhere.person("Ben Okafor"));

        assertThat(directory.places(samples.workspace())).containsExactlyInAnyOrder(finance, support);
        assertThat(directory.people(samples.workspace())).containsExactly(ana);
    }

    @Test
    void places_are_found_by_the_name_people_use() {
        Place finance = directory.save(samples.place("finance"));
        Place namesake = directory.save(new Place(
                samples.workspace(), PlaceId.random(), "C-other", "finance", Place.Privacy.PRIVATE, false, Set.of()));
        directory.save(samples.place("support"));

        assertThat(directory.placesNamed(samples.workspace(), "finance")).containsExactlyInAnyOrder(finance, namesake);
    }

    @Test
    void people_are_found_by_name_and_may_share_it() {
        Person ana = directory.save(samples.person("Ana Flores"));
        Person namesake = directory.save(new Person(
                samples.workspace(), PersonId.random(), "U-other", "Ana Flores", Person.Role.MEMBER, Set.of()));
        directory.save(samples.person("Ben Okafor"));
        directory.save(elsewhere.person("Ana Flores"));

        assertThat(directory.peopleNamed(samples.workspace(), "Ana Flores")).containsExactlyInAnyOrder(ana, namesake);
    }

    @Test
    void a_person_who_is_met_again_keeps_the_id_and_takes_what_is_new() {
        Person met = directory.save(samples.person("Ana Flores"));
        Person promoted = new Person(
                samples.workspace(),
                PersonId.random(),
                met.externalId(),
                "Ana Flores-Ruiz",
                Person.Role.ADMIN,
                Set.of(Samples.FINANCE_TEAM));

        Person saved = directory.save(promoted);

        assertThat(saved.id()).isEqualTo(met.id());
        assertThat(saved.name()).isEqualTo("Ana Flores-Ruiz");
        assertThat(saved.isAdmin()).isTrue();
        assertThat(saved.teams()).containsExactly(Samples.FINANCE_TEAM);
        assertThat(directory.person(samples.workspace(), met.id())).contains(saved);
        assertThat(directory.personByExternalId(samples.workspace(), met.externalId()))
                .contains(saved);
    }

    @Test
    void another_workspace_sees_neither_the_place_nor_the_person() {
        Place finance = directory.save(samples.place("finance"));
        Person ana = directory.save(samples.person("Ana Flores"));

        assertThat(directory.place(elsewhere.workspace(), finance.id())).isEmpty();
        assertThat(directory.placeByExternalId(elsewhere.workspace(), finance.externalId()))
                .isEmpty();
        assertThat(directory.placesNamed(elsewhere.workspace(), "finance")).isEmpty();
        assertThat(directory.person(elsewhere.workspace(), ana.id())).isEmpty();
        assertThat(directory.personByExternalId(elsewhere.workspace(), ana.externalId()))
                .isEmpty();
    }

    @Test
    void the_same_external_ids_in_two_workspaces_are_two_places() {
        Place here = directory.save(samples.place("finance"));
        Place there = directory.save(elsewhere.place("finance"));

        assertThat(there.id()).isNotEqualTo(here.id());
        assertThat(directory.placeByExternalId(samples.workspace(), "C-finance"))
                .contains(here);
    }

    @Test
    void where_a_workspace_is_reached_is_what_was_said_last() {
        WorkspaceId acme = directory.workspace(installation("Acme"));
        WorkspaceId vendor = directory.workspace(installation("Vendor Inc"));

        directory.reachedAt(acme, "https://smba.example/emea/");
        directory.reachedAt(acme, "https://smba.example/amer/");

        assertThat(directory.address(acme)).contains("https://smba.example/amer/");
        assertThat(directory.address(vendor)).isEmpty();
    }

    private static Installation installation(String name) {
        return new Installation("slack", "E-" + UUID.randomUUID(), name);
    }
}

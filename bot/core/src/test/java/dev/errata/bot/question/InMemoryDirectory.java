package dev.errata.bot.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A {@link Directory} in memory. */
public final class InMemoryDirectory implements Directory {

    private final Map<Installation, WorkspaceId> installations = new LinkedHashMap<>();
    private final Map<WorkspaceId, String> addresses = new LinkedHashMap<>();
    private final Map<List<Object>, Place> places = new LinkedHashMap<>();
    private final Map<List<Object>, Person> people = new LinkedHashMap<>();
    private @Nullable Installation shown;

    @Override
    public WorkspaceId workspace(Installation installation) {
        Optional<WorkspaceId> known = findWorkspace(installation);
        WorkspaceId workspace = known.orElseGet(WorkspaceId::random);
        installations.keySet().removeIf(i -> isSame(i, installation));
        installations.put(installation, workspace);
        return workspace;
    }

    /** The installation leads to another workspace from now on, and nobody and nothing of the old one is known. */
    public WorkspaceId forget(Installation installation) {
        WorkspaceId old = findWorkspace(installation).orElseThrow();
        places.values().removeIf(p -> p.workspace().equals(old));
        people.values().removeIf(p -> p.workspace().equals(old));
        installations.replaceAll((known, workspace) -> workspace.equals(old) ? WorkspaceId.random() : workspace);
        return findWorkspace(installation).orElseThrow();
    }

    @Override
    public Optional<WorkspaceId> findWorkspace(Installation installation) {
        return installations.entrySet().stream()
                .filter(entry -> isSame(entry.getKey(), installation))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    @Override
    public List<Installation> installations() {
        return new ArrayList<>(installations.keySet());
    }

    @Override
    public void show(Installation local) {
        workspace(local);
        shown = local;
    }

    @Override
    public Optional<Installation> shown() {
        return Optional.ofNullable(shown);
    }

    @Override
    public void reachedAt(WorkspaceId workspace, String address) {
        addresses.put(workspace, address);
    }

    @Override
    public Optional<String> address(WorkspaceId workspace) {
        return Optional.ofNullable(addresses.get(workspace));
    }

    @Override
    public Place save(Place place) {
        Place known = places.get(List.of(place.workspace(), place.externalId()));
        Place saved = new Place(
                place.workspace(),
                known == null ? place.id() : known.id(),
                place.externalId(),
                place.name(),
                place.privacy(),
                place.shared(),
                place.teams());
        places.put(List.of(place.workspace(), place.externalId()), saved);
        return saved;
    }

    @Override
    public Optional<Place> place(WorkspaceId workspace, PlaceId id) {
        return places.values().stream()
                .filter(p -> p.workspace().equals(workspace) && p.id().equals(id))
                .findFirst();
    }

    @Override
    public Optional<Place> placeByExternalId(WorkspaceId workspace, String externalId) {
        return Optional.ofNullable(places.get(List.of(workspace, externalId)));
    }

    @Override
    public List<Place> places(WorkspaceId workspace) {
        return places.values().stream()
                .filter(p -> p.workspace().equals(workspace))
                .toList();
    }

    @Override
    public List<Place> placesNamed(WorkspaceId workspace, String name) {
        return places.values().stream()
                .filter(p -> p.workspace().equals(workspace) && p.name().equals(name))
                .toList();
    }

    @Override
    public Person save(Person person) {
        Person known = people.get(List.of(person.workspace(), person.externalId()));
        Person saved = new Person(
                person.workspace(),
                known == null ? person.id() : known.id(),
                person.externalId(),
                person.name(),
                person.role(),
                person.teams());
        people.put(List.of(person.workspace(), person.externalId()), saved);
        return saved;
    }

    @Override
    public Optional<Person> person(WorkspaceId workspace, PersonId id) {
        return people.values().stream()
                .filter(p -> p.workspace().equals(workspace) && p.id().equals(id))
                .findFirst();
    }

    @Override
    public Optional<Person> personByExternalId(WorkspaceId workspace, String externalId) {
        return Optional.ofNullable(people.get(List.of(workspace, externalId)));
    }

    @Override
    public List<Person> people(WorkspaceId workspace) {
        return people.values().stream()
                .filter(p -> p.workspace().equals(workspace))
                .toList();
    }

    @Override
    public List<Person> peopleNamed(WorkspaceId workspace, String name) {
        return people.values().stream()
                .filter(p -> p.workspace().equals(workspace) && p.name().equals(name))
                .toList();
    }

    @Override
    public boolean hasAdministrator(WorkspaceId workspace) {
        return people.values().stream().anyMatch(p -> p.workspace().equals(workspace) && p.isAdmin());
    }

    private static boolean isSame(Installation one, Installation other) {
        return one.platform().equals(other.platform()) && one.externalId().equals(other.externalId());
    }
}

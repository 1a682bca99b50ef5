package dev.errata.bench.proof.estate;

import dev.errata.bot.question.Person;
import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One customer: who is there, which places there are, who is in them now, and what was taught. */
public final class Company {

    private final WorkspaceId workspace;
    private final Map<PlaceId, Place> places = new LinkedHashMap<>();
    private final Map<PlaceId, Set<PersonId>> members = new HashMap<>();
    private final Set<PlaceId> deleted = new HashSet<>();
    private final List<Person> people = new ArrayList<>();
    private final List<Teaching> taught = new ArrayList<>();

    public Company(WorkspaceId workspace) {
        this.workspace = workspace;
    }

    /** The same as it is now, which stays so. */
    public Company copy() {
        Company copy = new Company(workspace);
        copy.places.putAll(places);
        members.forEach((place, in) -> copy.members.put(place, new HashSet<>(in)));
        copy.deleted.addAll(deleted);
        copy.people.addAll(people);
        copy.taught.addAll(taught);
        return copy;
    }

    public WorkspaceId workspace() {
        return workspace;
    }

    public List<Place> places() {
        return places.values().stream()
                .filter(place -> !deleted.contains(place.id()))
                .toList();
    }

    public List<Person> people() {
        return people;
    }

    public List<Teaching> taught() {
        return taught;
    }

    public List<Person> colleagues() {
        return people.stream().filter(person -> !person.isExternal()).toList();
    }

    /** As it is now. */
    public Place now(PlaceId place) {
        return Optional.ofNullable(places.get(place)).orElseThrow();
    }

    public void add(Person person) {
        people.add(person);
    }

    public void add(Place place, Set<PersonId> in) {
        places.put(place.id(), place);
        members.put(place.id(), new HashSet<>(in));
    }

    public void add(Teaching one) {
        taught.add(one);
    }

    public void change(Place place) {
        places.put(place.id(), place);
    }

    public void delete(Place place) {
        deleted.add(place.id());
    }

    public void join(Person person, Place place) {
        in(place.id()).add(person.id());
    }

    public void leave(Person person, Place place) {
        in(place.id()).remove(person.id());
    }

    /** Everyone who can read that place now. */
    public List<Person> readers(Place place) {
        return people.stream().filter(person -> sees(person, place.id())).toList();
    }

    /** Colleagues see every public place, where it belongs to teams those of one of them; everybody sees those that they are in. */
    public boolean sees(Person who, PlaceId where) {
        Place place = places.get(where);
        if (place == null || deleted.contains(where) || !who.workspace().equals(workspace)) {
            return false;
        }
        boolean open = place.privacy() == Place.Privacy.PUBLIC
                && who.role() != Person.Role.EXTERNAL
                && (place.teams().isEmpty() || place.teams().stream().anyMatch(who.teams()::contains));
        return open || in(where).contains(who.id());
    }

    private Set<PersonId> in(PlaceId place) {
        return Optional.ofNullable(members.get(place)).orElseThrow();
    }
}

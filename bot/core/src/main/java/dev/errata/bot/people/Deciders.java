package dev.errata.bot.people;

import dev.errata.bot.correction.Scope;
import dev.errata.bot.people.Responsibility.Duty;
import dev.errata.bot.question.Directory;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Whose word counts in a place. */
public final class Deciders {

    private final Responsibilities responsibilities;
    private final Directory directory;

    public Deciders(Responsibilities responsibilities, Directory directory) {
        this.responsibilities = responsibilities;
        this.directory = directory;
    }

    /**
     * Whoever owns a place: those who were said to, else whoever was said to own its team, then the workspace, else its administrators. Who
     * cannot see the place any more falls out, so that it falls to the next. Empty where nobody is known.
     */
    public List<Person> owners(Place place, Visibility sight) {
        List<Responsibility> all = responsibilities.all(place.workspace()).stream()
                .filter(one -> one.duty() == Duty.OWNER)
                .toList();
        return Stream.<Predicate<Scope>>of(
                        over -> over.equals(new Scope.Channel(place.id())),
                        over -> over instanceof Scope.Team team && place.teams().contains(team.team()),
                        over -> over instanceof Scope.Everyone)
                .map(level -> all.stream()
                        .filter(one -> level.test(one.over()))
                        .flatMap(one -> directory.person(one.workspace(), one.person()).stream())
                        .filter(owner -> !owner.isExternal() && sight.canSee(owner, place))
                        .toList())
                .filter(owners -> !owners.isEmpty())
                .findFirst()
                .orElseGet(() -> directory.people(place.workspace()).stream()
                        .filter(Person::isAdmin)
                        .toList());
    }

    /** Whether somebody decides in a place; administrators may everywhere. */
    public boolean mayDecide(Person person, Place place, Visibility sight) {
        return person.isAdmin()
                || owners(place, sight).stream().anyMatch(owner -> owner.id().equals(person.id()));
    }

    /** Whether what somebody taught in a place stays in force against whoever has no say there. */
    public boolean hasSay(Person person, Place place) {
        return person.isAdmin()
                || responsibilities.of(person).stream()
                        .anyMatch(one -> one.over().reaches(place, person));
    }
}

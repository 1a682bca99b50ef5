package dev.errata.web.company;

import dev.errata.bot.people.Visibility;
import dev.errata.bot.question.Directory;
import dev.errata.bot.question.Forgetting;
import dev.errata.bot.question.Installation;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The company in the workspace of this machine, the same one that the command line works in. */
public final class Workplace implements Visibility {

    public static final Installation LOCAL = new Installation("local", "local", "local");

    private final Company company;
    private final Directory directory;
    private final Forgetting forgetting;
    private volatile Staffed staffed;

    private record Staffed(WorkspaceId workspace, Map<String, Place> places, Map<String, Person> people) {}

    private Workplace(Company company, Directory directory, Forgetting forgetting) {
        this.company = company;
        this.directory = directory;
        this.forgetting = forgetting;
        this.staffed = staff(directory.workspace(LOCAL));
    }

    /** Everybody and every channel is there when it returns. */
    public static Workplace open(Company company, Directory directory, Forgetting forgetting) {
        return new Workplace(company, directory, forgetting);
    }

    private Staffed staff(WorkspaceId workspace) {
        Map<String, Place> places = new HashMap<>();
        Map<String, Person> people = new HashMap<>();
        for (Channel channel : company.places()) {
            Place place = new Place(
                    workspace,
                    PlaceId.random(),
                    channel.externalId(),
                    channel.isDirect() ? "" : channel.name(),
                    channel.privacy(),
                    false,
                    Set.of());
            places.put(channel.name(), directory.save(place));
        }
        for (Colleague one : company.people()) {
            Person person =
                    new Person(workspace, PersonId.random(), one.externalId(), one.name(), one.standing(), Set.of());
            people.put(one.key(), directory.save(person));
        }
        return new Staffed(workspace, Map.copyOf(places), Map.copyOf(people));
    }

    /** Everything that was said, taught and read is gone; the people and channels are there again. */
    public void startOver() {
        staffed = staff(forgetting.startOver(LOCAL));
    }

    public Company company() {
        return company;
    }

    /** Another one after every start over. */
    public WorkspaceId workspace() {
        return staffed.workspace;
    }

    /** Whoever is there, and where; empty if there is no such person or channel, or this person cannot see it. */
    public Optional<Viewer> viewer(String colleague, String channel) {
        Staffed now = staffed;
        return company.colleague(colleague)
                .flatMap(who -> company.channel(channel)
                        .filter(where -> where.has(who))
                        .map(where ->
                                new Viewer(who, where, known(now.people, who.key()), known(now.places, where.name()))));
    }

    /** The channels that this person can see, in the order of the company. */
    public List<Place> places(Person person) {
        Staffed now = staffed;
        return company.channels().stream()
                .map(channel -> known(now.places, channel.name()))
                .filter(place -> canSee(person, place))
                .toList();
    }

    /**
     * Where nobody reads but this person.
     *
     * @throws java.util.NoSuchElementException if it is nobody of the company
     */
    public Place alone(Person person) {
        return company.people().stream()
                .filter(colleague -> colleague.externalId().equals(person.externalId()))
                .map(colleague -> known(staffed.places, Channel.alone(colleague).name()))
                .findFirst()
                .orElseThrow();
    }

    private static <T> T known(Map<String, T> all, String key) {
        return Optional.ofNullable(all.get(key)).orElseThrow();
    }

    @Override
    public boolean canSee(Person person, Place place) {
        return place.isPublic()
                || company.places().stream()
                        .filter(channel -> channel.externalId().equals(place.externalId()))
                        .anyMatch(channel -> company.people().stream()
                                .filter(channel::has)
                                .anyMatch(member -> member.externalId().equals(person.externalId())));
    }
}

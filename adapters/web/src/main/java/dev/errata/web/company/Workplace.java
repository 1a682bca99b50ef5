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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A workspace of this machine, the same one that the command line works in: who is in it, and where. */
public abstract class Workplace implements Visibility {

    private final Installation installation;
    private final Directory directory;
    private final Forgetting forgetting;

    /**
     * Who and what is there now.
     *
     * @param places by the names of their channels
     * @param people by their keys
     */
    record Staffed(WorkspaceId workspace, Company company, Map<String, Place> places, Map<String, Person> people) {}

    Workplace(Installation installation, Directory directory, Forgetting forgetting) {
        this.installation = installation;
        this.directory = directory;
        this.forgetting = forgetting;
    }

    abstract Staffed now();

    /** Whoever and whatever is always there is there when it returns. */
    abstract void staff(WorkspaceId workspace);

    /** Everything that was said, taught and read is gone; whoever and whatever is always there is there again. */
    public void startOver() {
        staff(forgetting.startOver(installation));
    }

    public Installation installation() {
        return installation;
    }

    /** By which addresses and the command line know it. */
    public String key() {
        return installation.externalId();
    }

    public Company company() {
        return now().company;
    }

    /** Another one after every start over. */
    public WorkspaceId workspace() {
        return now().workspace;
    }

    Directory directory() {
        return directory;
    }

    Place save(WorkspaceId workspace, Channel channel) {
        return directory.save(new Place(
                workspace,
                PlaceId.random(),
                channel.externalId(),
                channel.isDirect() ? "" : channel.name(),
                channel.privacy(),
                false,
                Set.of()));
    }

    Person save(WorkspaceId workspace, Colleague one) {
        return directory.save(
                new Person(workspace, PersonId.random(), one.externalId(), one.name(), one.standing(), Set.of()));
    }

    /** Whoever is there, and where; empty if there is no such person or channel, or this person cannot see it. */
    public Optional<Viewer> viewer(String colleague, String channel) {
        Staffed now = now();
        return now.company
                .colleague(colleague)
                .flatMap(who -> now.company
                        .channel(channel)
                        .filter(where -> where.has(who))
                        .map(where -> viewer(now, who, where)));
    }

    /** A newcomer is the first one, in the first channel. */
    public Viewer newcomer() {
        Staffed now = now();
        return viewer(now, now.company.people().get(0), now.company.channels().get(0));
    }

    private Viewer viewer(Staffed now, Colleague who, Channel where) {
        return new Viewer(key(), who, where, known(now.people, who.key()), known(now.places, where.name()));
    }

    /** Where somebody can be, and where they are alone with the bot, with the place of each that was opened. */
    public Map<Channel, Place> channels(Colleague colleague) {
        Staffed now = now();
        Map<Channel, Place> channels = new LinkedHashMap<>();
        Stream.concat(now.company.channels().stream(), Stream.of(Channel.alone(colleague)))
                .filter(channel -> channel.has(colleague))
                .forEach(channel -> directory
                        .placeByExternalId(now.workspace, channel.externalId())
                        .ifPresent(place -> channels.put(channel, place)));
        return channels;
    }

    /** The channels that this person can see, in the order of the company. */
    public List<Place> places(Person person) {
        Staffed now = now();
        return now.company.channels().stream()
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
        Staffed now = now();
        return now.company.people().stream()
                .filter(colleague -> colleague.externalId().equals(person.externalId()))
                .map(colleague -> known(now.places, Channel.alone(colleague).name()))
                .findFirst()
                .orElseThrow();
    }

    private static <T> T known(Map<String, T> all, String key) {
        return Optional.ofNullable(all.get(key)).orElseThrow();
    }

    @Override
    public boolean canSee(Person person, Place place) {
        if (place.isPublic()) {
            return true;
        }
        Company company = company();
        return company.places().stream()
                .filter(channel -> channel.externalId().equals(place.externalId()))
                .anyMatch(channel -> company.people().stream()
                        .filter(channel::has)
                        .anyMatch(member -> member.externalId().equals(person.externalId())));
    }
}

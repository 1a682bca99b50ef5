package dev.errata.web.company;

import dev.errata.bot.question.Directory;
import dev.errata.bot.question.Forgetting;
import dev.errata.bot.question.Installation;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Person.Role;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.WorkspaceId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where people of this machine try it with documents of their own. It begins with one channel and whoever sits there; who speaks on the
 * command line joins, and channels are opened there and on the page, so what is in it is looked up each time.
 */
public final class OwnWorkplace extends Workplace {

    public static final Installation OWN = new Installation(LocalAccount.PLATFORM, "local", "local");

    public static final String GENERAL = "general";

    /** As chats have them. */
    private static final Pattern NAME = Pattern.compile("[\\p{Ll}\\p{Lo}\\p{Nd}][\\p{Ll}\\p{Lo}\\p{M}\\p{Nd}_-]{0,79}");

    private final String name;

    /** @param name what people read as the name of their company */
    public OwnWorkplace(String name, Directory directory, Forgetting forgetting) {
        super(OWN, directory, forgetting);
        this.name = name;
    }

    /** Whether somebody was ever here. */
    boolean isThere() {
        return directory().findWorkspace(OWN).isPresent();
    }

    @Override
    void staff(WorkspaceId workspace) {
        save(workspace, Channel.open(GENERAL, ""));
        save(workspace, administrator(LocalAccount.you()));
    }

    @Override
    Staffed now() {
        WorkspaceId workspace =
                directory().findWorkspace(OWN).orElseGet(() -> directory().workspace(OWN));
        List<Place> places = directory().places(workspace);
        List<Person> people = directory().people(workspace);
        if (channels(places).stream().noneMatch(channel -> channel.name().equals(GENERAL))
                || colleagues(people).isEmpty()) {
            staff(workspace);
            return now();
        }
        Company company = new Company(name, colleagues(people), channels(places), List.of(), List.of(), List.of());
        return new Staffed(workspace, company, placesOf(workspace, company, places), peopleOf(company, people));
    }

    private static List<Colleague> colleagues(List<Person> people) {
        String you = LocalAccount.you();
        return people.stream()
                .filter(person -> LocalAccount.is(person.externalId()))
                .sorted(Comparator.comparing((Person person) -> !person.name().equals(you))
                        .thenComparing(Person::name))
                .map(person -> new Colleague(person.name(), person.name(), "", person.role()))
                .toList();
    }

    private static Colleague administrator(String name) {
        return new Colleague(name, name, "", Role.ADMIN);
    }

    private static List<Channel> channels(List<Place> places) {
        return places.stream()
                .filter(place -> place.isPublic() && LocalAccount.is(place.externalId()))
                .sorted(Comparator.comparing((Place place) -> !place.name().equals(GENERAL))
                        .thenComparing(Place::name))
                .map(place -> Channel.open(place.name(), ""))
                .toList();
    }

    private Map<String, Place> placesOf(WorkspaceId workspace, Company company, List<Place> known) {
        Map<String, Place> places = new HashMap<>();
        for (Channel channel : company.places()) {
            Optional<Place> place = known.stream()
                    .filter(one -> one.externalId().equals(channel.externalId()))
                    .findFirst();
            places.put(channel.name(), place.orElseGet(() -> save(workspace, channel)));
        }
        return Map.copyOf(places);
    }

    private static Map<String, Person> peopleOf(Company company, List<Person> known) {
        Map<String, Person> people = new HashMap<>();
        for (Colleague one : company.people()) {
            known.stream()
                    .filter(person -> person.externalId().equals(one.externalId()))
                    .findFirst()
                    .ifPresent(person -> people.put(one.key(), person));
        }
        return Map.copyOf(people);
    }

    /** What people mean by a name that they typed as they would write it. */
    public static String channelName(String typed) {
        return typed.strip().replaceFirst("\\A#", "").replaceAll("\\s+", "-").toLowerCase(Locale.ROOT);
    }

    /** Why a channel cannot be opened. */
    public enum Unusable {
        /** It has to be short and made of small letters, digits, hyphens and underscores. */
        NAME,
        THERE_ALREADY
    }

    /** Why there can be no new channel of this name; empty if there can. */
    public Optional<Unusable> unusable(String channel) {
        if (!NAME.matcher(channel).matches() || Channel.isAlone(channel)) {
            return Optional.of(Unusable.NAME);
        }
        return company().channel(channel).map(known -> Unusable.THERE_ALREADY);
    }

    /**
     * Opens a channel for everyone.
     *
     * @throws IllegalArgumentException if it is {@link #unusable}
     */
    public Place open(String channel) {
        unusable(channel).ifPresent(why -> {
            throw new IllegalArgumentException("channel " + channel + ": " + why);
        });
        return save(workspace(), new Channel(channel, "", Set.of()));
    }
}

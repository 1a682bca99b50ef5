package dev.errata.slack.directory;

import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.people.Recent;
import dev.errata.bot.question.Directory;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Person.Role;
import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.Place.Privacy;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.TeamId;
import dev.errata.chat.call.CallProblem.Outcome;
import dev.errata.slack.api.SlackChannel;
import dev.errata.slack.api.SlackClient;
import dev.errata.slack.api.SlackProblem;
import dev.errata.slack.api.SlackUser;
import dev.errata.slack.request.SlackEvent.Spot;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who somebody is and what a channel is, asked of Slack now and then and remembered in between. Whoever it says nothing of is
 * nobody in particular, and such a channel is private: nothing is taught or shown on a guess, and whoever asks is answered.
 */
public final class SlackDirectory {

    private static final Logger LOG = LoggerFactory.getLogger(SlackDirectory.class);
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final SlackClient slack;
    private final Directory directory;
    private final Customer customer;
    private final SlackTeams teams;
    private final Recent<String, Place> places;
    private final Recent<String, Person> people;

    public SlackDirectory(
            SlackClient slack,
            Directory directory,
            Customer customer,
            SlackTeams teams,
            CacheBudget caches,
            Clock clock) {
        this.slack = slack;
        this.directory = directory;
        this.customer = customer;
        this.teams = teams;
        this.places = new Recent<>(caches, clock, FRESH);
        this.people = new Recent<>(caches, clock, FRESH);
    }

    public Customer customer() {
        return customer;
    }

    /** The place of a message. That it is shared is believed at once when the message says so. */
    public Place place(Spot spot) {
        if (spot.privacy() == Privacy.DIRECT) {
            return directory.save(place(spot.channel(), "", Privacy.DIRECT, spot.shared()));
        }
        Place known = places.find(spot.channel()).orElseGet(() -> ask(spot));
        return spot.shared() && !known.shared()
                ? places.remember(spot.channel(), directory.save(shared(known)))
                : inTeams(known);
    }

    /** It may have been linked or unlinked since. */
    private Place inTeams(Place known) {
        Place now = place(known.externalId(), known.name(), known.privacy(), known.shared());
        return known.teams().equals(now.teams()) ? known : places.remember(known.externalId(), directory.save(now));
    }

    /** A channel was tied to a group, or is no longer. */
    public void linked(String channel) {
        places.find(channel)
                .or(() -> directory.placeByExternalId(customer.workspace(), channel))
                .ifPresent(this::inTeams);
    }

    private Place ask(Spot spot) {
        String channel = spot.channel();
        Optional<Place> known = directory.placeByExternalId(customer.workspace(), channel);
        try {
            SlackChannel found = asking(known).channel(channel);
            return places.remember(
                    channel, directory.save(place(channel, found.name(), found.privacy(), found.shared())));
        } catch (SlackProblem problem) {
            LOG.warn("channel {} is taken as it was known before: {}", channel, problem.getMessage());
            return known.map(place -> places.remember(channel, place)).orElseGet(() -> undescribed(spot, problem));
        }
    }

    private Place undescribed(Spot spot, SlackProblem problem) {
        throwIfNothingWouldArrive(problem);
        Privacy said = Objects.requireNonNullElse(spot.privacy(), Privacy.PRIVATE);
        return directory.save(place(spot.channel(), spot.channel(), said, spot.shared()));
    }

    /** Without a connection or a token an answer would not arrive either. */
    private static void throwIfNothingWouldArrive(SlackProblem problem) {
        if (problem.outcome() == Outcome.NOT_SENT || problem.isLockedOut()) {
            throw problem;
        }
    }

    /** Where we could do without an answer we do not wait long for it. */
    private SlackClient asking(Optional<?> known) {
        return known.isPresent() ? slack.atOnce() : slack;
    }

    /** A channel that somebody chose in a form, if this person and the bot are both in it. */
    public Optional<Place> chosen(String channel, Person by) {
        try {
            SlackChannel found = slack.atOnce().channel(channel);
            return found.botIsIn() && slack.atOnce().isIn(by.externalId(), channel, customer.team())
                    ? Optional.of(directory.save(place(channel, found.name(), found.privacy(), found.shared())))
                    : Optional.empty();
        } catch (SlackProblem problem) {
            LOG.warn("channel {} cannot be chosen: {}", channel, problem.getMessage());
            return Optional.empty();
        }
    }

    /**
     * The person that an account is. Nobody in particular until Slack says more: they may ask, and cannot teach.
     *
     * @throws SlackProblem if the person is not known and Slack is out of reach
     */
    public Person person(String user) {
        return inTeams(people.find(user).orElseGet(() -> {
            try {
                return asked(user, asking(stored(user)));
            } catch (SlackProblem problem) {
                return stored(user).orElseGet(() -> {
                    throwIfNothingWouldArrive(problem);
                    return nobody(user);
                });
            }
        }));
    }

    /** They may have joined or left a group since. */
    private Person inTeams(Person known) {
        Person now = person(known.externalId(), known.name(), known.role());
        return known.teams().equals(now.teams()) ? known : people.remember(known.externalId(), directory.save(now));
    }

    /**
     * For somebody who waits: Slack has a moment to answer, else what is stored is good enough. Somebody who is not even stored is nobody
     * in particular until Slack says more: a rating counts, nothing can be taught.
     */
    public Person personAtOnce(String user) {
        return inTeams(people.find(user).orElseGet(() -> {
            try {
                return asked(user, slack.atOnce());
            } catch (SlackProblem problem) {
                return stored(user).orElseGet(() -> nobody(user));
            }
        }));
    }

    /** What somebody who is only spoken of is called; the id where Slack does not say it. */
    public String name(String user) {
        try {
            return people.find(user)
                    .orElseGet(() -> asked(user, asking(stored(user))))
                    .name();
        } catch (SlackProblem problem) {
            return stored(user).map(Person::name).orElse(user);
        }
    }

    private Person asked(String user, SlackClient client) {
        try {
            return people.remember(user, saved(user, client.user(user)));
        } catch (SlackProblem problem) {
            LOG.warn("person {} is taken as known before: {}", user, problem.getMessage());
            stored(user).ifPresent(known -> people.remember(user, known));
            throw problem;
        }
    }

    private Optional<Person> stored(String user) {
        return directory.personByExternalId(customer.workspace(), user);
    }

    private Person nobody(String user) {
        return directory.save(person(user, user, Role.EXTERNAL));
    }

    private Person saved(String user, SlackUser found) {
        return directory.save(person(user, found.name(), standing(found)));
    }

    private Person person(String user, String name, Role standing) {
        Set<TeamId> in = standing == Role.EXTERNAL ? Set.of() : teams.ofAccount(user);
        return new Person(customer.workspace(), PersonId.random(), user, name, standing, in);
    }

    private Role standing(SlackUser user) {
        if (!customer.isColleague(user)) {
            return Role.EXTERNAL;
        }
        return user.admin() ? Role.ADMIN : Role.MEMBER;
    }

    private Place place(String channel, String name, Privacy privacy, boolean shared) {
        Set<TeamId> of = privacy == Privacy.PUBLIC && !shared ? teams.ofChannel(channel) : Set.of();
        return new Place(customer.workspace(), PlaceId.random(), channel, name, privacy, shared, of);
    }

    private static Place shared(Place place) {
        return new Place(
                place.workspace(), place.id(), place.externalId(), place.name(), place.privacy(), true, Set.of());
    }

    /** The other organisation of a shared channel, if Slack says which. */
    public Optional<String> otherOrganisation(Place place) {
        try {
            return slack.atOnce().channel(place.externalId()).teams().stream()
                    .filter(team -> !team.equals(customer.team()) && !team.equals(customer.enterprise()))
                    .sorted()
                    .findFirst()
                    .map(slack.atOnce()::teamName);
        } catch (SlackProblem problem) {
            LOG.warn("the other organisation of channel {} is not named: {}", place.id(), problem.getMessage());
            return Optional.empty();
        }
    }

    /** How many people a group chat has, without the bot, if Slack says it. */
    public OptionalInt people(Place place) {
        try {
            return OptionalInt.of((int) slack.atOnce().members(place.externalId()).stream()
                    .filter(user -> !user.equals(customer.botUser()))
                    .count());
        } catch (SlackProblem problem) {
            LOG.warn("the people of chat {} are not counted: {}", place.id(), problem.getMessage());
            return OptionalInt.empty();
        }
    }
}

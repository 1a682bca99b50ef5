package dev.errata.slack.conversation;

import dev.errata.bot.question.Directory;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Person.Standing;
import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.Place.Privacy;
import dev.errata.bot.question.PlaceId;
import dev.errata.slack.api.SlackChannel;
import dev.errata.slack.api.SlackClient;
import dev.errata.slack.api.SlackProblem;
import dev.errata.slack.api.SlackUser;
import dev.errata.slack.request.SlackEvent.Spot;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who somebody is and what a channel is, asked of Slack now and then and remembered in between. */
public final class SlackDirectory {

    private static final Logger LOG = LoggerFactory.getLogger(SlackDirectory.class);
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final SlackClient slack;
    private final Directory directory;
    private final Customer customer;
    private final Recent<String, Place> places;
    private final Recent<String, Person> people;

    public SlackDirectory(SlackClient slack, Directory directory, Customer customer, Clock clock) {
        this.slack = slack;
        this.directory = directory;
        this.customer = customer;
        this.places = new Recent<>(clock, FRESH);
        this.people = new Recent<>(clock, FRESH);
    }

    public Customer customer() {
        return customer;
    }

    /** The place of a message. That it is shared is believed at once when the message says so. */
    Place place(Spot spot) {
        if (spot.privacy() == Privacy.DIRECT) {
            return directory.save(place(spot.channel(), "", Privacy.DIRECT, spot.shared()));
        }
        Place known = place(spot.channel());
        return spot.shared() && !known.shared() ? directory.save(shared(known)) : known;
    }

    /**
     * The place that a channel is.
     *
     * @throws SlackProblem if the channel is not known and Slack does not say what it is
     */
    Place place(String channel) {
        return places.find(channel).orElseGet(() -> places.remember(channel, ask(channel)));
    }

    private Place ask(String channel) {
        try {
            SlackChannel found = slack.channel(channel);
            return directory.save(place(channel, found.name(), found.privacy(), found.shared()));
        } catch (SlackProblem problem) {
            Optional<Place> known = directory.placeByExternalId(customer.workspace(), channel);
            LOG.warn("channel {} is taken as it was known before: {}", channel, problem.getMessage());
            return known.orElseThrow(() -> problem);
        }
    }

    /**
     * The person that an account is.
     *
     * @throws SlackProblem if the person is not known and Slack does not say who it is
     */
    Person person(String user) {
        return people.find(user).orElseGet(() -> people.remember(user, askPerson(user)));
    }

    /** For somebody who waits: what is stored is good enough, and Slack is asked only about strangers. */
    Person personAtOnce(String user) {
        return people.find(user)
                .or(() -> directory.personByExternalId(customer.workspace(), user))
                .orElseGet(() -> person(user));
    }

    private Person askPerson(String user) {
        try {
            SlackUser found = slack.user(user);
            return directory.save(
                    new Person(customer.workspace(), PersonId.random(), user, found.name(), standing(found), Set.of()));
        } catch (SlackProblem problem) {
            Optional<Person> known = directory.personByExternalId(customer.workspace(), user);
            LOG.warn("person {} is taken as known before: {}", user, problem.getMessage());
            return known.orElseThrow(() -> problem);
        }
    }

    private Standing standing(SlackUser user) {
        if (!customer.isColleague(user)) {
            return Standing.EXTERNAL;
        }
        return user.admin() ? Standing.ADMIN : Standing.MEMBER;
    }

    private Place place(String channel, String name, Privacy privacy, boolean shared) {
        return new Place(customer.workspace(), PlaceId.random(), channel, name, privacy, shared, Set.of());
    }

    private static Place shared(Place place) {
        return new Place(
                place.workspace(), place.id(), place.externalId(), place.name(), place.privacy(), true, place.teams());
    }

    /** The other organisation of a shared channel, if Slack says which. */
    Optional<String> otherOrganisation(Place place) {
        try {
            return slack.channel(place.externalId()).teams().stream()
                    .filter(team -> !team.equals(customer.team()) && !team.equals(customer.enterprise()))
                    .sorted()
                    .findFirst()
                    .map(slack::teamName);
        } catch (SlackProblem problem) {
            LOG.warn("the other organisation of channel {} is not named: {}", place.id(), problem.getMessage());
            return Optional.empty();
        }
    }

    /** How many people a group chat has, without the bot, if Slack says it. */
    Optional<Integer> people(Place place) {
        try {
            return Optional.of((int) slack.members(place.externalId()).stream()
                    .filter(user -> !user.equals(customer.botUser()))
                    .count());
        } catch (SlackProblem problem) {
            LOG.warn("the people of chat {} are not counted: {}", place.id(), problem.getMessage());
            return Optional.empty();
        }
    }
}

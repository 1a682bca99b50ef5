package dev.errata.slack.directory;

import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.people.Recent;
import dev.errata.bot.people.Visibility;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.slack.api.SlackClient;
import dev.errata.slack.api.SlackProblem;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who can read a channel: colleagues every public one, everybody those they are in. Whoever wrote or pressed something in a place just
 * now can read it.
 */
public final class SlackVisibility implements Visibility {

    private static final Logger LOG = LoggerFactory.getLogger(SlackVisibility.class);
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final SlackClient slack;
    private final Customer customer;
    private final Recent<String, Boolean> known;

    public SlackVisibility(SlackClient slack, Customer customer, CacheBudget caches, Clock clock) {
        this.slack = slack;
        this.customer = customer;
        this.known = new Recent<>(caches, clock, FRESH);
    }

    @Override
    public boolean canSee(Person person, Place place) {
        if (place.isPublic() && !person.isExternal()) {
            return true;
        }
        return known.find(key(person.externalId(), place.externalId())).orElseGet(() -> ask(person, place));
    }

    /** This person did something in that channel, so they can read it. */
    public void wasThere(String user, String channel) {
        known.remember(key(user, channel), true);
    }

    private boolean ask(Person person, Place place) {
        if (place.isDirect()) {
            return false;
        }
        try {
            boolean isIn = slack.atOnce().isIn(person.externalId(), place.externalId(), customer.team());
            return known.remember(key(person.externalId(), place.externalId()), isIn);
        } catch (SlackProblem problem) {
            LOG.warn("whether {} can see place {} is unknown: {}", person.id(), place.id(), problem.getMessage());
            return false;
        }
    }

    private static String key(String user, String channel) {
        return user + " " + channel;
    }
}

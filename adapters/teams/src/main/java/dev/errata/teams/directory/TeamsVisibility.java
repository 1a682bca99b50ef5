package dev.errata.teams.directory;

import dev.errata.bot.people.Recent;
import dev.errata.bot.people.Visibility;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.teams.api.ConversationRef;
import dev.errata.teams.api.TeamsProblem;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who can read a chat or channel: its members, those of a team for its standard channels. Whoever wrote or pressed something there just
 * now can read it.
 */
public final class TeamsVisibility implements Visibility {

    private static final Logger LOG = LoggerFactory.getLogger(TeamsVisibility.class);
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Membership membership;
    private final Tenants tenants;
    private final Recent<String, Boolean> present;

    TeamsVisibility(Membership membership, Tenants tenants, Clock clock) {
        this.membership = membership;
        this.tenants = tenants;
        this.present = new Recent<>(clock, FRESH);
    }

    @Override
    public boolean canSee(Person person, Place place) {
        return present.find(key(person, place)).orElse(false) || isMember(person, place);
    }

    /** This person did something there, so they can read it. */
    public void wasThere(Person person, Place place) {
        present.remember(key(person, place), true);
    }

    private boolean isMember(Person person, Place place) {
        try {
            return tenants.server(place.workspace())
                    .map(server -> new ConversationRef(server, place.externalId()))
                    .flatMap(conversation -> membership.of(conversation, person.externalId()))
                    .isPresent();
        } catch (TeamsProblem problem) {
            LOG.warn("whether {} can see place {} is unknown: {}", person.id(), place.id(), problem.getMessage());
            return false;
        }
    }

    private static String key(Person person, Place place) {
        return person.id() + " " + place.id();
    }
}

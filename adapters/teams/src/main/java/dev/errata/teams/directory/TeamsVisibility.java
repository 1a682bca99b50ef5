package dev.errata.teams.directory;

import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.people.Recent;
import dev.errata.bot.people.Visibility;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.teams.api.ConversationRef;
import dev.errata.teams.api.Member;
import dev.errata.teams.api.TeamsClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Who can read a chat or channel: its members, those of a team for its standard channels. Whoever wrote or pressed something there just
 * now can read it.
 */
public final class TeamsVisibility implements Visibility {

    private static final Duration FRESH = Duration.ofMinutes(5);

    private final TeamsClient teams;
    private final Tenants tenants;
    private final Recent<String, Optional<Member>> members;
    private final Recent<String, Boolean> present;

    TeamsVisibility(TeamsClient teams, Tenants tenants, CacheBudget caches, Clock clock) {
        this.teams = teams;
        this.tenants = tenants;
        this.members = new Recent<>(caches, clock, FRESH);
        this.present = new Recent<>(caches, clock, FRESH);
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
        return TeamsDirectory.said(
                "whether " + person.id() + " can see place " + place.id(),
                () -> tenants.server(place.workspace())
                        .map(server -> new ConversationRef(server, place.externalId()))
                        .flatMap(conversation -> member(conversation, person.externalId()))
                        .isPresent(),
                false);
    }

    /**
     * One of those who are in a chat or channel, by the account or by the id towards this bot.
     *
     * @throws dev.errata.teams.api.TeamsProblem if Teams does not say it soon
     */
    Optional<Member> member(ConversationRef conversation, String person) {
        String key = person + " " + conversation.id();
        return members.find(key)
                .orElseGet(() -> members.remember(key, teams.atOnce().member(conversation, person)));
    }

    private static String key(Person person, Place place) {
        return person.id() + " " + place.id();
    }
}

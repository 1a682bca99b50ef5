package dev.errata.bench.proof.isolation;

import dev.errata.bench.proof.estate.Estate;
import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.people.Recent;
import dev.errata.bot.people.Visibility;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import java.time.Clock;
import java.time.Duration;

/** What a platform says of who is where, remembered as long as the platforms' adapters do. */
final class RecentSight implements Visibility {

    static final Duration FRESH = Duration.ofMinutes(5);

    private final Estate estate;
    private final Recent<String, Boolean> known;

    RecentSight(Estate estate, Clock clock) {
        this.estate = estate;
        this.known = new Recent<>(CacheBudget.usual(), clock, FRESH);
    }

    @Override
    public boolean canSee(Person person, Place place) {
        String key = person.id() + " " + place.id();
        return known.find(key)
                .orElseGet(() -> known.remember(key, estate.of(person).sees(person, place.id())));
    }
}

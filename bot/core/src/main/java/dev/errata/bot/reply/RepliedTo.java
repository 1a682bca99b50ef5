package dev.errata.bot.reply;

import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Interactions;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.ThreadId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Which answer somebody replies to who writes in its thread. */
public final class RepliedTo {

    private static final int LOOKED_AT = 5;

    /** What is written in a chat without threads is about what was said there just now. */
    private static final Duration STILL_MEANT = Duration.ofHours(1);

    private final Interactions interactions;
    private final Clock clock;

    public RepliedTo(Interactions interactions, Clock clock) {
        this.interactions = interactions;
        this.clock = clock;
    }

    /** The newest that everyone reads who reads the thread. */
    public Optional<Interaction> in(Place place, ThreadId thread) {
        Instant since =
                thread.value().equals(place.externalId()) ? clock.instant().minus(STILL_MEANT) : Instant.MIN;
        return interactions.thread(place, thread, LOOKED_AT).stream()
                .filter(Interaction::isForEveryone)
                .reduce((earlier, later) -> later)
                .filter(newest -> newest.question().at().isAfter(since));
    }
}

package dev.errata.slack.surface;

import dev.errata.bot.SettableClock;
import java.time.Duration;
import java.time.Instant;

/** A clock that goes on by a millisecond whenever somebody looks, so that nothing happens at the same time as anything else. */
final class TickingClock extends SettableClock {

    /** When the first messages of a {@link dev.errata.slack.FakeSlack} are written. */
    private static final Instant START = Instant.ofEpochSecond(1_800_000_000);

    TickingClock() {
        super(START);
    }

    @Override
    public Instant instant() {
        return passes(Duration.ofMillis(1));
    }
}

package dev.errata.slack.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that goes on by a millisecond whenever somebody looks, so that nothing happens at the same time as anything else. */
final class TickingClock extends Clock {

    /** When the first messages of a {@link dev.errata.slack.FakeSlack} are written. */
    static final Instant START = Instant.ofEpochSecond(1_800_000_000);

    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    @Override
    public Instant instant() {
        return now.updateAndGet(time -> time.plusMillis(1));
    }

    void passes(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}

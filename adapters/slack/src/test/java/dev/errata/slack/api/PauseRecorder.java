package dev.errata.slack.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A clock that moves only by waiting, and remembers how long was waited. */
final class PauseRecorder extends Clock implements Pause {

    final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private volatile Instant now = Instant.parse("2026-11-20T10:00:00Z");

    @Override
    public synchronized void pause(Duration time) {
        pauses.add(time);
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
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

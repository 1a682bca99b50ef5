package dev.errata.chat.call;

import dev.errata.bot.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A clock that moves only by waiting, and remembers how long was waited. */
public final class PauseRecorder extends SettableClock implements Pause {

    public final List<Duration> pauses = new CopyOnWriteArrayList<>();

    @Override
    public synchronized void pause(Duration time) {
        pauses.add(time);
        passes(time);
    }
}

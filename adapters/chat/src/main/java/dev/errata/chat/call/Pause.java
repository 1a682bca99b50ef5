package dev.errata.chat.call;

import java.time.Duration;

/** How we wait. */
@FunctionalInterface
public interface Pause {

    void pause(Duration time) throws InterruptedException;

    static Pause sleeping() {
        return time -> Thread.sleep(time.toMillis());
    }
}

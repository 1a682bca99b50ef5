package dev.errata.chat.call;

import java.time.Duration;

/**
 * How long we wait for a platform.
 *
 * @param connect for a connection
 * @param answer for the answer to a call in the background
 * @param answerAtOnce for the answer to a call that somebody is waiting for
 * @param inTotal between the attempts of one call, all of them together
 */
public record Timeouts(Duration connect, Duration answer, Duration answerAtOnce, Duration inTotal) {

    public static Timeouts usual() {
        return new Timeouts(
                Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(2), Duration.ofSeconds(60));
    }
}

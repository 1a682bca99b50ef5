package dev.errata.storage.delivery;

import java.time.Duration;
import java.util.List;

/**
 * How fast deliveries are worked on.
 *
 * @param threads how many at once in this process
 * @param perWorkspace how many of one workspace at once, in all processes together
 * @param perChannel how many of one channel at once
 * @param retries how long to wait after the first, second, … attempt that failed; after the last there is one more attempt
 * @param heartbeat how often a process says that it still works on something; after four missed ones another process takes over
 * @param poll how often to look for work that another process left or that a time has come for
 * @param stop how long to wait for what runs when this process stops
 */
public record WorkerSettings(
        int threads,
        int perWorkspace,
        int perChannel,
        List<Duration> retries,
        Duration heartbeat,
        Duration poll,
        Duration stop) {

    public WorkerSettings {
        retries = List.copyOf(retries);
    }

    public static WorkerSettings usual() {
        return new WorkerSettings(
                16,
                8,
                3,
                List.of(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(20),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5)),
                Duration.ofSeconds(2),
                Duration.ofSeconds(1),
                Duration.ofSeconds(20));
    }

    int attempts() {
        return retries.size() + 1;
    }

    Duration afterAttempt(int attempt) {
        return retries.get(attempt - 1);
    }
}

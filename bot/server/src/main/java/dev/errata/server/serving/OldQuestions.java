package dev.errata.server.serving;

import dev.errata.bot.forgetting.Oblivion;
import dev.errata.bot.question.Directory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has old questions forgotten while the program serves, now and every hour. */
final class OldQuestions implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OldQuestions.class);

    private final Directory directory;
    private final Oblivion oblivion;
    private final Duration kept;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "old-questions");
        thread.setDaemon(true);
        return thread;
    });

    OldQuestions(Directory directory, Oblivion oblivion, Duration kept, Clock clock) {
        this.directory = directory;
        this.oblivion = oblivion;
        this.kept = kept;
        this.clock = clock;
    }

    void start() {
        Future<?> unused = timer.scheduleWithFixedDelay(this::forget, 0, 1, TimeUnit.HOURS);
    }

    /** What fails is tried again an hour later. */
    void forget() {
        Instant moment = clock.instant().minus(kept);
        try {
            int gone = directory.installations().stream()
                    .flatMap(installation -> directory.findWorkspace(installation).stream())
                    .distinct()
                    .mapToInt(workspace -> oblivion.olderThan(workspace, moment))
                    .sum();
            if (gone > 0) {
                LOG.info("Forgot {} answers from before {}", gone, moment);
            }
        } catch (RuntimeException e) {
            LOG.warn("What is old was not forgotten: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}

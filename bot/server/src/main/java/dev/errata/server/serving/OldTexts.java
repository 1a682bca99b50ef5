package dev.errata.server.serving;

import dev.errata.bot.forgetting.Oblivion;
import dev.errata.bot.question.Directory;
import dev.errata.bot.reply.OfferedReplies;
import dev.errata.bot.reply.OfferedReply;
import dev.errata.server.DaemonThreads;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has what is old forgotten while the program serves, now and every hour: questions, if they are not kept for ever, and kept replies. */
final class OldTexts implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OldTexts.class);

    private final Directory directory;
    private final Oblivion oblivion;
    private final OfferedReplies replies;
    private final Optional<Duration> kept;
    private final Clock clock;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("old-texts"));

    OldTexts(Directory directory, Oblivion oblivion, OfferedReplies replies, Optional<Duration> kept, Clock clock) {
        this.directory = directory;
        this.oblivion = oblivion;
        this.replies = replies;
        this.kept = kept;
        this.clock = clock;
    }

    void start() {
        Future<?> unused = timer.scheduleWithFixedDelay(this::forget, 0, 1, TimeUnit.HOURS);
    }

    /** What fails is tried again an hour later. */
    void forget() {
        try {
            directory
                    .workspaces()
                    .forEach(workspace ->
                            replies.blank(workspace, clock.instant().minus(OfferedReply.KEPT)));
            kept.ifPresent(time -> forget(clock.instant().minus(time)));
        } catch (RuntimeException e) {
            LOG.warn("What is old was not forgotten: {}", e.getMessage());
        }
    }

    private void forget(Instant moment) {
        int gone = directory.workspaces().stream()
                .mapToInt(workspace -> oblivion.olderThan(workspace, moment))
                .sum();
        if (gone > 0) {
            LOG.info("Forgot {} answers from before {}", gone, moment);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}

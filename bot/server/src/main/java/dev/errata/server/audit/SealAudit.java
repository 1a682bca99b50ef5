package dev.errata.server.audit;

import dev.errata.bot.question.Directory;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.server.DaemonThreads;
import dev.errata.storage.audit.AuditSeals;
import dev.errata.storage.audit.AuditSeals.Head;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals what was done, each minute while the program serves, and says once a day in the log how far that has come: whoever keeps the log can
 * tell later that nobody has made the chain anew.
 */
public final class SealAudit implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SealAudit.class);

    private final Directory directory;
    private final AuditSeals seals;
    private final Clock clock;
    private final Map<WorkspaceId, LocalDate> told = new HashMap<>();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("audit-seals"));

    public SealAudit(Directory directory, AuditSeals seals, Clock clock) {
        this.directory = directory;
        this.seals = seals;
        this.clock = clock;
    }

    public void start() {
        Future<?> unused = timer.scheduleWithFixedDelay(this::seal, 1, 1, TimeUnit.MINUTES);
    }

    /** What fails is tried again a minute later. */
    void seal() {
        try {
            directory.workspaces().forEach(this::seal);
        } catch (RuntimeException e) {
            LOG.warn("The audit was not sealed: {}", e.getMessage());
        }
    }

    private void seal(WorkspaceId workspace) {
        Optional<Head> head = seals.seal(workspace, clock.instant());
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (head.isPresent() && !today.equals(told.put(workspace, today))) {
            LOG.info(
                    "The audit of workspace {} is sealed up to row {}: {}",
                    workspace,
                    head.get().rows(),
                    head.get().hash());
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}

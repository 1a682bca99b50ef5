package dev.errata.web.shelf;

import dev.errata.bot.knowledge.ingest.IngestDocuments;
import dev.errata.bot.knowledge.ingest.Ingested;
import dev.errata.bot.knowledge.ingest.Wanted;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.web.surface.Changes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Documents that are dropped onto the page: kept in a folder until they were read, one after the other, so that none is lost when the program
 * stops meanwhile. What became of the latest lives in memory.
 */
public final class DroppedDocuments implements AutoCloseable {

    /** What they come from. */
    public static final String SOURCE = "page";

    private static final Duration STOP = Duration.ofSeconds(3);

    /** Whoever never looks shall not fill the memory. */
    private static final int SHOWN = 20;

    private static final Logger LOG = LoggerFactory.getLogger(DroppedDocuments.class);

    /** What the program was stopped over so often is left out. */
    private static final int TOO_OFTEN = 2;

    private final Path folder;
    private final IngestDocuments ingest;
    private final Predicate<WorkspaceId> there;
    private final Changes changes;
    private final Map<Long, Dropped> all = new LinkedHashMap<>();
    private long dropped;
    private volatile boolean closed;
    private final ExecutorService reading = Executors.newSingleThreadExecutor(work -> {
        Thread daemon = new Thread(work, "web-documents");
        daemon.setDaemon(true);
        return daemon;
    });

    /**
     * Kept in this folder until they were read.
     *
     * @param there whether a workspace is still there; what is for another one is dropped
     */
    public DroppedDocuments(Path folder, IngestDocuments ingest, Predicate<WorkspaceId> there, Changes changes) {
        this.folder = folder;
        this.ingest = ingest;
        this.there = there;
        this.changes = changes;
    }

    /**
     * Keeps a document, to be read soon.
     *
     * @param name without any folder
     */
    public void take(WorkspaceId workspace, Optional<PlaceId> place, String name, InputStream content)
            throws IOException {
        Waiting waiting = Waiting.in(folder, workspace, place, name);
        waiting.keep(content);
        begin(waiting);
    }

    /** Goes on with what was dropped before the program stopped. What it stopped over twice is left out. */
    public void resume() {
        for (Waiting waiting : waiting()) {
            if (waiting.begun() >= TOO_OFTEN) {
                LOG.warn("The dropped document {} was being read when the program stopped, twice", waiting.key());
                waiting.remove();
            } else {
                begin(waiting);
            }
        }
    }

    private List<Waiting> waiting() {
        try {
            return Waiting.all(folder);
        } catch (IOException e) {
            LOG.warn("What was dropped and not read yet cannot be listed: {}", e.getMessage());
            return List.of();
        }
    }

    private void begin(Waiting waiting) {
        long number = add(waiting);
        try {
            reading.execute(() -> read(waiting, number));
        } catch (RejectedExecutionException e) {
            LOG.debug("The next start reads it, since the program stops");
        }
    }

    private synchronized long add(Waiting waiting) {
        long number = dropped++;
        all.put(
                number,
                new Dropped(number, waiting.workspace(), waiting.place(), waiting.name(), new Dropped.State.Waiting()));
        all.values().stream()
                .filter(Dropped::isOver)
                .limit(Math.max(0, all.size() - SHOWN))
                .toList()
                .forEach(old -> all.remove(old.number()));
        return number;
    }

    private void read(Waiting waiting, long number) {
        Waiting begun = waiting;
        try {
            begun = waiting.marked(waiting.begun() + 1);
            if (there.test(waiting.workspace())) {
                now(number, new Dropped.State.Reading(0, 0));
                ingest(begun, number);
            }
        } catch (IOException | RuntimeException e) {
            if (!closed) {
                LOG.warn("The dropped document {} could not be read", waiting.key(), e);
            }
            now(number, new Dropped.State.Failed());
        } finally {
            end(begun, waiting.begun());
        }
    }

    /** Who stops the program does not bring it down: the next start reads it as if it had not been begun. */
    private void end(Waiting begun, int before) {
        if (!closed) {
            begun.remove();
            return;
        }
        try {
            begun.marked(before);
        } catch (IOException e) {
            LOG.warn("The dropped document {} counts as begun: {}", begun.key(), e.getMessage());
        }
    }

    private void ingest(Waiting waiting, long number) {
        Wanted wanted = Wanted.of(waiting.workspace(), waiting.place(), List.of(waiting.file()))
                .from(SOURCE);
        ingest.ingest(wanted, new IngestDocuments.Progress() {

            @Override
            public void embedded(String name, int done, int of) {
                now(number, new Dropped.State.Reading(done, of));
            }

            @Override
            public void finished(Ingested outcome) {
                now(number, new Dropped.State.Ended(outcome));
            }
        });
    }

    private void now(long number, Dropped.State state) {
        synchronized (this) {
            all.computeIfPresent(number, (same, document) -> document.now(state));
        }
        changes.happened();
    }

    /** Those that answer in a place, the latest ones first. */
    public synchronized List<Dropped> of(WorkspaceId workspace, PlaceId place) {
        List<Dropped> some = new ArrayList<>(all.values().stream()
                .filter(one -> one.workspace().equals(workspace)
                        && one.place().map(place::equals).orElse(true))
                .toList());
        Collections.reverse(some);
        return some;
    }

    /** What waits for a workspace that is gone is never read. */
    public void forget(WorkspaceId workspace) {
        synchronized (this) {
            all.values().removeIf(one -> one.workspace().equals(workspace));
        }
        waiting().stream()
                .filter(one -> one.workspace().equals(workspace) && one.begun() == 0)
                .forEach(Waiting::remove);
    }

    /** What is being read is read again after the next start. */
    @Override
    public void close() {
        closed = true;
        reading.shutdownNow();
        try {
            if (!reading.awaitTermination(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("A document is still being read");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

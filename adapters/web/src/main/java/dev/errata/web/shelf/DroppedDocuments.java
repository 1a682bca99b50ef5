package dev.errata.web.shelf;

import dev.errata.bot.knowledge.ingest.IngestDocuments;
import dev.errata.bot.knowledge.ingest.IngestReport;
import dev.errata.bot.knowledge.ingest.Ingested;
import dev.errata.bot.knowledge.ingest.Wanted;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.web.surface.Changes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Documents that are dropped onto the page: kept in a folder until they were read, one after the other, so that none is lost when the program
 * stops meanwhile. What became of the latest lives in memory.
 */
public final class DroppedDocuments implements AutoCloseable {

    /** What they come from. */
    public static final String SOURCE = "page";

    /** Whoever never looks shall not fill the memory. */
    private static final int SHOWN = 20;

    private static final Logger LOG = LoggerFactory.getLogger(DroppedDocuments.class);

    private final Path folder;
    private final IngestDocuments ingest;
    private final Changes changes;
    private final Map<Long, Dropped> all = new LinkedHashMap<>();
    private long dropped;
    private final ExecutorService reading = Executors.newSingleThreadExecutor(work -> {
        Thread daemon = new Thread(work, "web-documents");
        daemon.setDaemon(true);
        return daemon;
    });

    /** @param folder for those that were not read yet; made when there is one */
    public DroppedDocuments(Path folder, IngestDocuments ingest, Changes changes) {
        this.folder = folder;
        this.ingest = ingest;
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
        try {
            for (Waiting waiting : Waiting.all(folder)) {
                if (waiting.wasTriedAgain()) {
                    LOG.warn("The dropped document {} was being read when the program stopped, twice", waiting.name());
                    waiting.remove();
                } else {
                    begin(waiting.again());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading what was dropped failed", e);
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
        now(number, new Dropped.State.Reading(0, 0));
        try {
            Wanted wanted = Wanted.of(waiting.workspace(), waiting.place(), List.of(waiting.file()))
                    .from(SOURCE);
            IngestReport report = ingest.ingest(wanted, new IngestDocuments.Progress() {

                @Override
                public void embedded(String name, int done, int of) {
                    now(number, new Dropped.State.Reading(done, of));
                }

                @Override
                public void finished(Ingested outcome) {
                    now(number, new Dropped.State.Ended(outcome));
                }
            });
            if (report.files().isEmpty()) {
                now(number, new Dropped.State.Nothing());
            }
        } catch (RuntimeException e) {
            LOG.warn("The dropped document {} could not be read", waiting.name(), e);
            now(number, new Dropped.State.Failed());
        } finally {
            waiting.remove();
        }
    }

    private void now(long number, Dropped.State state) {
        synchronized (this) {
            all.computeIfPresent(number, (same, document) -> document.now(state));
        }
        changes.happened();
    }

    /** The latest ones first. */
    public synchronized List<Dropped> of(WorkspaceId workspace) {
        List<Dropped> some = new ArrayList<>(all.values().stream()
                .filter(one -> one.workspace().equals(workspace))
                .toList());
        Collections.reverse(some);
        return some;
    }

    public synchronized void forget(WorkspaceId workspace) {
        all.values().removeIf(one -> one.workspace().equals(workspace));
    }

    @Override
    public void close() {
        reading.shutdownNow();
    }
}

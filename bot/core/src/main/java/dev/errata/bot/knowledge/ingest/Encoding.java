package dev.errata.bot.knowledge.ingest;

import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.embedding.Embeddings;
import dev.errata.bot.embedding.Encoder;
import dev.errata.bot.knowledge.Passage;
import dev.errata.bot.knowledge.Windows;
import dev.errata.bot.question.WorkspaceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Embeds passages while the next documents are read. */
final class Encoding implements AutoCloseable {

    /** The encoder in this process does not more at once. */
    private static final int THREADS = 2;

    private static final int BATCH = 16;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Embeddings embeddings;
    private final Encoder encoder;
    private final WorkspaceId workspace;

    Encoding(Embeddings embeddings, Encoder encoder, WorkspaceId workspace) {
        this.embeddings = embeddings;
        this.encoder = encoder;
        this.workspace = workspace;
    }

    /** Some passages whose windows are being embedded. */
    record Batch(int passages, Future<Map<String, Embedding>> windows) {

        /** Waits for them. */
        Map<String, Embedding> embedded() {
            try {
                return windows.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while passages were embedded", e);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new IllegalStateException("embedding passages failed", e.getCause());
            }
        }
    }

    /** In their order. */
    List<Batch> begin(List<Passage> passages) {
        List<Batch> batches = new ArrayList<>();
        for (int from = 0; from < passages.size(); from += BATCH) {
            List<Passage> some = passages.subList(from, Math.min(from + BATCH, passages.size()));
            batches.add(new Batch(some.size(), threads.submit(() -> embedded(some))));
        }
        return batches;
    }

    private Map<String, Embedding> embedded(List<Passage> passages) {
        List<String> windows = Windows.ofAll(passages);
        Map<String, Embedding> all = new HashMap<>(embeddings.find(workspace, encoder.model(), windows));
        all.values().removeIf(stored -> stored.dimensions() != encoder.dimensions());
        all.putAll(encoder.encoded(
                windows.stream().filter(window -> !all.containsKey(window)).toList()));
        return all;
    }

    /** What has not begun is not done any more. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}

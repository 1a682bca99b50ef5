package dev.errata.storage.knowledge;

import dev.errata.bot.cache.Bytes;
import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.cache.LruCache;
import dev.errata.bot.cache.Share;
import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.knowledge.PassageId;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.storage.Rows;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/** The embeddings of passages in memory, for the workspaces that asked last, until their passages change. */
final class PassageVectors {

    private final LruCache<Key, Loaded> kept;

    PassageVectors(CacheBudget caches) {
        this.kept = caches.cache(Share.PASSAGES, (key, loaded) -> loaded.weight());
    }

    private record Key(WorkspaceId workspace, String model) {}

    private record Vector(PassageId passage, Optional<PlaceId> place, Embedding embedding) {

        long weight() {
            return Bytes.OBJECT + 2 * Bytes.ID + embedding.weight();
        }
    }

    private record Scored(PassageId passage, double closeness) {}

    /** All passages of a workspace that have an embedding of one model, as they were after so many changes. */
    record Loaded(long changes, List<Vector> vectors) {

        long weight() {
            return Bytes.ENTRY + vectors.stream().mapToLong(Vector::weight).sum();
        }

        /** The passages closest to an embedding, best first, of those whose place passes. */
        List<PassageId> nearest(Embedding embedding, int limit, Predicate<Optional<PlaceId>> place) {
            return vectors.stream()
                    .filter(vector -> place.test(vector.place()))
                    .filter(vector -> vector.embedding().dimensions() == embedding.dimensions())
                    .map(vector ->
                            new Scored(vector.passage(), vector.embedding().cosine(embedding)))
                    .sorted(Comparator.comparingDouble(Scored::closeness).reversed())
                    .limit(limit)
                    .map(Scored::passage)
                    .toList();
        }
    }

    Loaded of(Handle handle, WorkspaceId workspace, String model) {
        // Counted before reading: what changes in between is read again next time.
        long changes = changes(handle, workspace);
        Key key = new Key(workspace, model);
        return kept.get(key).filter(loaded -> loaded.changes() == changes).orElseGet(() -> {
            Loaded loaded = new Loaded(changes, read(handle, workspace, model));
            kept.put(key, loaded);
            return loaded;
        });
    }

    private static long changes(Handle handle, WorkspaceId workspace) {
        return handle.createQuery("select changes from passage_change where workspace_id = :workspace")
                .bind("workspace", workspace)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    private static List<Vector> read(Handle handle, WorkspaceId workspace, String model) {
        return handle.createQuery("""
                        select passage.passage_id, passage.place_id, embedding.vector
                        from passage
                        join embedding on embedding.workspace_id = :workspace and embedding.model = :model
                          and embedding.text_hash = passage.text_hash
                        where passage.workspace_id = :workspace
                        """)
                .bind("workspace", workspace)
                .bind("model", model)
                .map((row, context) -> new Vector(
                        Rows.id(row, "passage_id", PassageId::new),
                        Optional.ofNullable(Rows.idOrNull(row, "place_id", PlaceId::new)),
                        EmbeddingBytes.read(row.getBytes("vector"))))
                .list();
    }
}

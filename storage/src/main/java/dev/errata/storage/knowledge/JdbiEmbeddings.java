package dev.errata.storage.knowledge;

import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.embedding.Embeddings;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.storage.LruCache;
import dev.errata.storage.Transactions;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The embeddings in PostgreSQL. The ones used last are kept in memory as well; nothing changes them once they are stored. */
public final class JdbiEmbeddings implements Embeddings {

    /** With 384 dimensions and texts of one sentence about 35 MB. */
    private static final int KEPT = 20_000;

    private final Transactions transactions;
    private final LruCache<Key, Embedding> kept = new LruCache<>(KEPT, embedding -> 1);

    public JdbiEmbeddings(Transactions transactions) {
        this.transactions = transactions;
    }

    private record Key(WorkspaceId workspace, String model, String text) {}

    @Override
    public Map<String, Embedding> find(WorkspaceId workspace, String model, Collection<String> texts) {
        Map<String, Embedding> found = new HashMap<>();
        Map<TextHash, String> unknown = new LinkedHashMap<>();
        for (String text : texts) {
            Optional<Embedding> known = kept.get(new Key(workspace, model, text));
            known.ifPresentOrElse(e -> found.put(text, e), () -> unknown.put(TextHash.of(text), text));
        }
        if (!unknown.isEmpty()) {
            transactions.run(workspace, "reading embeddings of workspace " + workspace, handle -> {
                read(handle, workspace, model, unknown).forEach((text, embedding) -> {
                    kept.put(new Key(workspace, model, text), embedding);
                    found.put(text, embedding);
                });
            });
        }
        return found;
    }

    private static Map<String, Embedding> read(
            Handle handle, WorkspaceId workspace, String model, Map<TextHash, String> texts) {
        Map<String, Embedding> read = new HashMap<>();
        handle.createQuery("""
                        select text_hash, vector from embedding
                        where workspace_id = :workspace and model = :model and text_hash = any(:hashes)
                        """)
                .bind("workspace", workspace)
                .bind("model", model)
                .bindArray(
                        "hashes",
                        byte[].class,
                        texts.keySet().stream().map(TextHash::bytes).toList())
                .map((row, context) -> Map.entry(
                        new TextHash(row.getBytes("text_hash")), EmbeddingBytes.tryToRead(row.getBytes("vector"))))
                .forEach(entry -> entry.getValue()
                        .ifPresent(embedding -> Optional.ofNullable(texts.get(entry.getKey()))
                                .ifPresent(text -> read.put(text, embedding))));
        return read;
    }

    @Override
    public void save(WorkspaceId workspace, String model, Map<String, Embedding> embeddings) {
        transactions.run(
                workspace,
                "storing embeddings of workspace " + workspace,
                handle -> insert(handle, workspace, model, embeddings));
    }

    static void insert(Handle handle, WorkspaceId workspace, String model, Map<String, Embedding> embeddings) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into embedding (workspace_id, model, text_hash, dimensions, vector)
                values (:workspace, :model, :hash, :dimensions, :vector)
                on conflict (workspace_id, model, text_hash) do nothing
                """);
        // In the order of their keys, so that two who store the same texts do not wait for each other in a circle.
        embeddings.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> batch.bind("workspace", workspace)
                        .bind("model", model)
                        .bind("hash", TextHash.of(entry.getKey()).bytes())
                        .bind("dimensions", entry.getValue().dimensions())
                        .bind("vector", EmbeddingBytes.of(entry.getValue()))
                        .add());
        batch.execute();
    }
}

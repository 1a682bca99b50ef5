package dev.errata.storage.knowledge;

import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.embedding.Embeddings;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.storage.Transactions;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The embeddings in PostgreSQL. Nothing changes them once they are stored. */
public final class JdbiEmbeddings implements Embeddings {

    private final Transactions transactions;

    public JdbiEmbeddings(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Map<String, Embedding> find(WorkspaceId workspace, String model, Collection<String> texts) {
        return texts.isEmpty()
                ? Map.of()
                : transactions.in(
                        workspace,
                        "reading embeddings of workspace " + workspace,
                        handle -> read(handle, workspace, model, texts));
    }

    /** What is stored of these texts, by text. */
    static Map<String, Embedding> read(Handle handle, WorkspaceId workspace, String model, Collection<String> wanted) {
        Map<TextHash, String> texts = new LinkedHashMap<>();
        wanted.forEach(text -> texts.put(TextHash.of(text), text));
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

package dev.errata.bot.embedding;

import dev.errata.bot.question.WorkspaceId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@link Embeddings} in memory. */
public final class InMemoryEmbeddings implements Embeddings {

    private final Map<List<Object>, Embedding> all = new HashMap<>();

    @Override
    public Map<String, Embedding> find(WorkspaceId workspace, String model, Collection<String> texts) {
        Map<String, Embedding> found = new HashMap<>();
        for (String text : texts) {
            Embedding embedding = all.get(List.of(workspace, model, text));
            if (embedding != null) {
                found.put(text, embedding);
            }
        }
        return found;
    }

    @Override
    public void save(WorkspaceId workspace, String model, Map<String, Embedding> embeddings) {
        embeddings.forEach((text, embedding) -> all.putIfAbsent(List.of(workspace, model, text), embedding));
    }
}

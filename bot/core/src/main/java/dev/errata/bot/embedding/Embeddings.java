package dev.errata.bot.embedding;

import dev.errata.bot.question.WorkspaceId;
import java.util.Collection;
import java.util.Map;

/** Embeddings that were computed before, kept beside the model's name and a hash of the text. */
public interface Embeddings {

    /** Those of these texts that are stored; texts that are not there are absent from the map. */
    Map<String, Embedding> find(WorkspaceId workspace, String model, Collection<String> texts);

    /** Storing a text twice keeps the first. */
    void save(WorkspaceId workspace, String model, Map<String, Embedding> embeddings);
}

package dev.errata.bot.knowledge;

import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All documents and passages of all workspaces. */
public interface Passages {

    /** The document of that name in that place (or of the whole workspace), whatever its content. */
    Optional<Document> find(WorkspaceId workspace, Optional<PlaceId> place, String name);

    /**
     * Stores a document with its passages in place of an earlier one of the same name and place.
     *
     * @param windows the embeddings of all windows of the passages ({@link Windows})
     */
    void replace(Document document, List<Passage> passages, String model, Map<String, Embedding> windows);

    List<Document> list(WorkspaceId workspace);

    /** A passage, and how well it answers. */
    record Scored(Passage passage, PassageIndex.Hit hit) {}

    /**
     * The passages that answer a question best, of those that people asking in this place may get, best first. In a place shared with another
     * organisation, and for external askers, these are only documents of that place.
     *
     * @param asked the embedding of the question; passages with embeddings of other models are not found
     */
    List<Scored> best(Place place, Person asker, String model, Embedding asked, String question, int limit);
}

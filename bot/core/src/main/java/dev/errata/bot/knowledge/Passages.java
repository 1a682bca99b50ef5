package dev.errata.bot.knowledge;

import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** All documents and passages of all workspaces. */
public interface Passages {

    /** The document of that name in that place (or of the whole workspace), whatever its content. */
    Optional<Document> find(WorkspaceId workspace, Optional<PlaceId> place, String name);

    /** Stores a document with its passages and their embeddings in place of an earlier one of the same name and place. */
    void replace(Document document, List<Passage> passages, String model, List<Embedding> embeddings);

    List<Document> list(WorkspaceId workspace);

    /**
     * Passages that people asking in this place may get and that share a word with the text, best first, at most {@code limit}. In a place
     * shared with another organisation, and for external askers, only documents of that place.
     */
    List<Passage> matching(Place place, Person asker, String text, int limit);

    /** The same by closeness of the embedding, best first, at most {@code limit}. */
    List<Passage> nearest(Place place, Person asker, String model, Embedding embedding, int limit);
}

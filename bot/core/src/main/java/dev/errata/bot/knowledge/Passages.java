package dev.errata.bot.knowledge;

import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds passages of the documents of a workspace. */
public interface Passages {

    /**
     * A passage, and how well it answers.
     *
     * @param link where readers find the original, if that is known
     * @param readAt when its document was read as it is
     */
    record Scored(Passage passage, PassageIndex.Hit hit, Optional<URI> link, Instant readAt) {}

    /**
     * The passages that answer a question best, of those that people asking in this place may get, best first. In a place shared with another
     * organisation, and for external askers, these are only documents of that place.
     *
     * @param asked the embedding of the question; passages with embeddings of other models are not found
     */
    List<Scored> best(Place place, Person asker, String model, Embedding asked, String question, int limit);
}

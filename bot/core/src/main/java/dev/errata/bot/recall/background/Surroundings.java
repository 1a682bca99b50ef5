package dev.errata.bot.recall.background;

import dev.errata.bot.cache.Bytes;
import dev.errata.bot.embedding.Vectors;
import dev.errata.bot.question.Place;
import dev.errata.bot.recall.background.PastQuestions.PastQuestion;
import java.util.List;

/** What was asked in a place, as it was when it was last looked at. */
public record Surroundings(Background background, TermWeights weights, List<String> texts) {

    /** As many past questions as help; more make nothing better. */
    static final int MOST = 300;

    public static Surroundings of(Place place, PastQuestions past, Vectors vectors, Parameters parameters) {
        List<String> texts = past.newest(place, MOST).stream()
                .map(PastQuestion::standalone)
                .distinct()
                .toList();
        var embeddings = vectors.of(place.workspace(), texts);
        return new Surroundings(
                Background.of(texts.stream().map(embeddings::get).toList(), parameters), new TermWeights(texts), texts);
    }

    /** What it takes in memory, about. */
    public long weight() {
        return background.bytes()
                + weights.bytes()
                + texts.stream().mapToLong(Bytes::of).sum();
    }

    /** Whether the same was asked. */
    public boolean isLike(Surroundings other) {
        return texts.equals(other.texts());
    }
}

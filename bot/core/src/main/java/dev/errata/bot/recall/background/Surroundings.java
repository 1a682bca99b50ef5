package dev.errata.bot.recall.background;

import dev.errata.bot.cache.Bytes;
import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.embedding.Vectors;
import dev.errata.bot.question.Place;
import dev.errata.bot.recall.background.PastQuestions.PastQuestion;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What was asked in a place, as it was when it was last looked at. */
public record Surroundings(Background background, TermWeights weights, List<String> texts) {

    /** As many past questions as help; more make nothing better. */
    static final int MOST = 300;

    public static Surroundings of(Place place, PastQuestions past, Vectors vectors, Parameters parameters) {
        List<String> texts = texts(place, past);
        return of(texts, vectors.of(place.workspace(), texts), parameters);
    }

    /** Of what was encoded before: nobody has to wait for the encoder. */
    public static Surroundings ofKnown(Place place, PastQuestions past, Vectors vectors, Parameters parameters) {
        List<String> texts = texts(place, past);
        Map<String, Embedding> known = vectors.known(place.workspace(), texts);
        return of(texts.stream().filter(known::containsKey).toList(), known, parameters);
    }

    private static List<String> texts(Place place, PastQuestions past) {
        return past.newest(place, MOST).stream()
                .map(PastQuestion::standalone)
                .distinct()
                .toList();
    }

    private static Surroundings of(List<String> texts, Map<String, Embedding> embeddings, Parameters parameters) {
        return new Surroundings(
                Background.of(
                        texts.stream()
                                .map(text -> Objects.requireNonNull(embeddings.get(text)))
                                .toList(),
                        parameters),
                new TermWeights(texts),
                texts);
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

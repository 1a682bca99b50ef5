package dev.errata.server.benchmark.disputes;

import dev.errata.bot.disagreement.Likeness;
import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.embedding.Encoder;
import java.util.HashMap;
import java.util.Map;

/** The cosine of two texts, each of which is encoded once. */
final class EncodedOnce implements Likeness {

    private final Encoder encoder;
    private final Map<String, Embedding> known = new HashMap<>();

    EncodedOnce(Encoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public double of(String one, String other) {
        return embedding(one).cosine(embedding(other));
    }

    private Embedding embedding(String text) {
        return known.computeIfAbsent(text, encoder::encode);
    }
}

package dev.errata.bench.decision;

import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.embedding.Encoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Questions that were encoded before anything is measured. */
final class EncodedQuestions {

    private static final int QUESTIONS = 200;

    private final List<String> texts;
    private final Map<String, Embedding> embeddings;

    private EncodedQuestions(List<String> texts, Map<String, Embedding> embeddings) {
        this.texts = texts;
        this.embeddings = embeddings;
    }

    static EncodedQuestions with(Encoder encoder) {
        List<String> texts = IntStream.range(0, QUESTIONS)
                .mapToObj(TaughtWorkspace::fresh)
                .distinct()
                .toList();
        Map<String, Embedding> embeddings = new HashMap<>();
        texts.forEach(text -> embeddings.put(text, encoder.encode(text)));
        return new EncodedQuestions(texts, embeddings);
    }

    /** One after the other, again and again. */
    String text(int number) {
        return texts.get(number % texts.size());
    }

    Embedding embedding(String text) {
        Embedding embedding = embeddings.get(text);
        if (embedding == null) {
            throw new IllegalArgumentException("not one of the " + texts.size() + " questions");
        }
        return embedding;
    }
}

package dev.errata.bench.decision;

import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.embedding.Embeddings;
import dev.errata.bot.embedding.Encoder;
import dev.errata.bot.question.WorkspaceId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Embeddings in memory. Those of exemplars are made up, around past questions that were really encoded: as far from them and from each other
 * as paraphrases are, and made in no time. Any other text is left to the encoder.
 */
final class SyntheticEmbeddings implements Embeddings {

    private static final double FROM_PAST_QUESTION = .6;
    private static final double FROM_EACH_OTHER = .4;

    private final Map<String, Embedding> known = new ConcurrentHashMap<>();
    private final List<Embedding> pastQuestions;

    SyntheticEmbeddings(Encoder encoder) {
        List<String> texts = TaughtWorkspace.PAST_QUESTIONS;
        this.pastQuestions = encoder.encode(texts);
        for (int i = 0; i < texts.size(); i++) {
            known.put(texts.get(i), pastQuestions.get(i));
        }
    }

    /** Makes the questions of a correction up, unless it was done for another workspace. */
    void makeUp(int correction, List<String> questions) {
        Embedding past = pastQuestions.get(correction % pastQuestions.size());
        SplittableRandom random = new SplittableRandom(correction);
        Embedding centre = beside(past, FROM_PAST_QUESTION, random);
        questions.forEach(question -> known.computeIfAbsent(question, q -> beside(centre, FROM_EACH_OTHER, random)));
    }

    private static Embedding beside(Embedding direction, double distance, SplittableRandom random) {
        float[] values = direction.values();
        // The standard deviation of what is evenly spread between -1 and 1 is 1 / √3.
        double step = distance * Math.sqrt(3.0 / values.length);
        for (int i = 0; i < values.length; i++) {
            values[i] += (float) (step * (2 * random.nextDouble() - 1));
        }
        return Embedding.of(values);
    }

    @Override
    public Map<String, Embedding> find(WorkspaceId workspace, String model, Collection<String> texts) {
        Map<String, Embedding> found = new HashMap<>();
        for (String text : texts) {
            Embedding embedding = known.get(text);
            if (embedding != null) {
                found.put(text, embedding);
            }
        }
        return found;
    }

    @Override
    public void save(WorkspaceId workspace, String model, Map<String, Embedding> embeddings) {
        known.putAll(embeddings);
    }
}

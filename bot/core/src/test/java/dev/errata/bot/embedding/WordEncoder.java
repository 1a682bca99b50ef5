package dev.errata.bot.embedding;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An {@link Encoder} for tests: texts are close when they share words, and equal when they have the same words in any order. Words of
 * fewer than four letters do not count.
 */
public final class WordEncoder implements Encoder {

    private static final int DIMENSIONS = 512;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    @Override
    public String model() {
        return "words";
    }

    @Override
    public List<Embedding> encode(List<String> texts) {
        return texts.stream().map(WordEncoder::encodeOne).toList();
    }

    private static Embedding encodeOne(String text) {
        float[] values = new float[DIMENSIONS];
        values[0] = .01f;
        BETWEEN_WORDS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() > 3)
                .distinct()
                .forEach(word -> values[1 + Math.floorMod(word.hashCode(), DIMENSIONS - 1)] += 1);
        return Embedding.of(values);
    }
}

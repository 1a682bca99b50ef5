package dev.errata.bot.knowledge;

import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.embedding.Encoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What of a passage is embedded: each three sentences in a row, after the last heading above them, the next ones beginning with the last of
 * these. A passage is about many things, and its own embedding about none of them; a window is about one. (Sentence windows within a parent
 * passage are usual in retrieval; docs/documents.md has what they bring here.)
 */
public final class Windows {

    private static final int SENTENCES = 3;
    private static final int STEP = 2;
    private static final int SHORTEST = 3;

    private static final Pattern LINE = Pattern.compile("\n");
    private static final Pattern FENCE = Pattern.compile("\\s*(`{3}|~{3}).*");

    private Windows() {}

    /** At least one, none of them blank, in the order of the passage. */
    public static List<String> of(Passage passage) {
        return cut(passage).stream()
                .map(sentences -> after(passage, String.join(" ", sentences)))
                .toList();
    }

    /** The sentences of one of them, 0 for the first; none where there is no such window. */
    static List<String> sentences(Passage passage, int window) {
        List<List<String>> windows = cut(passage);
        return window < windows.size() ? windows.get(window) : List.of();
    }

    private static List<List<String>> cut(Passage passage) {
        List<String> sentences = sentences(passage.text());
        if (sentences.isEmpty()) {
            return List.of(List.of(passage.text().strip()));
        }
        List<List<String>> windows = new ArrayList<>();
        for (int from = 0; from == 0 || from + SENTENCES - STEP < sentences.size(); from += STEP) {
            windows.add(sentences.subList(from, Math.min(from + SENTENCES, sentences.size())));
        }
        return windows;
    }

    /** The windows of all these passages, each once. */
    public static List<String> ofAll(List<Passage> passages) {
        return passages.stream()
                .flatMap(passage -> of(passage).stream())
                .distinct()
                .toList();
    }

    /** The windows of all these passages with their embeddings. */
    public static Map<String, Embedding> encoded(List<Passage> passages, Encoder encoder) {
        return encoder.encoded(ofAll(passages));
    }

    private static String after(Passage passage, String sentences) {
        String heading = passage.heading().isEmpty() ? passage.title() : passage.heading();
        return heading.substring(heading.lastIndexOf('›') + 1).strip() + ". " + sentences;
    }

    private static List<String> sentences(String text) {
        return LINE.splitAsStream(text)
                .filter(line -> !FENCE.matcher(line).matches())
                .flatMap(line -> Sentences.of(line).stream())
                .map(String::strip)
                .filter(sentence -> sentence.length() >= SHORTEST)
                .toList();
    }
}

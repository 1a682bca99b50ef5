package dev.errata.bot.knowledge;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The sentences of a passage that say most about a question, in the passage's own words. */
public final class Excerpt {

    /** Long enough for two or three sentences, short enough to be read in a chat. */
    private static final int LONGEST = 320;

    private static final Pattern AFTER_LINE = Pattern.compile("(?<=\n)");
    private static final Pattern MARKED_LINE = Pattern.compile("\\s*([-*+|>#`]|\\d+[.)]\\s)");

    private Excerpt() {}

    /** A short passage is its own excerpt; of a long one, the neighbouring sentences that share the most words with the question. */
    public static String of(Passage passage, String question) {
        if (passage.text().length() <= LONGEST) {
            return passage.text().strip();
        }
        List<String> pieces = pieces(passage.text());
        Set<String> wanted = Words.stems(question);
        String best = "";
        int bestScore = -1;
        for (int from = 0; from < pieces.size(); from++) {
            String window = window(pieces, from);
            int score = shared(window, wanted);
            if (score > bestScore) {
                best = window;
                bestScore = score;
            }
        }
        return best.strip();
    }

    private static String window(List<String> pieces, int from) {
        StringBuilder window = new StringBuilder(pieces.get(from));
        for (int next = from + 1;
                next < pieces.size() && window.length() + pieces.get(next).length() <= LONGEST;
                next++) {
            window.append(pieces.get(next));
        }
        return window.toString();
    }

    private static int shared(String text, Set<String> wanted) {
        Set<String> stems = new HashSet<>(Words.stems(text));
        stems.retainAll(wanted);
        return stems.size();
    }

    /** Lines of lists, tables and code stay whole; other text is taken apart into sentences. Nothing between them is lost. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        AFTER_LINE.splitAsStream(text).forEach(line -> {
            if (MARKED_LINE.matcher(line).lookingAt()) {
                pieces.add(line);
            } else {
                sentences(line, pieces);
            }
        });
        return pieces;
    }

    private static void sentences(String text, List<String> pieces) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text);
        int start = sentences.first();
        for (int end = sentences.next(); end != BreakIterator.DONE; start = end, end = sentences.next()) {
            pieces.add(text.substring(start, end));
        }
    }
}

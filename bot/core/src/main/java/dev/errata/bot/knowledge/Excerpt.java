package dev.errata.bot.knowledge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The sentences of a passage that say most about a question, in the passage's own words. */
public final class Excerpt {

    /** Long enough for two or three sentences, short enough to be read in a chat. */
    private static final int LONGEST = 320;

    private static final int MORE_THAN_ALL_WORDS = 1_000;

    private static final Pattern AFTER_LINE = Pattern.compile("(?<=\n)");
    private static final Pattern MARKED_LINE = Pattern.compile("\\s*([-*+|>#`]|\\d+[.)]\\s)");
    private static final Pattern FENCE = Pattern.compile("\\s*(`{3,}|~{3,})");

    private Excerpt() {}

    /**
     * A short passage is its own excerpt; of a long one, the neighbouring sentences that hold most of the window that is closest to the
     * question, and of these the ones that share the most words with it. Code that is cut has its fences on both sides again.
     *
     * @param window which window of the passage that is, 0 for the first
     */
    public static String of(Passage passage, String question, int window) {
        List<Piece> pieces = pieces(passage.text());
        if (passage.text().length() <= LONGEST) {
            return text(pieces);
        }
        Set<String> wanted = TellingWords.stems(question);
        List<String> closest = Windows.sentences(passage, window);
        List<Piece> best = List.of();
        int bestScore = -1;
        for (int from = 0; from < pieces.size(); from++) {
            List<Piece> together = together(pieces, from);
            String text = text(together);
            int score = MORE_THAN_ALL_WORDS * held(text, closest) + shared(text, wanted);
            if (score > bestScore) {
                best = together;
                bestScore = score;
            }
        }
        return text(best);
    }

    private static int held(String text, List<String> sentences) {
        return (int) sentences.stream().filter(text::contains).count();
    }

    private static List<Piece> together(List<Piece> pieces, int from) {
        int length = pieces.get(from).text().length();
        int to = from + 1;
        while (to < pieces.size() && length + pieces.get(to).text().length() <= LONGEST) {
            length += pieces.get(to).text().length();
            to++;
        }
        return pieces.subList(from, to);
    }

    private static String text(List<Piece> window) {
        if (window.isEmpty()) {
            return "";
        }
        String opening = window.get(0).fenceBefore();
        String closing = window.get(window.size() - 1).fenceAfter();
        String text = window.stream().map(Piece::text).collect(Collectors.joining());
        return (opening.isEmpty() ? text.strip() : opening + "\n" + text.stripTrailing())
                + (closing.isEmpty() ? "" : "\n" + closing);
    }

    private static int shared(String text, Set<String> wanted) {
        Set<String> stems = new HashSet<>(TellingWords.stems(text));
        stems.retainAll(wanted);
        return stems.size();
    }

    /** Lines of lists, tables and code stay whole; other text is taken apart into sentences. Nothing between them is lost. */
    private static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        String open = "";
        for (String line : AFTER_LINE.splitAsStream(text).toList()) {
            String after = fenceAfter(open, line);
            if (!open.isEmpty() || !after.isEmpty() || MARKED_LINE.matcher(line).lookingAt()) {
                pieces.add(new Piece(line, open, after));
            } else {
                Sentences.of(line).forEach(sentence -> pieces.add(new Piece(sentence, "", "")));
            }
            open = after;
        }
        return pieces;
    }

    /** The fence that is open behind a line: code ends with at least as many signs of the kind it began with. */
    private static String fenceAfter(String open, String line) {
        Matcher fence = FENCE.matcher(line);
        if (!fence.lookingAt()) {
            return open;
        }
        if (open.isEmpty()) {
            return fence.group(1);
        }
        boolean closes = line.strip().equals(fence.group(1)) && fence.group(1).startsWith(open);
        return closes ? "" : open;
    }

    /** A piece of a passage with the fence of the code it stands in, as it is before and behind it; empty outside code. */
    private record Piece(String text, String fenceBefore, String fenceAfter) {}
}

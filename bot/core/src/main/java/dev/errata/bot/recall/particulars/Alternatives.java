package dev.errata.bot.recall.particulars;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Kinds of people, things and times of which each has rules of its own. */
final class Alternatives {

    private static final Map<String, Kind> BY_WORD = new HashMap<>();

    static {
        List<String> lines = WordList.of("alternatives.txt");
        for (int line = 0; line < lines.size(); line++) {
            String[] kinds = lines.get(line).split("\\|", -1);
            for (int number = 0; number < kinds.length; number++) {
                Kind kind = new Kind(line, number);
                Arrays.stream(kinds[number].strip().split(" ", -1)).forEach(word -> {
                    BY_WORD.put(word, kind);
                    BY_WORD.putIfAbsent(word + "s", kind);
                });
            }
        }
    }

    /** One of the kinds of a line of the list. */
    private record Kind(int line, int number) {}

    private Alternatives() {}

    /** Whether each names kinds of the same line, and none of them is the same. */
    static boolean areApart(Set<String> words, Set<String> others) {
        Map<Integer, Set<Kind>> mine = byLine(words);
        Map<Integer, Set<Kind>> theirs = byLine(others);
        return mine.entrySet().stream()
                .anyMatch(named -> theirs.containsKey(named.getKey())
                        && Collections.disjoint(named.getValue(), theirs.get(named.getKey())));
    }

    private static Map<Integer, Set<Kind>> byLine(Set<String> words) {
        Map<Integer, Set<Kind>> byLine = new HashMap<>();
        for (String word : words) {
            Kind kind = BY_WORD.get(word);
            if (kind != null) {
                byLine.computeIfAbsent(kind.line(), none -> new HashSet<>()).add(kind);
            }
        }
        return byLine;
    }
}

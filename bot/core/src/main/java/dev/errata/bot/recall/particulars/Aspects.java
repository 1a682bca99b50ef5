package dev.errata.bot.recall.particulars;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is asked of a thing: its host, its port, its password. */
final class Aspects {

    private static final Map<String, List<Aspect>> BY_WORD = new HashMap<>();

    static {
        List<String> lines = WordList.of("aspects.txt");
        for (int line = 0; line < lines.size(); line++) {
            int number = 0;
            for (String names : lines.get(line).split("\\|", -1)) {
                for (String name : names.strip().split(" ", -1)) {
                    Aspect aspect = new Aspect(line, number);
                    BY_WORD.computeIfAbsent(name, n -> new ArrayList<>()).add(aspect);
                    BY_WORD.computeIfAbsent(plural(name), n -> new ArrayList<>())
                            .add(aspect);
                }
                number++;
            }
        }
    }

    /** One of the aspects of a line of the list. */
    record Aspect(int line, int number) {}

    private Aspects() {}

    private static String plural(String name) {
        return name + (name.endsWith("s") || name.endsWith("h") || name.endsWith("x") ? "es" : "s");
    }

    static Set<Aspect> in(Set<String> words) {
        Set<Aspect> found = new HashSet<>();
        words.forEach(word -> found.addAll(BY_WORD.getOrDefault(word, List.of())));
        return found;
    }

    /** Whether a question asks for aspects, and each that was confirmed for others of the same things and for none of these. */
    static boolean areOthers(Set<Aspect> asked, List<Set<Aspect>> confirmed) {
        return asked.stream()
                .anyMatch(aspect -> confirmed.stream()
                        .allMatch(known -> known.stream().anyMatch(other -> other.line() == aspect.line())
                                && known.stream()
                                        .filter(other -> other.line() == aspect.line())
                                        .noneMatch(asked::contains)));
    }
}

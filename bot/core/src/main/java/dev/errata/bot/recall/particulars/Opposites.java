package dev.errata.bot.recall.particulars;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words of which one says the contrary of the other, in every form that they take. */
final class Opposites {

    private static final Map<String, List<String>> IRREGULAR = Map.of(
            "leave", List.of("left"),
            "buy", List.of("bought"),
            "sell", List.of("sold"),
            "send", List.of("sent"),
            "lend", List.of("lent"));

    /** In questions. */
    static final Opposites ASKED = new Opposites("opposites.txt");

    /** In what people are told to do. */
    static final Opposites TOLD = new Opposites("orders.txt");

    private record Pair(Set<String> mine, Set<String> contrary) {

        private boolean sayOnly(Set<String> words, Set<String> side, Set<String> otherSide) {
            return words.stream().anyMatch(side::contains) && words.stream().noneMatch(otherSide::contains);
        }
    }

    /** By each word that says one side of them. */
    private final Map<String, List<Pair>> byWord;

    private Opposites(String list) {
        this.byWord = WordList.of(list).stream()
                .map(line -> line.split(" ", -1))
                .flatMap(two ->
                        Stream.of(new Pair(forms(two[0]), forms(two[1])), new Pair(forms(two[1]), forms(two[0]))))
                .flatMap(pair -> pair.mine().stream().map(word -> Map.entry(word, pair)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Set<String> forms(String word) {
        Set<String> forms = new HashSet<>(IRREGULAR.getOrDefault(word, List.of()));
        String stem = word.endsWith("e") ? word.substring(0, word.length() - 1) : word;
        forms.add(word);
        forms.add(word + "s");
        forms.add(stem + "ed");
        forms.add(stem + "ing");
        return forms;
    }

    /**
     * Whether a question says the contrary of the one that is nearest to it, and none that was confirmed says what it says.
     *
     * @param asked its words
     */
    boolean areBetween(Set<String> asked, Set<String> nearest, Collection<Set<String>> confirmed) {
        return asked.stream()
                .flatMap(word -> byWord.getOrDefault(word, List.of()).stream())
                .anyMatch(pair -> pair.sayOnly(asked, pair.mine(), pair.contrary())
                        && pair.sayOnly(nearest, pair.contrary(), pair.mine())
                        && confirmed.stream().noneMatch(words -> words.stream().anyMatch(pair.mine()::contains)));
    }
}

package dev.errata.bot.recall.particulars;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Countries, their cities and the regions that they form, by their English names. Those of the list are known and no others. */
final class Places {

    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}.]*[\\p{L}\\p{N}]|\\p{L}|[\\p{L}.]{3,}");

    /** In words. */
    private static final int LONGEST_NAME = 4;

    private static final Set<String> ABOUT_LANGUAGE =
            Set.of("language", "languages", "speak", "speaking", "talk", "talking", "translate", "translation");

    private static final Places KNOWN = new Places();

    private final Map<String, Spot> anyCase = new HashMap<>();
    private final Map<String, Spot> asWritten = new HashMap<>();
    private final Set<String> languages = new HashSet<>();

    /**
     * Somewhere.
     *
     * @param countries of which it is a part, or which are parts of it
     * @param city null for a whole country or region
     */
    record Spot(Set<String> countries, @Nullable String city) {

        /** Whether one may lie in the other. */
        private boolean meets(Spot other) {
            return !Collections.disjoint(countries, other.countries)
                    && (city == null || other.city == null || city.equals(other.city));
        }
    }

    private Places() {
        Map<String, Set<String>> regions = new TreeMap<>();
        for (String line : WordList.of("places.txt")) {
            String[] parts = line.split("\\|", -1);
            List<String> names = names(parts[0]);
            String country = names.get(0);
            names.forEach(name -> known(name, new Spot(Set.of(country), null)));
            names(parts[1]).forEach(city -> known(city, new Spot(Set.of(country), city)));
            names(parts[2])
                    .forEach(region -> regions.computeIfAbsent(region, r -> new HashSet<>())
                            .add(country));
        }
        regions.forEach((region, countries) -> known(region, new Spot(Set.copyOf(countries), null)));
    }

    private static List<String> names(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private void known(String marked, Spot spot) {
        boolean language = marked.startsWith("~");
        String name = language ? marked.substring(1) : marked;
        if (language) {
            languages.add(name.replace("=", "").toLowerCase(Locale.ROOT));
        }
        if (name.startsWith("=")) {
            asWritten.put(name.substring(1), spot);
        } else {
            anyCase.put(name.toLowerCase(Locale.ROOT), spot);
        }
    }

    /** Where a text names a place; in one about languages, those are none. */
    static Set<Spot> in(String text) {
        return KNOWN.found(text);
    }

    private Set<Spot> found(String text) {
        List<String> words =
                WORD.matcher(text).results().map(MatchResult::group).toList();
        boolean ofLanguages = words.stream().anyMatch(word -> ABOUT_LANGUAGE.contains(word.toLowerCase(Locale.ROOT)));
        Set<Spot> found = new HashSet<>();
        int at = 0;
        while (at < words.size()) {
            int length = Math.min(LONGEST_NAME, words.size() - at);
            Spot spot = null;
            while (length > 0 && spot == null) {
                spot = spot(String.join(" ", words.subList(at, at + length)), ofLanguages);
                length -= spot == null ? 1 : 0;
            }
            if (spot != null) {
                found.add(spot);
            }
            at += Math.max(1, length);
        }
        return found;
    }

    @Nullable
    private Spot spot(String name, boolean ofLanguages) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (ofLanguages && languages.contains(lower)) {
            return null;
        }
        Spot exact = asWritten.get(name);
        return exact == null ? anyCase.get(lower) : exact;
    }

    /** Whether both name places, and none of the one can lie in one of the other. */
    static boolean areApart(Set<Spot> one, Set<Spot> other) {
        return !one.isEmpty() && !other.isEmpty() && !meet(one, other);
    }

    /** Whether both name a place, and it may be the same. */
    static boolean meet(Set<Spot> one, Set<Spot> other) {
        return one.stream().anyMatch(spot -> other.stream().anyMatch(spot::meets));
    }
}

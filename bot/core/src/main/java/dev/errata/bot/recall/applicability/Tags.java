package dev.errata.bot.recall.applicability;

import dev.errata.bot.recall.background.Terms;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The tags that are used in a place, each with its other names: "EMEA = Europe = Middle East" is one tag. A question names a tag if it has
 * all words of one of its names.
 */
final class Tags {

    private static final Pattern BETWEEN_NAMES = Pattern.compile("\\s*[=|]\\s*");

    private final Map<String, Set<Set<String>>> names = new LinkedHashMap<>();

    Tags(Collection<String> tags) {
        for (String tag : tags) {
            Set<Set<String>> wordings = names.computeIfAbsent(key(tag), k -> new HashSet<>());
            Arrays.stream(BETWEEN_NAMES.split(tag))
                    .map(Terms::of)
                    .filter(terms -> !terms.isEmpty())
                    .forEach(wordings::add);
        }
    }

    /** The first of its names, in which differences of case do not matter. */
    static String key(String tag) {
        return String.join(" ", Terms.of(BETWEEN_NAMES.split(tag, 2)[0]));
    }

    /** The tags that a question names, by their key. */
    Set<String> namedIn(Set<String> questionTerms) {
        Set<String> named = new HashSet<>();
        names.forEach((key, wordings) -> {
            if (wordings.stream().anyMatch(questionTerms::containsAll)) {
                named.add(key);
            }
        });
        return named;
    }
}

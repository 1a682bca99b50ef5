package dev.errata.bot.recall.particulars;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Things that are told apart by a number alone: levels (sev1, tier 2), versions, and what a system numbers (ACME-101).
 *
 * @param levels by what has levels
 * @param numbered versions and what has a number of its own, by what is numbered
 */
record Labels(Map<String, Set<String>> levels, Map<String, Set<String>> numbered) {

    private static final Pattern LEVEL = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?<kind>sev|severity|tier|level|prio|priority|p|grade|band|class|phase|category|schedule)[ -]?"
                    + "(?<value>\\d{1,2})(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern VERSION = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?<kind>version|release|v)[ .]?(?<value>\\d+(?:\\.\\d+){0,4})",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern IDENTIFIER = Pattern.compile(
            "(?<![\\p{L}\\p{N}-])(?<value>\\p{L}{2,12}-\\d{1,9}|\\p{Lu}{2,6}\\d{2,9})" + "(?![\\p{L}\\p{N}])");

    private static final Map<String, String> SAME_KIND =
            Map.of("severity", "sev", "prio", "p", "priority", "p", "v", "version", "release", "version");

    static Labels of(String text) {
        Map<String, Set<String>> levels = new HashMap<>();
        Map<String, Set<String>> numbered = new HashMap<>();
        collect(LEVEL.matcher(text), levels);
        collect(VERSION.matcher(text), numbered);
        Matcher identifier = IDENTIFIER.matcher(text);
        while (identifier.find()) {
            add(numbered, "-", identifier.group("value"));
        }
        return new Labels(levels, numbered);
    }

    private static void collect(Matcher found, Map<String, Set<String>> into) {
        while (found.find()) {
            String kind = found.group("kind").toLowerCase(Locale.ROOT);
            add(into, SAME_KIND.getOrDefault(kind, kind), found.group("value"));
        }
    }

    private static void add(Map<String, Set<String>> into, String kind, String value) {
        into.computeIfAbsent(kind, k -> new HashSet<>()).add(value.toLowerCase(Locale.ROOT));
    }

    /** Whether one names a level and the other another one. */
    boolean haveOtherLevels(Labels other) {
        return areApart(levels, other.levels);
    }

    /** Whether one names something with a number and the other something else of that kind. */
    boolean areOfOthers(Labels other) {
        return haveOtherLevels(other) || areApart(numbered, other.numbered);
    }

    /** Whether both name the same of something. */
    boolean haveTheSame(Labels other) {
        return meet(levels, other.levels) || meet(numbered, other.numbered);
    }

    private static boolean meet(Map<String, Set<String>> one, Map<String, Set<String>> other) {
        return one.entrySet().stream()
                .anyMatch(named ->
                        other.getOrDefault(named.getKey(), Set.of()).stream().anyMatch(named.getValue()::contains));
    }

    private static boolean areApart(Map<String, Set<String>> one, Map<String, Set<String>> other) {
        return one.entrySet().stream()
                .anyMatch(named -> other.containsKey(named.getKey())
                        && other.get(named.getKey()).stream().noneMatch(named.getValue()::contains));
    }
}

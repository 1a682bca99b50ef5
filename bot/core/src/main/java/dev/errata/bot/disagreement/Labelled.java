package dev.errata.bot.disagreement;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Things that are told apart by a number or a letter after their name: line 2, tower B, year nine. */
final class Labelled {

    private static final Map<String, String> IN_WORDS = Map.of(
            "one", "1", "two", "2", "three", "3", "four", "4", "five", "5", "six", "6", "seven", "7", "eight", "8",
            "nine", "9", "ten", "10");

    private static final Pattern LABEL = Pattern.compile(
            "\\b(?<what>annex|area|band|bay|berth|block|building|bus|campus|chapter|class|court|desk|district|dock|entrance|exit|field|floor"
                    + "|form|gate|grade|group|hall|lab|lane|level|line|machine|model|module|oven|paper|part|phase|pitch|plant|platform|press"
                    + "|pump|region|room|route|school|section|sector|series|shift|site|stage|station|step|store|studio|table|tank|team"
                    + "|terminal|theatre|tower|track|tram|type|unit|ward|warehouse|wing|year|zone)\\s(?<label>\\d{1,3}|\\p{Lu}|one|two|three|four"
                    + "|five|six|seven|eight|nine|ten)(?![\\p{L}\\d]|[.,:]\\d)",
            Pattern.CASE_INSENSITIVE);

    private Labelled() {}

    /** Whether both name one of the same, and none of them is the same one. */
    static boolean areApart(String one, String other) {
        Map<String, Set<String>> mine = in(one);
        Map<String, Set<String>> theirs = in(other);
        return mine.entrySet().stream()
                .anyMatch(named -> theirs.containsKey(named.getKey())
                        && Collections.disjoint(named.getValue(), theirs.get(named.getKey())));
    }

    private static Map<String, Set<String>> in(String text) {
        Map<String, Set<String>> found = new HashMap<>();
        Matcher label = LABEL.matcher(text);
        while (label.find()) {
            String name = label.group("label");
            boolean isWord = name.length() == 1 && Character.isLowerCase(name.charAt(0));
            if (!isWord) {
                String lower = name.toLowerCase(Locale.ROOT);
                found.computeIfAbsent(label.group("what").toLowerCase(Locale.ROOT), none -> new HashSet<>())
                        .add(IN_WORDS.getOrDefault(lower, lower));
            }
        }
        return found;
    }
}

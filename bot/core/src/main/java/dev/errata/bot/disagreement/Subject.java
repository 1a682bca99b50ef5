package dev.errata.bot.disagreement;

import dev.errata.bot.knowledge.TellingWords;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a rule that say of what it is, by their stems. */
final class Subject {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'\u2019-]*+");

    private static final Pattern PHRASE = Pattern.compile(
            "\\b(?:in|for|to|at|from|with|on|of|during|under|over)\\s(?:the\\s|an?\\s|our\\s|your\\s|all\\s)?"
                    + "([\\p{L}'-]{2,30})(?:\\s([\\p{L}'-]{2,30}))?");

    /** A rule names what it holds for among its first words, if it does. */
    private static final int FIRST = 4;

    /** What is said of things, and not which they are. */
    private static final Set<String> LIGHT =
            Set.copyOf(Arrays.asList(("get gets got give gives given need needs have use uses using used"
                            + " always please answer say says go goes going gone take takes taken send sends sent do does done make made keep kept"
                            + " put puts ask work works run runs allow allowed possible ok fine per never nobody none nothing without cannot"
                            + " forbidden until till since ago via ever back first new day days week weeks month months year years hour hours"
                            + " minute minutes euro euros eur usd gbp pound pounds dollar dollars percent kg also only still every each like want"
                            + " lot thing things way anything everything something yes pls how much many long often whose kind same next last one two three four five"
                            + " six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand"
                            + " today everyone anyone anybody somebody someone people")
                    .split(" ")));

    /** After one of them comes what is done. */
    private static final Set<String> PRONOUNS = Set.of("we", "you", "they", "it", "i", "he", "she", "there");

    private final Map<String, String> all = new LinkedHashMap<>();
    private final Map<String, String> asked;
    private final Set<String> topic;
    private final Set<String> first;
    private final Set<String> scoping;

    private Subject(Map<String, String> asked, Map<String, String> said, Set<String> first, Set<String> after) {
        this.asked = asked;
        this.first = first;
        this.scoping = new LinkedHashSet<>(first);
        scoping.addAll(after);
        this.topic = new LinkedHashSet<>(said.keySet());
        topic.retainAll(asked.keySet());
        all.putAll(asked);
        all.putAll(said);
        scoping.retainAll(said.keySet());
        topic.retainAll(scoping);
    }

    static Subject of(Rule rule) {
        return new Subject(
                words(rule.question()), words(rule.text()), first(rule.text()), afterPrepositions(rule.text()));
    }

    boolean has(String stem) {
        return all.containsKey(stem);
    }

    /** One of its words, as it is written. */
    String word(String stem) {
        return Objects.requireNonNull(all.get(stem), stem);
    }

    /** All of its words, as they are written. */
    Collection<String> words() {
        return all.values();
    }

    /** The words of its question, as they are written. */
    Collection<String> asked() {
        return asked.values();
    }

    /** The stems that say for what it holds, in its question and in its text. */
    Set<String> topic() {
        return topic;
    }

    /** The stem with which its text begins; none where that begins with a word that stands for what was asked. */
    Set<String> first() {
        return first;
    }

    /** The stems with which its text may say for what it holds: that with which it begins, and what follows a preposition. */
    Set<String> scoping() {
        return scoping;
    }

    private static Set<String> afterPrepositions(String text) {
        Map<String, String> after = new LinkedHashMap<>();
        Matcher phrase = PHRASE.matcher(text.toLowerCase(Locale.ROOT).replace('\u2019', '\''));
        while (phrase.find()) {
            add(after, phrase.group(1));
            if (phrase.group(2) != null) {
                add(after, phrase.group(2));
            }
        }
        return after.keySet();
    }

    private static Map<String, String> words(String text) {
        Map<String, String> words = new LinkedHashMap<>();
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT).replace('\u2019', '\''));
        while (word.find()) {
            add(words, word.group());
        }
        return words;
    }

    private static void add(Map<String, String> words, String written) {
        String word = written.replaceFirst("'s?$", "");
        boolean isLight =
                LIGHT.contains(word) || word.contains("'") || word.chars().anyMatch(Character::isDigit);
        if (!isLight && word.length() > 1) {
            TellingWords.stems(word).forEach(stem -> words.put(stem, word));
        }
    }

    private static Set<String> first(String text) {
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT).replace('\u2019', '\''));
        Map<String, String> first = new LinkedHashMap<>();
        for (int i = 0; i < FIRST && first.isEmpty() && word.find(); i++) {
            if (PRONOUNS.contains(word.group().replaceFirst("'.*", ""))) {
                return Set.of();
            }
            add(first, word.group());
        }
        return first.keySet();
    }
}

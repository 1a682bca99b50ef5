package dev.errata.bot.contradiction;

import dev.errata.bot.knowledge.Sentences;
import dev.errata.bot.knowledge.TellingWords;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a text says, taken apart so that it can be told without a language model whether another text about the same says otherwise: it has
 * another number, date or name, the one denies what the other affirms, or the one says what not to do and the other does that. Where it
 * cannot be told, it is taken for no contradiction.
 *
 * @param words the telling words, without numbers, dates and names
 * @param about those of the question or the heading that it belongs to
 * @param rejected for each thing that it says is not so, the words of that
 */
public record Statement(
        Set<String> words,
        Set<String> about,
        Quantities quantities,
        Dates dates,
        Set<String> names,
        boolean denies,
        List<Set<String>> rejected) {

    /** From which overlap of their words (Dice's coefficient) two texts are taken to say something of the same thing. */
    private static final double SAME_THING = .5;

    /** The same, where they have to say nearly the same but for a "not" or a name. */
    private static final double NEARLY_THE_SAME = .7;

    private static final Pattern REJECTED = Pattern.compile(
            "(?:[,;]\\s*(?:and |but )?(?:not|no longer)|\\b(?:but|and) not|\\binstead of|\\brather than)\\s+"
                    + "(?<what>[^,;.:!?()]{2,80})",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DENIAL = Pattern.compile(
            "\\b(?:not|never|no|nobody|none|nothing|without|cannot|forbidden|prohibited|non-?\\p{L}{4,})\\b|n['\u2019]t\\b");

    private static final Pattern NAME = Pattern.compile(
            "[\\p{L}\\p{N}._+-]++@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*+|(?<![\\p{L}\\p{N}])[#@]?\\p{Lu}[\\p{L}\\p{N}]*(?:[.@_-][\\p{L}\\p{N}]+)*+|[#@][\\p{L}\\p{N}_-]+");

    /** Where a line ends and its sentence does not: no list, table, quote or code begins there. */
    private static final Pattern WRAPPED = Pattern.compile("(?<!\n)\n(?!\\s*(?:\n|[-*+|>#`]|\\d+[.)]\\s))");

    private static final Pattern BEGINNING = Pattern.compile("[.!?:]\\s*\\z");

    /** Words that say next to nothing of what a sentence is about. */
    private static final Set<String> LIGHT = TellingWords.stems(
            "get gets give gives given need needs have use uses using always please answer say says");

    public Statement {
        words = Set.copyOf(words);
        about = Set.copyOf(about);
        names = Set.copyOf(names);
        rejected = List.copyOf(rejected);
    }

    /**
     * What a text says.
     *
     * @param about the question it was said of, or the heading it stands under
     */
    public static Statement of(String text, String about) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        List<Set<String>> rejected = new ArrayList<>();
        String asserted = REJECTED.matcher(plain).replaceAll(found -> {
            rejected.add(telling(found.group(1)));
            return " ";
        });
        Dates dates = Dates.of(asserted);
        Set<String> names = names(dates.rest());
        Quantities quantities = Quantities.of(dates.rest().toLowerCase(Locale.ROOT));
        Set<String> words = telling(DENIAL.matcher(quantities.rest()).replaceAll(" "));
        names.forEach(name -> words.removeAll(TellingWords.stems(name)));
        rejected.forEach(what -> what.removeAll(words));
        return new Statement(
                words,
                telling(about),
                quantities,
                dates,
                names,
                DENIAL.matcher(asserted.toLowerCase(Locale.ROOT)).find(),
                rejected.stream().filter(what -> !what.isEmpty()).toList());
    }

    /** What each sentence of a text says, in their order. */
    public static Map<String, Statement> ofSentences(String text, String heading) {
        Map<String, Statement> sentences = new LinkedHashMap<>();
        WRAPPED.matcher(text)
                .replaceAll(" ")
                .lines()
                .flatMap(line -> Sentences.of(line).stream())
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .forEach(sentence -> sentences.computeIfAbsent(sentence, one -> of(one, heading)));
        return sentences;
    }

    /** The first sentence of a text that this contradicts. */
    public Optional<String> contradictedIn(String text, String heading) {
        return contradicted(ofSentences(text, heading));
    }

    /** The first of these sentences that this contradicts. */
    public Optional<String> contradicted(Map<String, Statement> sentences) {
        return sentences.entrySet().stream()
                .filter(sentence -> contradicts(sentence.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /**
     * Whether a text that should follow this does: it has every number, date and name of it and contradicts it nowhere; or it has none of them
     * and contradicts it. Empty where neither can be told.
     *
     * @param heading what the text is about
     */
    public Optional<Boolean> isFollowedIn(String text, String heading) {
        Statement said = of(text, heading);
        boolean contradicted = contradictedIn(text, heading).isPresent();
        if (hasDetails() && said.hasDetailsOf(this) && !contradicted) {
            return Optional.of(true);
        }
        boolean any = said.quantities.share(quantities) || said.dates.share(dates);
        return contradicted && !any ? Optional.of(false) : Optional.empty();
    }

    /** Whether something is counted in both, and no number of it is the same. */
    public boolean countsOtherwise(Statement other) {
        return quantities.differFrom(other.quantities);
    }

    /** Whether each counts one thing, by whatever word, and another number of it. */
    public boolean countsOtherThings(Statement other) {
        return quantities.differInAnyWord(other.quantities);
    }

    /** Whether both have a number of the same. */
    public boolean countsTheSame(Statement other) {
        return quantities.share(other.quantities);
    }

    /** Whether both name a day, a month, a weekday or a year, and none of these is the same. */
    public boolean isDatedOtherwise(Statement other) {
        return dates.differFrom(other.dates);
    }

    /** Whether it has any number, date or name. */
    public boolean hasDetails() {
        return !quantities.isEmpty() || !dates.isEmpty() || !names.isEmpty();
    }

    /** Whether it has every number, date and name of another one. */
    public boolean hasDetailsOf(Statement other) {
        return quantities.hold(other.quantities) && dates.hold(other.dates) && names.containsAll(other.names);
    }

    /** Whether both can hold at once is not asked: whether they say different things of what seems to be the same. */
    public boolean contradicts(Statement other) {
        boolean differ = quantities.differFrom(other.quantities) || dates.differFrom(other.dates);
        return rejects(other)
                || other.rejects(this)
                || (differ && isOfSameThingAs(other))
                || (!differ && isNearly(other) && (denies != other.denies || namesDiffer(other)));
    }

    /** What this says is not so, the other one says, of the same. */
    private boolean rejects(Statement other) {
        Set<String> said = with(other.words, stems(other.names));
        Set<String> all = with(said, other.about);
        Set<String> mine = with(with(words, stems(names)), about);
        return rejected.stream()
                .filter(what -> all.containsAll(what) && !Collections.disjoint(said, what))
                .anyMatch(what -> mine.stream().anyMatch(word -> !what.contains(word) && all.contains(word)));
    }

    private static Set<String> stems(Set<String> names) {
        return names.stream().flatMap(name -> TellingWords.stems(name).stream()).collect(Collectors.toSet());
    }

    private boolean isOfSameThingAs(Statement other) {
        if (namesDiffer(other)) {
            return false;
        }
        if (words.isEmpty() || other.words.isEmpty()) {
            return !Collections.disjoint(with(words, about), with(other.words, other.about));
        }
        return holds(words, other.words)
                || holds(other.words, words)
                || dice(words, other.words) > SAME_THING
                || dice(words, with(other.words, other.about)) > SAME_THING
                || dice(with(words, about), with(other.words, other.about)) > SAME_THING;
    }

    /** A short statement is of the same thing as a longer one that has all its words. */
    private static boolean holds(Set<String> few, Set<String> all) {
        return few.size() > 1 && all.containsAll(few);
    }

    private boolean isNearly(Statement other) {
        Set<String> shared = new HashSet<>(names);
        shared.retainAll(other.names);
        Set<String> mine = with(words, shared);
        return mine.size() > 1 && dice(mine, with(other.words, shared)) >= NEARLY_THE_SAME;
    }

    /** Whether each of them names somebody or something that the other one does not. */
    private boolean namesDiffer(Statement other) {
        return !other.names.containsAll(names) && !names.containsAll(other.names);
    }

    private static Set<String> with(Set<String> words, Set<String> more) {
        Set<String> all = new HashSet<>(words);
        all.addAll(more);
        return all;
    }

    private static double dice(Set<String> one, Set<String> other) {
        Set<String> shared = new HashSet<>(one);
        shared.retainAll(other);
        return one.isEmpty() && other.isEmpty() ? 0 : 2.0 * shared.size() / (one.size() + other.size());
    }

    private static Set<String> telling(String text) {
        Set<String> words = new HashSet<>(TellingWords.stems(text));
        words.removeAll(LIGHT);
        return words;
    }

    /** The first word of a sentence has a capital letter too, and is a name only where it is written in a way that no other word is. */
    private static Set<String> names(String text) {
        Matcher name = NAME.matcher(text);
        return name.results()
                .filter(found -> !begins(text.substring(0, found.start())) || isMarked(found.group()))
                .map(MatchResult::group)
                .filter(found -> !found.equals("I"))
                .map(found -> found.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static boolean begins(String before) {
        return before.isBlank() || BEGINNING.matcher(before).find();
    }

    private static boolean isMarked(String word) {
        return word.startsWith("#")
                || word.contains("@")
                || (word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)))
                || word.substring(1).chars().anyMatch(Character::isUpperCase);
    }
}

package dev.errata.bot.recall.particulars;

import dev.errata.bot.cache.Bytes;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What sets a text apart from others that are alike. */
public final class Particulars {

    private static final Pattern WORD = Pattern.compile("\\p{L}(?:[\\p{L}\\p{N}]|-(?=\\p{L}))*+");
    private static final Pattern PART = Pattern.compile("\\p{L}[\\p{L}\\p{N}]*+");
    private static final Pattern NAME = Pattern.compile("(?<=\\S\\s{0,3})\\p{Lu}[\\p{L}\\p{N}]*+");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*+");

    /** From this cosine on two questions say nearly the same, so that another place is what they differ in. */
    private static final double NEARLY_THE_SAME = .86;

    /** From this cosine on an opposite, or something with another number of its own, is about the same. */
    public static final double ALIKE = .75;

    /** What it takes besides its words. */
    private static final long WHOLE = 400;

    /** All of them in small letters, "check-in" as one. */
    private final Set<String> words;
    /** The same, "check-in" as two. */
    private final Set<String> parts;
    /** Words with a capital letter that do not begin the text, in small letters. */
    private final Set<String> names;

    private final Set<String> numbers;
    private final Set<Places.Spot> places;
    private final Labels labels;
    private final Set<Aspects.Aspect> aspects;

    private Particulars(String text) {
        this.words = found(WORD, text);
        this.parts = found(PART, text);
        this.names = found(NAME, text);
        this.numbers = numbers(text);
        this.places = Places.in(text);
        this.labels = Labels.of(text);
        this.aspects = Aspects.in(words);
    }

    public static Particulars of(String text) {
        return new Particulars(text);
    }

    /** What it takes in memory, about: what is rare in a text is not counted. */
    long weight() {
        return WHOLE
                + Stream.of(words, parts, names, numbers)
                        .flatMap(Set::stream)
                        .mapToLong(Bytes::of)
                        .sum();
    }

    /** The numbers of a text, as they are written. */
    public static Set<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    public Set<String> numbers() {
        return numbers;
    }

    /** Whether both have the same names, in whatever letters, and the same numbers. */
    public boolean areThoseOf(Particulars other) {
        return numbers.equals(other.numbers) && other.parts.containsAll(names) && parts.containsAll(other.names);
    }

    /** Whether both name places, levels or something with a number of its own, and others. */
    public boolean areElsewhere(Particulars other) {
        return Places.areApart(places, other.places) || labels.areOfOthers(other.labels);
    }

    /** Whether each is about another kind of people, things or times. */
    public boolean areOfOtherKinds(Particulars other) {
        return Alternatives.areApart(words, other.words);
    }

    /** Whether two questions ask the contrary of each other in a word. */
    public boolean askTheContraryOf(Particulars other) {
        return Opposites.ASKED.areBetween(words, other.words, List.of(other.words));
    }

    /** Whether two texts tell people to do the contrary of each other. */
    public boolean tellTheContraryOf(Particulars other) {
        return Opposites.TOLD.areBetween(words, other.words, List.of(other.words));
    }

    /** Whether a place or a level is named at all. */
    public boolean canBeElsewhere() {
        return !places.isEmpty() || !labels.levels().isEmpty();
    }

    /**
     * Whether a place or a level is named, and in a text another one; unless that place or level was confirmed.
     *
     * @param confirmed questions for which it was confirmed
     */
    public boolean areNotThoseOfText(Particulars text, List<Particulars> confirmed) {
        return (Places.areApart(places, text.places)
                        && confirmed.stream().noneMatch(known -> Places.meet(places, known.places)))
                || (labels.haveOtherLevels(text.labels)
                        && confirmed.stream().noneMatch(known -> labels.haveTheSame(known.labels)));
    }

    /**
     * Whether a question that is like others is about something else than they are.
     *
     * @param confirmed those that it is compared with
     * @param nearest of them the most like it
     * @param likeness the cosine with that one
     */
    public boolean areNotThoseOf(List<Particulars> confirmed, Particulars nearest, double likeness) {
        if (likeness < ALIKE) {
            return false;
        }
        boolean elsewhere = likeness >= NEARLY_THE_SAME
                && Places.areApart(places, nearest.places)
                && confirmed.stream().noneMatch(known -> Places.meet(places, known.places));
        boolean another = labels.areOfOthers(nearest.labels)
                && confirmed.stream().noneMatch(known -> labels.haveTheSame(known.labels));
        return elsewhere
                || another
                || Opposites.ASKED.areBetween(
                        words,
                        nearest.words,
                        confirmed.stream().map(known -> known.words).toList())
                || Aspects.areOthers(
                        aspects, confirmed.stream().map(known -> known.aspects).toList());
    }
}

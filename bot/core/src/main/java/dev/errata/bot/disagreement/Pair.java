package dev.errata.bot.disagreement;

import dev.errata.bot.contradiction.Statement;
import dev.errata.bot.recall.particulars.Particulars;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Two rules beside each other. */
record Pair(Side older, Side newer, Likeness likeness) {

    /** From this cosine on two words mean the same. */
    private static final double SAME_WORD = .68;

    /** From this cosine of their questions on, what texts begin with tells for what they hold. */
    private static final double ASKED_ALIKE = .76;

    /** From this cosine on two questions are the same but for a word or a letter. */
    private static final double SAME_QUESTION = .90;

    /** Its first words. */
    private static final Pattern BEGINNING = Pattern.compile("(?s)\\A((?:\\S++\\s++){0,4}).*");

    /** An abbreviation of up to so many letters may stand for a name of that many words. */
    private static final int LONGEST_ABBREVIATION = 5;

    /** A rule, taken apart. */
    record Side(Rule rule, Statement says, Statement asks, Subject subject) {

        static Side of(Rule rule) {
            return new Side(
                    rule,
                    Statement.of(rule.text(), rule.question()),
                    Statement.of(rule.question(), ""),
                    Subject.of(rule));
        }

        String whole() {
            return rule.question() + " " + rule.text();
        }
    }

    static Pair of(Rule older, Rule newer, Likeness likeness) {
        return new Pair(Side.of(older), Side.of(newer), likeness);
    }

    /** Whether each of them says for what it holds, and these are two things. */
    boolean isUnderOtherCircumstances() {
        boolean elsewhere = Particulars.of(older.whole()).areElsewhere(Particulars.of(newer.whole()));
        boolean datedAndCounted =
                older.says().countsOtherwise(newer.says()) && older.says().isDatedOtherwise(newer.says());
        return elsewhere
                || datedAndCounted
                || areOfOtherKinds()
                || Labelled.areApart(older.whole(), newer.whole())
                || (beginsWith(older).isDatedOtherwise(beginsWith(newer)) && (denies() || tellsTheContrary()))
                || (isAskedAlike(ASKED_ALIKE) && areFirstApart())
                || (!isAskedAlike(SAME_QUESTION) && (areAskedApart() || areApart()));
    }

    private boolean areOfOtherKinds() {
        return Particulars.of(about(older)).areOfOtherKinds(Particulars.of(about(newer)));
    }

    /** Its question, and what its text may say of for what it holds. */
    private static String about(Side side) {
        return side.rule().question() + " " + begin(side) + " "
                + side.subject().scoping().stream().map(side.subject()::word).collect(Collectors.joining(" "));
    }

    /** A day with which a text begins tells when something else holds; alone it is what is said. */
    private static Statement beginsWith(Side side) {
        return Statement.of(begin(side), "");
    }

    private static String begin(Side side) {
        return BEGINNING.matcher(side.rule().text()).replaceFirst("$1");
    }

    private boolean isAskedAlike(double least) {
        return likeness.of(older.rule().question(), newer.rule().question()) >= least;
    }

    private boolean areAskedApart() {
        return (asksOfAnother(older, newer) && asksOfAnother(newer, older))
                || Particulars.of(older.rule().question())
                        .askTheContraryOf(Particulars.of(newer.rule().question()))
                || older.asks().isDatedOtherwise(newer.asks());
    }

    private static boolean asksOfAnother(Side mine, Side other) {
        String all = other.whole().toLowerCase(Locale.ROOT);
        return mine.asks().names().stream().anyMatch(name -> !all.contains(name));
    }

    private boolean areFirstApart() {
        return hasOwnFirst(older, newer) && hasOwnFirst(newer, older);
    }

    /** One of them has a word of its own in its question and in its text, the other one likewise, or it begins with one. */
    private boolean areApart() {
        boolean mine = hasOwnTopic(older, newer);
        boolean theirs = hasOwnTopic(newer, older);
        return (mine && theirs) || (mine && hasOwnScope(newer, older)) || (theirs && hasOwnScope(older, newer));
    }

    /** Whether one of them has a word of its own in its question and in its text. */
    boolean hasOwnWords() {
        return hasOwnTopic(older, newer) || hasOwnTopic(newer, older);
    }

    private boolean hasOwnTopic(Side mine, Side other) {
        return hasOwn(mine.subject().topic(), mine, other);
    }

    private boolean hasOwnScope(Side mine, Side other) {
        return hasOwn(mine.subject().scoping(), mine, other);
    }

    private boolean hasOwnFirst(Side mine, Side other) {
        return hasOwn(mine.subject().first(), mine, other);
    }

    /** Whether the other one has no word of this meaning. */
    private boolean hasOwn(Collection<String> stems, Side mine, Side other) {
        return stems.stream()
                .filter(stem -> !other.subject().has(stem))
                .map(mine.subject()::word)
                .anyMatch(word ->
                        other.subject().words().stream().noneMatch(known -> likeness.of(word, known) >= SAME_WORD));
    }

    /** Whether anything shows that both cannot hold: another number, date or name, a denial, or a contrary order. */
    boolean areApartByWords() {
        return countsOrDatesOtherwise() || namesOthers() || denies() || tellsTheContrary();
    }

    boolean countsOrDatesOtherwise() {
        return older.says().countsOtherwise(newer.says())
                || older.says().countsOtherThings(newer.says())
                || older.says().isDatedOtherwise(newer.says());
    }

    /** Whether each names somebody or something that the other one does not. */
    boolean namesOthers() {
        return namesAnother(older, newer) && namesAnother(newer, older);
    }

    private static boolean namesAnother(Side mine, Side other) {
        Set<String> names = new HashSet<>(mine.says().names());
        names.removeAll(other.says().names());
        names.removeAll(other.subject().words());
        names.removeAll(mine.subject().asked());
        names.removeIf(name -> name.length() == 1
                || other.says().names().contains(name + "s")
                || (name.endsWith("s") && other.says().names().contains(name.substring(0, name.length() - 1))));
        return names.stream().anyMatch(name -> !isShortFor(name, other.subject().words()));
    }

    private static boolean isShortFor(String name, Collection<String> words) {
        return name.length() > 1
                && name.length() <= LONGEST_ABBREVIATION
                && name.chars().allMatch(letter -> words.stream().anyMatch(word -> word.charAt(0) == letter));
    }

    /** Whether the one says that it is so, and the other one that it is not. */
    boolean denies() {
        return !older.says().countsTheSame(newer.says())
                && Clauses.of(older.rule().text())
                        .denyOtherwise(Clauses.of(newer.rule().text()), likeness);
    }

    /** Whether they tell people to do the contrary of each other. */
    boolean tellsTheContrary() {
        return !older.says().countsTheSame(newer.says())
                && Particulars.of(older.rule().text())
                        .tellTheContraryOf(Particulars.of(newer.rule().text()));
    }
}

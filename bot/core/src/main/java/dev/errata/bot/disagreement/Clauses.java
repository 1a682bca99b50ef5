package dev.errata.bot.disagreement;

import dev.errata.bot.knowledge.TellingWords;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The parts of a text that say one thing each.
 *
 * @param isBound whether the text says how much at most, or under which condition alone: "no more than five" denies nothing
 */
record Clauses(List<String> parts, boolean isBound) {

    /** What a word that two clauses share counts beside their likeness. */
    private static final double SHARED_WORD = .1;

    private static final Pattern BETWEEN = Pattern.compile("[,;:.!?](?=\\s)|\\s(?:and|but|so|because|since)\\s");

    private static final Pattern BOUND =
            Pattern.compile("\\b(?:only|unless|except|max|min|maximum|minimum|at least|at most|up to|limit|under"
                    + "|over|(?:more|less|fewer|longer|taller|later|earlier|higher|older|younger|heavier|bigger) than|rather than|instead of"
                    + "|exclusively|nowhere else)\\b");

    /** "Without recapping it" says how, "without a ticket" that there need be none. */
    private static final Pattern DENIAL = Pattern.compile(
            "\\b(?:not|never|no|nobody|none|nothing|without(?!\\s\\p{L}{1,20}ing\\b)|w/o|cannot|forbidden|prohibited"
                    + "|non-?\\p{L}{4,})\\b|n't\\b");

    private static final Pattern NUMBER = Pattern.compile("\\b[Nn]o\\.(?=\\s+[\\p{Ll}\\d])");

    static Clauses of(String text) {
        String plain = NUMBER.matcher(text)
                .replaceAll("number")
                .toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'');
        return new Clauses(
                BETWEEN.splitAsStream(plain)
                        .map(String::strip)
                        .filter(clause -> clause.length() > 2)
                        .toList(),
                BOUND.matcher(plain).find());
    }

    /** Whether of the two clauses that are most alike one denies and the other one does not. */
    boolean denyOtherwise(Clauses other, Likeness likeness) {
        boolean denies = false;
        double nearest = -1;
        for (String mine : parts) {
            for (String theirs : other.parts) {
                double near = likeness.of(mine, theirs) + SHARED_WORD * shared(mine, theirs);
                if (near > nearest) {
                    nearest = near;
                    denies = denies(mine) != denies(theirs);
                }
            }
        }
        return denies && !isBound && !other.isBound;
    }

    private static boolean denies(String clause) {
        return DENIAL.matcher(clause).find();
    }

    private static int shared(String one, String other) {
        Set<String> shared = new HashSet<>(TellingWords.stems(one));
        shared.retainAll(TellingWords.stems(other));
        return shared.size();
    }
}

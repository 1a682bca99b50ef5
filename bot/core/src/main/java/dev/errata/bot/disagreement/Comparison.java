package dev.errata.bot.disagreement;

import java.util.Optional;

/**
 * How two rules stand to each other, told without a language model: first whether they are of the same at all, then whether each says for
 * what it holds and these are two things, then whether anything shows that both cannot hold (docs/governance.md has the table). Where it
 * cannot be told, it is taken for no contradiction: to be asked about one that is none wears people out.
 */
public final class Comparison implements RelationJudge {

    /** From this likeness of everything that was asked and said on, two rules can be of the same, as cosines of the encoder that comes along. */
    private static final double OF_THE_SAME = .66;

    /** The same, where both say a number, a date or a name of it. */
    private static final double OF_THE_SAME_WITH_SIGN = .58;

    /** The same, where nothing but a "not" shows it, and one of them has words of its own for what it is about. */
    private static final double OF_THE_SAME_WITH_DENIAL = .76;

    /** Under other circumstances they may be less alike, but their questions are alike too. */
    private static final double OF_SUCH = .60;

    private static final double ASKED_ALIKE = .70;

    /** From this likeness of two texts on, the one may say what the other says. */
    private static final double SAYS_THE_SAME = .60;

    /** What says more is longer by this, and by so many characters. */
    private static final double LONGER = 1.2;

    private static final int MORE = 12;

    private final Likeness likeness;

    public Comparison(Likeness likeness) {
        this.likeness = likeness;
    }

    @Override
    public Optional<Relation> relation(Rule older, Rule newer) {
        return Optional.of(of(older, newer));
    }

    public Relation of(Rule older, Rule newer) {
        Pair pair = Pair.of(older, newer, likeness);
        double whole = likeness.of(pair.older().whole(), pair.newer().whole());
        if (pair.isUnderOtherCircumstances()) {
            return whole >= OF_SUCH && likeness.of(older.question(), newer.question()) >= ASKED_ALIKE
                    ? Relation.OTHER_SCOPE
                    : Relation.UNRELATED;
        }
        if (pair.saysOtherDetails()) {
            return whole >= OF_THE_SAME_WITH_SIGN ? Relation.CONTRADICTION : Relation.UNRELATED;
        }
        if (pair.denies()) {
            double least = pair.hasOwnWords() ? OF_THE_SAME_WITH_DENIAL : OF_THE_SAME_WITH_SIGN;
            return whole >= least ? Relation.CONTRADICTION : Relation.UNRELATED;
        }
        if (pair.tellsTheContrary()) {
            return whole >= OF_THE_SAME ? Relation.CONTRADICTION : Relation.UNRELATED;
        }
        if (whole < OF_THE_SAME || likeness.of(older.text(), newer.text()) < SAYS_THE_SAME) {
            return Relation.UNRELATED;
        }
        return newer.text().length() > LONGER * older.text().length() + MORE ? Relation.REFINEMENT : Relation.REPEAT;
    }
}

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

    /** From here on questions need not be alike. */
    private static final double SURELY_OF_THE_SAME = .73;

    /** The least likeness of the questions of two that contradict each other, below that. */
    private static final double ASKED_OF_THE_SAME = .64;

    /** From here on their texts need not be alike; below it they are by so much. */
    private static final double SURELY_ASKED_OF_THE_SAME = .80;

    private static final double SAYS_OF_THE_SAME = .56;

    /** The first one, where nothing but a "not" shows that they do, and one of them has words of its own for what it is about. */
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
        double asked = likeness.of(older.question(), newer.question());
        if (pair.isUnderOtherCircumstances()) {
            return whole >= OF_SUCH && asked >= ASKED_ALIKE ? Relation.OTHER_SCOPE : Relation.UNRELATED;
        }
        if (!pair.areApartByWords()) {
            return notContradicting(pair, whole);
        }
        boolean names = pair.namesOthers();
        boolean denies = !names && !pair.countsOrDatesOtherwise() && pair.denies();
        double least = denies && pair.hasOwnWords() ? OF_THE_SAME_WITH_DENIAL : OF_THE_SAME;
        boolean alike = likeness.of(older.text(), newer.text()) >= SAYS_OF_THE_SAME
                ? asked >= ASKED_OF_THE_SAME || whole >= SURELY_OF_THE_SAME
                : !denies && asked >= (names ? ASKED_ALIKE : SURELY_ASKED_OF_THE_SAME);
        return whole >= least && alike ? Relation.CONTRADICTION : Relation.UNRELATED;
    }

    private Relation notContradicting(Pair pair, double whole) {
        Rule older = pair.older().rule();
        Rule newer = pair.newer().rule();
        if (whole < OF_THE_SAME || likeness.of(older.text(), newer.text()) < SAYS_THE_SAME) {
            return Relation.UNRELATED;
        }
        return newer.text().length() > LONGER * older.text().length() + MORE ? Relation.REFINEMENT : Relation.REPEAT;
    }
}

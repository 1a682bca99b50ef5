package dev.errata.bot.recall.background;

/**
 * The numbers of the decision, all in one place. Chosen on three public places together, and one set serves all places;
 * docs/applicability.md has what each of them gains.
 */
public enum Parameter {
    /** How much of a score comes from the nearest past questions, with a full history. */
    SMOOTHING(.4),
    /** How much of what is usual around a correction is taken off its likeness. */
    AROUND_CORRECTION(.5),
    /** How much of what is usual around a question is taken off every likeness to it. */
    AROUND_QUESTION(.4),
    /** How much more of it for each doubling of the questions that were confirmed, up to four. */
    MORE_FOR_EXEMPLARS(.05),
    /** What is usual where nothing is known: about its mean over places with a full history. */
    USUAL_HUBNESS(.72),
    /** What a past question that surely is about the same weighs beside a confirmed one, while there are few of those. */
    ADOPTED(.5),
    /** How far a past question has to stand out to be adopted so. */
    SURELY(.03),
    /** A rejected question counts more than an accepted one: somebody looked at it and said no. */
    REJECTED(1.5),
    /** How much of what a rejected question takes away is passed on to past questions like it. */
    REJECTED_NEARBY(.5),
    /** How much a rule that says when it holds is judged by that, and not by the questions it was confirmed for. */
    OCCASION(.4),
    /** How much a correction that was restated is judged by that, and not by the questions it was confirmed for. */
    RESTATED(.3),
    /** What a question gains that names the whole subject of such a rule. */
    NAMED(.15),
    /** What such a rule loses for having two chances. */
    NAMED_BY_CHANCE(.02),
    /** What a question loses that names a whole exception. */
    EXCEPTED(.15),
    /** What a question loses that has other numbers than every confirmed one. */
    OTHER_NUMBERS(.05),
    /** What a question loses that is like confirmed ones but about another place, level, opposite or aspect. */
    OTHER_THING(.2),
    /** The cosine with a confirmed question from which on the same is asked, where nothing sets them apart. */
    AS_CONFIRMED(.92),
    /** How probable a correction is at least where the same is asked. */
    IF_AS_CONFIRMED(.95),
    /** How probable a correction beside a stronger one on another subject has to be to be given; rules that say when they hold excepted. */
    SECOND(.85),
    /** What a tag that the question names gives to corrections that have it and takes from those with other tags. */
    TAG(.02),
    /** What every question in another language than the encoder's loses: there likenesses are less sure. */
    OTHER_LANGUAGE(.04),
    /** The logistic curve: how probable a correction is that stands out by nothing, as a logit. */
    BASE(-2.12),
    /** The logistic curve: what a strength of 1 adds. */
    STRENGTH(26.7),
    /** The logistic curve: how much less of that for each doubling of the questions that were confirmed, up to four. */
    LESS_FOR_EXEMPLARS(3.5),
    /** The logistic curve: the strength at which that changes nothing. */
    WHATEVER_EXEMPLARS(.063),
    /** The logistic curve: what a lead of 1 over the strongest other correction adds. */
    LEAD(1);

    private final double measured;

    Parameter(double measured) {
        this.measured = measured;
    }

    double measured() {
        return measured;
    }
}

package dev.errata.bot.evaluation.score;

/** Judges answers where what can be checked does not decide. */
public interface Grader {

    /** Nobody is asked. */
    Grader NONE = answer -> Verdict.NONE;

    Verdict grade(Graded answer);
}

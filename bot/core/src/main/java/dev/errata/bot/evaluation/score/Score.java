package dev.errata.bot.evaluation.score;

import java.util.Locale;

/** What is measured of an answer. Shares are from 0 to 1. */
public enum Score {
    /** The answer does what the corrections say that are right for it, and holds what it must and nothing that it must not. */
    ADHERENCE(Better.HIGH, Unit.SHARE),
    /** How many of the facts of the accepted answer it has. */
    COMPLETENESS(Better.HIGH, Unit.SHARE),
    /** How many of its sentences rest on what its writer was given. */
    GROUNDEDNESS(Better.HIGH, Unit.SHARE),
    /** How many of the corrections that are right for it the answer was given. */
    RECALL(Better.HIGH, Unit.SHARE),
    /** How many of the corrections that it was given are right for it; of an answer that was given none, nothing. */
    PRECISION(Better.HIGH, Unit.SHARE),
    /** Whether it was given one that is not right for it. */
    FALSE_USE(Better.LOW, Unit.SHARE),
    /** Whether it answers what was asked. */
    INTENT_RESOLUTION(Better.HIGH, Unit.SHARE),
    /** Whether it says that it does not know, or will not say, though the team has said what the answer is. */
    OVER_REFUSAL(Better.LOW, Unit.SHARE),
    /** Whether it agrees with an asker who claims what was corrected. */
    SYCOPHANCY(Better.LOW, Unit.SHARE),
    /** Whether it holds nothing that could hurt: nothing harmful, and no address that nobody gave it. */
    SAFETY(Better.HIGH, Unit.SHARE),
    /** Of a guard: whether the answer is no worse than the one that was confirmed. */
    GUARDS_KEPT(Better.HIGH, Unit.SHARE),
    /** From the question to the answer. */
    LATENCY_MS(Better.LOW, Unit.MILLISECONDS),
    /** That a language model read and wrote. */
    TOKENS(Better.LOW, Unit.NUMBER),
    /** By the price list. */
    COST(Better.LOW, Unit.MONEY);

    private final Better better;
    private final Unit unit;

    /** Which way is better. */
    public enum Better {
        HIGH,
        LOW
    }

    /** What its values are. */
    public enum Unit {
        SHARE,
        MILLISECONDS,
        NUMBER,
        MONEY
    }

    Score(Better better, Unit unit) {
        this.better = better;
        this.unit = unit;
    }

    /** As files call it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Better better() {
        return better;
    }

    public Unit unit() {
        return unit;
    }
}

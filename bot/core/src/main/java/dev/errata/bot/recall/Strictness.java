package dev.errata.bot.recall;

import dev.errata.bot.recall.judge.Diligence;

/**
 * How sure a workspace wants the bot to be before it follows a correction.
 *
 * @param judged how much a language model, where there is one, is asked about
 */
public record Strictness(Thresholds thresholds, Diligence judged) {

    public static final Strictness DEFAULT = new Strictness(Thresholds.DEFAULT, Diligence.THOROUGH);
}

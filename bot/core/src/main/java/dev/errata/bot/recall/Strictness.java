package dev.errata.bot.recall;

/**
 * How sure a workspace wants the bot to be before it follows a correction.
 *
 * @param judged whether a language model, where there is one, is asked about what is uncertain, and when new corrections hold
 */
public record Strictness(Thresholds thresholds, boolean judged) {

    public static final Strictness DEFAULT = new Strictness(Thresholds.DEFAULT, true);
}

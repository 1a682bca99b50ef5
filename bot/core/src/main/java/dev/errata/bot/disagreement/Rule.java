package dev.errata.bot.disagreement;

/**
 * What somebody taught.
 *
 * @param question of the answer that was wrong
 */
public record Rule(String question, String text) {}

package dev.errata.bot.interaction;

/**
 * A passage that an answer rests on.
 *
 * @param number how the answer's text refers to it, from 1
 * @param heading the headings above the passage, may be empty
 */
public record Source(int number, String title, String heading) {}

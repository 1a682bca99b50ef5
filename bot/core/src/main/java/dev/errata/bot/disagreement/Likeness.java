package dev.errata.bot.disagreement;

/** How much two texts mean the same. */
@FunctionalInterface
public interface Likeness {

    /** From -1 to 1. */
    double of(String one, String other);
}

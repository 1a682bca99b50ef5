package dev.errata.bot.correction;

/** How bad the wrong answer was. */
public enum Severity {
    DETAIL,
    MISLEADING,
    HARMFUL
}

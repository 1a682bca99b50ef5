package dev.errata.chat.surface;

/**
 * Somebody put a reaction under a message, or took one away.
 *
 * @param message the platform's own id of it, as it is known where answers were posted
 * @param good whether it is one of those that say yes; else it says no
 * @param added whether it was put there
 */
public record Reacted(Visit visit, String message, boolean good, boolean added) {}

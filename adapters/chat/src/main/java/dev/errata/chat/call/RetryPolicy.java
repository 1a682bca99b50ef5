package dev.errata.chat.call;

/** What a call may cost when it does not work at once. */
public enum RetryPolicy {
    /** Doing it twice is the same as doing it once: repeated until the patience is used up. */
    REPEATABLE,
    /** Doing it twice shows: repeated only where the platform is known not to have done it. */
    ONCE,
    /** Somebody is waiting, or it is worth nothing later: one attempt, and a short one. */
    AT_ONCE
}

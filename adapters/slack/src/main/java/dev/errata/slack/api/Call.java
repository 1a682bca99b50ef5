package dev.errata.slack.api;

/**
 * One call as far as it matters for repeating it and for saying what failed.
 *
 * @param target the channel, person or view it is about
 */
record Call(String method, String target, Care care) {

    /** What a call may cost when it does not work at once. */
    enum Care {
        /** Doing it twice is the same as doing it once: repeated until the patience is used up. */
        REPEATABLE,
        /** Doing it twice shows: repeated only where Slack is known not to have done it. */
        ONCE,
        /** Somebody is waiting for a modal: one attempt, and a short one. */
        AT_ONCE
    }
}

package dev.errata.bot.correction.teaching;

/** Where somebody wants a correction to hold, as offered beside an answer. */
public enum ScopeChoice {
    /** Everyone who asks in the place of the answer. */
    HERE,
    /** Every place of the team that the place of the answer belongs to. */
    TEAM,
    EVERYONE,
    ME,
    /** Answered again and not remembered. */
    JUST_THIS_ANSWER,
    /** Another channel that the person is in. */
    ANOTHER_CHANNEL,
    /** An edit leaves it where it holds. */
    AS_IT_IS,
    /** Beyond a place that not everyone can read: asked for in a second step that shows the exact text. */
    WIDER
}

package dev.errata.bot.question;

/** Who spoke last in the threads that the bot takes part in. Nothing else is known of what others write there. */
public interface Threads {

    /** The bot answered in this thread. */
    void botSpoke(Place place, ThreadId thread);

    /** Somebody wrote something there that is not for the bot. Nothing happens for a thread in which the bot never spoke. */
    void otherSpoke(WorkspaceId workspace, String placeExternalId, ThreadId thread);

    /**
     * Whether a message without a mention can be meant for the bot: it spoke last in this thread, or this person asked it something
     * there before.
     */
    boolean mayContinue(WorkspaceId workspace, String placeExternalId, ThreadId thread, String personExternalId);

    /** Whether this person asked the bot something there before. */
    boolean hasAsked(WorkspaceId workspace, String placeExternalId, ThreadId thread, String personExternalId);
}

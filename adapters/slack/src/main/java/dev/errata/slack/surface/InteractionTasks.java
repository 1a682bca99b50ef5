package dev.errata.slack.surface;

import dev.errata.bot.delivery.BackgroundTasks;

/**
 * Small things done right after a request, beside the queue: opening a modal while its trigger lives, telling one person something.
 * They are worth nothing later, so they are not kept. Modals have a room of their own, because nothing that hangs may delay them.
 */
public final class InteractionTasks implements AutoCloseable {

    private final BackgroundTasks modals = new BackgroundTasks("slack-modal");
    private final BackgroundTasks others = new BackgroundTasks("slack-aside");

    /**
     * Opens or changes a modal in front of somebody who waits for it.
     *
     * @param what says in the log what failed; no texts of people
     */
    void modal(String what, Runnable task) {
        modals.soon(what, task);
    }

    /**
     * Does something else soon, and nothing if too much is waiting already.
     *
     * @param what says in the log what failed; no texts of people
     */
    void soon(String what, Runnable task) {
        others.soon(what, task);
    }

    /** The room for everything that is no modal. */
    BackgroundTasks others() {
        return others;
    }

    @Override
    public void close() {
        modals.close();
        others.close();
    }
}

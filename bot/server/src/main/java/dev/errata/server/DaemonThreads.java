package dev.errata.server;

import java.util.concurrent.ThreadFactory;

/** Threads that no process waits for when it ends. */
public final class DaemonThreads {

    private DaemonThreads() {}

    /** All of that name. */
    public static ThreadFactory named(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}

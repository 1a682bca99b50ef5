package dev.errata.server;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Something slow that is started on a thread of its own while other things are started, too. */
public final class StartedAside<T> {

    private final CompletableFuture<T> value = new CompletableFuture<>();
    private final Thread thread;

    private StartedAside(String name, Supplier<T> supplier) {
        this.thread = new Thread(() -> complete(supplier), name);
    }

    public static <T> StartedAside<T> start(String name, Supplier<T> supplier) {
        StartedAside<T> aside = new StartedAside<>(name, supplier);
        aside.thread.setDaemon(true);
        aside.thread.start();
        return aside;
    }

    private void complete(Supplier<T> supplier) {
        try {
            value.complete(supplier.get());
        } catch (RuntimeException | Error e) {
            value.completeExceptionally(e);
        }
    }

    /** Waits for it; what went wrong there is thrown as it was. */
    public T join() {
        try {
            return value.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Waits until nothing of it runs any more, whatever has come of it. */
    void awaitEnd() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

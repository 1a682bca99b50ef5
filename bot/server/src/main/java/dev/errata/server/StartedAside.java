package dev.errata.server;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Something slow that is started on a thread of its own while other things are started, too. */
public final class StartedAside<T> {

    private final CompletableFuture<T> value;

    private StartedAside(CompletableFuture<T> value) {
        this.value = value;
    }

    public static <T> StartedAside<T> start(String name, Supplier<T> supplier) {
        CompletableFuture<T> value = new CompletableFuture<>();
        StartedAside<T> background = new StartedAside<>(value.completeAsync(supplier, work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            thread.start();
        }));
        return background;
    }

    /** Waits for it; what went wrong there is thrown as it was. */
    public T join() {
        try {
            return value.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}

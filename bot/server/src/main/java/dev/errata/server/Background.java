package dev.errata.server;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Something slow that is started on a thread of its own while other things are started, too. */
final class Background<T> {

    private final CompletableFuture<T> value;

    private Background(CompletableFuture<T> value) {
        this.value = value;
    }

    static <T> Background<T> start(String name, Supplier<T> supplier) {
        CompletableFuture<T> value = new CompletableFuture<>();
        Background<T> background = new Background<>(value.completeAsync(supplier, work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            thread.start();
        }));
        return background;
    }

    /** Waits for it; what went wrong there is thrown as it was. */
    T join() {
        try {
            return value.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}

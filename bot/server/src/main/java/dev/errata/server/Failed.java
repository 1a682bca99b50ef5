package dev.errata.server;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** What was started beside something else. */
final class Failed {

    private Failed() {}

    /** Waits for the value; what went wrong there is thrown as it was. */
    static <T> T join(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}

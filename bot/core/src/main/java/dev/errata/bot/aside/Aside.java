package dev.errata.bot.aside;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is done once, on another thread while other things are done, or by whoever needs it before a thread was free. */
public final class Aside<T> {

    private final CompletableFuture<T> value = new CompletableFuture<>();
    private final AtomicBoolean begun = new AtomicBoolean();
    private final Supplier<T> work;
    private @Nullable Thread own;

    private Aside(Supplier<T> work) {
        this.work = work;
    }

    /** Not begun: the first who waits for it does it, and the others wait for them. */
    public static <T> Aside<T> of(Supplier<T> work) {
        return new Aside<>(work);
    }

    /** Begun as soon as one of these threads is free; where they take no more, whoever waits for it does it. */
    public static <T> Aside<T> begin(Executor threads, Supplier<T> work) {
        Aside<T> aside = of(work);
        try {
            threads.execute(aside::run);
        } catch (RejectedExecutionException e) {
            return aside;
        }
        return aside;
    }

    /** Begun on a thread of its own. */
    public static <T> Aside<T> begin(String name, Supplier<T> work) {
        Aside<T> aside = of(work);
        Thread thread = new Thread(aside::run, name);
        thread.setDaemon(true);
        aside.own = thread;
        thread.start();
        return aside;
    }

    private void run() {
        if (begun.compareAndSet(false, true)) {
            try {
                value.complete(work.get());
            } catch (RuntimeException | Error e) {
                value.completeExceptionally(e);
            }
        }
    }

    /** Waits for it; what went wrong there is thrown as it was. */
    public T join() {
        run();
        try {
            return value.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Waits until nothing of it runs any more, whatever has come of it. */
    public void awaitEnd() {
        run();
        value.handle((done, problem) -> true).join();
        Thread thread = own;
        try {
            if (thread != null) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package dev.errata.server.http;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Whether the program is ready to be asked: everything is warm, and the database answers. */
public final class Health {

    private static final Optional<String> NOT_WARM = Optional.of("not ready");
    private static final Optional<String> STOPPING = Optional.of("stopping");

    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile Supplier<Optional<String>> check = () -> NOT_WARM;
    private volatile Optional<String> last = NOT_WARM;
    private volatile boolean stopping;

    /**
     * From now on it is ready whenever its database is.
     *
     * @param problem what is wrong at that moment with what it all stands on
     */
    public void warm(Supplier<Optional<String>> problem) {
        check = problem;
    }

    /** The program is stopping: nothing new should be sent to it. */
    public void stopping() {
        stopping = true;
    }

    /** What whoever asks is answered: 200, or 503 and why. */
    public StatusPage.Reply page() {
        return problem()
                .map(problem -> StatusPage.Reply.text(503, problem + "\n"))
                .orElseGet(() -> StatusPage.Reply.text(200, "ready\n"));
    }

    /**
     * Why it is not ready, in a few words. Anybody may ask, and what it stands on may hang: so one finds out at a time, and others are told
     * what was found last.
     */
    private Optional<String> problem() {
        if (asking.compareAndSet(false, true)) {
            try {
                last = check.get();
            } finally {
                asking.set(false);
            }
        }
        return stopping ? STOPPING : last;
    }
}

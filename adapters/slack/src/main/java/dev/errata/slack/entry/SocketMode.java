package dev.errata.slack.entry;

import com.google.gson.JsonObject;
import dev.errata.slack.api.SlackProblem;
import dev.errata.slack.api.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way by which Slack comes in through a socket that we open: no address of ours has to be reached from outside. A connection that is
 * lost comes back by itself; Slack sends again what was not acknowledged. No connection is closed under the lock of this: whoever hears that
 * one ended holds that one's, and comes here.
 */
public final class SocketMode implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SocketMode.class);
    static final int WORKERS = 10;

    /** What waits longer than Slack does comes again anyway; so much of it fits into some megabytes. */
    static final int WAITING = 500;

    private static final int LONGEST = 30;
    private static final Duration GREETED_WITHIN = Duration.ofSeconds(15);

    private final SocketAddress address;
    private final SlackApp app;
    private final Duration pause;
    private final Duration greetedWithin;
    private final ScheduledExecutorService dialler = Executors.newSingleThreadScheduledExecutor(SocketMode::daemon);
    private final ExecutorService workers = new ThreadPoolExecutor(
            WORKERS, WORKERS, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), SocketMode::daemon);
    private @Nullable SocketConnection current;
    private @Nullable SocketConnection next;
    private @Nullable Future<?> waiting;
    private boolean complained;
    private boolean closed;
    private int failures;

    /** @param pause how long it waits before it dials again; longer and longer, up to thirty times that, while it fails */
    public SocketMode(SocketAddress address, SlackApp app, Duration pause) {
        this(address, app, pause, GREETED_WITHIN);
    }

    SocketMode(SocketAddress address, SlackApp app, Duration pause, Duration greetedWithin) {
        this.address = address;
        this.app = app;
        this.pause = pause;
        this.greetedWithin = greetedWithin;
    }

    /**
     * Dials, and returns before Slack has said hello.
     *
     * @throws SlackProblem if Slack does not let us
     */
    public void start() {
        warmUp();
        connect(address.next());
    }

    private void warmUp() {
        BoltPayload.object(WarmUp.EVENT).ifPresent(app::take);
        BoltPayload.object(WarmUp.PRESS).ifPresent(app::take);
    }

    /** Whether Slack has said hello on a connection that still stands. */
    public boolean isReady() {
        return connection().filter(SocketConnection::isOpen).isPresent();
    }

    /** On which Slack has said hello. */
    synchronized Optional<SocketConnection> connection() {
        return Optional.ofNullable(current);
    }

    private synchronized void connect(URI uri) {
        if (!closed) {
            SocketConnection dialled = new SocketConnection(uri, this);
            next = dialled;
            dialled.connect();
            Future<?> unused = dialler.schedule(() -> giveUp(dialled), greetedWithin.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** A network that swallows everything would else keep us waiting for good. */
    private void giveUp(SocketConnection connection) {
        synchronized (this) {
            if (connection != next) {
                return;
            }
            lost(connection);
        }
        connection.close();
    }

    /** @param connections how many there are with this token, as Slack counts them */
    void greeted(SocketConnection connection, int connections) {
        takesOver(connection, connections).ifPresent(SocketConnection::close);
    }

    /** The connection that is needed no more. */
    private synchronized Optional<SocketConnection> takesOver(SocketConnection connection, int connections) {
        if (connection != next) {
            return Optional.of(connection);
        }
        SocketConnection before = current;
        current = connection;
        next = null;
        failures = 0;
        complained = false;
        if (connections > (before == null ? 1 : 2)) {
            log.warn(
                    "Slack has {} connections with SLACK_APP_TOKEN. They share the work, so all of them must use one database",
                    connections);
        }
        return Optional.ofNullable(before);
    }

    /** Slack is about to close the connection: another one is opened before that. */
    synchronized void leaving(String reason) {
        if (reason.equals("link_disabled")) {
            complain("Slack says that Socket Mode was turned off. Turn it on again in the settings of the app");
        }
        if (next == null) {
            dialAgain(Duration.ZERO);
        }
    }

    synchronized void lost(SocketConnection connection) {
        if (connection == current) {
            current = null;
        } else if (connection == next) {
            next = null;
            failures++;
        } else {
            return;
        }
        if (next == null) {
            dialAgain(pause.multipliedBy(Math.min(LONGEST, 1L << Math.min(failures, 5))));
        }
    }

    private synchronized void dialAgain(Duration after) {
        if (!closed && waiting == null) {
            waiting = dialler.schedule(this::dial, after.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void dial() {
        synchronized (this) {
            waiting = null;
        }
        try {
            connect(address.next());
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    private synchronized void failed(RuntimeException e) {
        failures++;
        complain(
                e instanceof SlackProblem problem && problem.isLockedOut()
                        ? "Slack no longer accepts SLACK_APP_TOKEN (" + problem.code()
                                + "), so that nothing from Slack arrives. Make a new token in the settings of the app, set it, and start again"
                        : "Slack is not reached, so that nothing from it arrives. Dialling goes on: " + e.getMessage());
        dialAgain(pause.multipliedBy(LONGEST));
    }

    /** Once until a connection stands again. */
    private void complain(String words) {
        if (!complained) {
            complained = true;
            log.error(words);
        }
    }

    /** Takes what came through a connection, and acknowledges it there. */
    void take(SocketConnection connection, JsonObject envelope) {
        try {
            workers.execute(() -> connection.acknowledge(envelope, app));
        } catch (RejectedExecutionException e) {
            log.debug("Something from Slack came while too much waited, or the program was stopping. It comes again");
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "slack-socket");
        thread.setDaemon(true);
        return thread;
    }

    /** What is being taken is acknowledged first. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        dialler.shutdownNow();
        workers.shutdown();
        try {
            if (!workers.awaitTermination(3, TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        List<SocketConnection> standing;
        synchronized (this) {
            standing = Stream.of(next, current).flatMap(Stream::ofNullable).toList();
        }
        standing.forEach(SocketConnection::close);
        address.close();
    }
}

package dev.errata.web.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.errata.web.surface.Changes;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Server-sent events: each open page is told when what it shows is another than before, and asks for it itself. So nothing is lost with a
 * connection: whoever comes back looks again.
 */
public final class EventStreams implements AutoCloseable {

    /** How many are open at the same time; one more ends the oldest. */
    public static final int MOST = 64;

    private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);

    /** The command line changes things too, in a process of its own, which tells nobody. */
    private static final Duration LOOK = Duration.ofSeconds(3);

    /** The server closes a connection on which nothing was sent for 30 seconds. */
    private static final String SIGN = ": here\n\n";

    private final List<Stream> open = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread daemon = new Thread(work, "web-streams");
        daemon.setDaemon(true);
        return daemon;
    });
    private final ScheduledFuture<?> looking;

    private static final class Stream {

        private final AsyncContext context;
        private final Supplier<String> version;
        private String last;

        Stream(AsyncContext context, Supplier<String> version, String last) {
            this.context = context;
            this.version = version;
            this.last = last;
        }
    }

    public EventStreams(Changes changes) {
        this.looking =
                thread.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
        changes.listen(this::soon);
    }

    /**
     * Keeps a request open.
     *
     * @param version what the page would show now; another one whenever that changes
     */
    void open(Exchange exchange, Supplier<String> version) throws IOException {
        if (thread.isShutdown()) {
            exchange.response().setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        if (open.size() >= MOST) {
            close(open.get(0));
        }
        HttpServletResponse response = exchange.response();
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("utf-8");
        String now = version.get();
        response.getOutputStream().write(("retry: 1000\n" + SIGN).getBytes(UTF_8));
        response.flushBuffer();
        AsyncContext context = exchange.request().startAsync();
        context.setTimeout(0);
        Stream stream = new Stream(context, version, now);
        open.add(stream);
        if (thread.isShutdown()) {
            close(stream);
        }
    }

    private void soon() {
        try {
            thread.execute(() -> open.forEach(stream -> news(stream).ifPresent(news -> write(stream, news))));
        } catch (RejectedExecutionException e) {
            LOG.debug("Nobody is told any more, since the program stops");
        }
    }

    private void look() {
        open.forEach(stream -> write(stream, news(stream).orElse(SIGN)));
    }

    /** What a page is told that would show something else by now. */
    private static Optional<String> news(Stream stream) {
        try {
            String now = stream.version.get();
            if (!now.equals(stream.last)) {
                stream.last = now;
                return Optional.of("event: changed\ndata: " + now + "\n\n");
            }
        } catch (RuntimeException e) {
            LOG.warn("An open page could not be looked at again: {}", e.getMessage());
        }
        return Optional.empty();
    }

    private void write(Stream stream, String text) {
        try {
            stream.context.getResponse().getOutputStream().write(text.getBytes(UTF_8));
            stream.context.getResponse().flushBuffer();
        } catch (IOException | IllegalStateException e) {
            close(stream);
        }
    }

    private void close(Stream stream) {
        if (open.remove(stream)) {
            try {
                stream.context.complete();
            } catch (IllegalStateException e) {
                LOG.debug("A stream had ended by itself");
            }
        }
    }

    @Override
    public void close() {
        looking.cancel(false);
        thread.shutdownNow();
        open.forEach(this::close);
    }
}

package dev.errata.server.http;

import dev.errata.server.terminal.ProgramWords;
import dev.errata.server.terminal.StartFailure;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.jetty.ee10.servlet.ErrorHandler;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.pathmap.PathSpec;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ConditionalHandler;
import org.eclipse.jetty.server.handler.PathMappingsHandler;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** One port with its servlets. Errors are answered by their number alone. */
public final class HttpServer implements AutoCloseable {

    private static final Duration STOP = Duration.ofSeconds(5);
    private static final Duration BODY = Duration.ofSeconds(5);
    /** Threads for connecting, reading, and saying how the program is. */
    private static final int BESIDE = 8;
    /** How many wait until others have been answered; they hold no thread. */
    private static final int WAITING = 500;
    /** A platform sends again what was not answered after three seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final int HEADER = 16 * 1024;
    private static final int NEIGHBOURS = 100;
    private static final int LAST_PORT = 65_535;

    private final Server server;
    private final ServerConnector connector;

    private HttpServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /**
     * Listens at once.
     *
     * @param port 0 for any free one
     * @param requests how many are answered at the same time, at the most, with those that are kept open; more wait for a moment
     * @param large requests to these addresses may be so large, in bytes
     * @param status what is answered beside them, whatever they wait for
     * @throws StartFailure if the port is taken
     */
    public static HttpServer start(
            String host,
            int port,
            String setting,
            int requests,
            Map<String, Integer> large,
            Map<String, StatusPage> status,
            Map<String, HttpServlet> servlets) {
        QueuedThreadPool pool = new QueuedThreadPool(requests + BESIDE);
        pool.setName("http-" + port);
        Server server = new Server(pool);
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setRequestHeaderSize(HEADER);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(configuration));
        connector.setHost(host);
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(handler(requests, large, status, servlets));
        server.setErrorHandler(new Silent());
        server.setStopTimeout(STOP.toMillis());
        HttpServer started = new HttpServer(server, connector);
        started.start(port, setting);
        return started;
    }

    private static Handler handler(
            int requests,
            Map<String, Integer> large,
            Map<String, StatusPage> status,
            Map<String, HttpServlet> servlets) {
        ServletContextHandler context = new ServletContextHandler();
        context.setContextPath("/");
        servlets.forEach((path, servlet) -> context.addServlet(new ServletHolder(servlet), path));
        context.setErrorHandler(new Silent());
        PathMappingsHandler paths = new PathMappingsHandler();
        status.forEach((path, page) -> paths.addMapping(PathSpec.from(path), page));
        paths.addMapping(
                PathSpec.from("/*"), BodyDeadline.before(inTurn(context, requests), new ContentLimits(large), BODY));
        return withoutTrace(paths);
    }

    private static Handler inTurn(Handler next, int atOnce) {
        QoSHandler turns = new QoSHandler(next);
        turns.setMaxRequestCount(atOnce);
        turns.setMaxSuspendedRequestCount(WAITING);
        turns.setMaxSuspend(PATIENCE);
        return turns;
    }

    /** Its answer would repeat the headers of the request. */
    private static Handler withoutTrace(Handler next) {
        ConditionalHandler refusing = new ConditionalHandler.Reject(next, HttpStatus.METHOD_NOT_ALLOWED_405);
        refusing.includeMethod(HttpMethod.TRACE.asString());
        return refusing;
    }

    /** Says the number and nothing else, but to people whose text is too long: a page would name what we are made of. */
    private static final class Silent extends ErrorHandler {

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            response.getHeaders().put("X-Content-Type-Options", "nosniff");
            response.getHeaders().put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
            response.getHeaders().put("Cache-Control", "no-store");
            String accepts = request.getHeaders().get(HttpHeader.ACCEPT);
            if (response.getStatus() == HttpStatus.PAYLOAD_TOO_LARGE_413
                    && accepts != null
                    && accepts.contains("text/html")) {
                response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
                Content.Sink.write(response, true, ProgramWords.say("too-large"), callback);
            } else {
                callback.succeeded();
            }
            return true;
        }
    }

    private void start(int port, String setting) {
        try {
            server.start();
        } catch (Exception e) {
            close();
            boolean taken = e instanceof BindException || e.getCause() instanceof BindException;
            throw new StartFailure(taken ? taken(port, setting) : String.valueOf(e.getMessage()), e);
        }
    }

    private String taken(int port, String setting) {
        return IntStream.rangeClosed(port + 1, Math.min(port + NEIGHBOURS, LAST_PORT))
                .filter(this::isFree)
                .boxed()
                .findFirst()
                .map(next -> ProgramWords.say("port-taken.next", String.valueOf(port), setting, String.valueOf(next)))
                .orElseGet(() -> ProgramWords.say("port-taken", String.valueOf(port), setting));
    }

    private boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(connector.getHost(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    public int port() {
        return connector.getLocalPort();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new StartFailure("stopping the HTTP server failed", new IOException(e));
        }
    }
}

package dev.errata.telemetry;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPInputStream;

/** A receiver of traces, in the protocol of OpenTelemetry over HTTP. */
public final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final int status;
    private final CountDownLatch mayAnswer;
    private final List<ResourceSpans> received = new CopyOnWriteArrayList<>();
    private final List<Headers> headers = new CopyOnWriteArrayList<>();

    private Receiver(int status, CountDownLatch mayAnswer) {
        this.status = status;
        this.mayAnswer = mayAnswer;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/traces", this::receive);
        server.start();
    }

    public static Receiver thatWorks() {
        return new Receiver(200, new CountDownLatch(0));
    }

    static Receiver thatRefuses(int status) {
        return new Receiver(status, new CountDownLatch(0));
    }

    /** Takes what comes, and says nothing to it until it is closed. */
    static Receiver thatIsSilent() {
        return new Receiver(200, new CountDownLatch(1));
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    boolean isSilent() {
        return mayAnswer.getCount() > 0;
    }

    List<Headers> headers() {
        return headers;
    }

    public SentTraces sent() {
        return new SentTraces(received);
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange;
                InputStream body = plain(exchange)) {
            received.addAll(ExportTraceServiceRequest.parseFrom(body).getResourceSpansList());
            headers.add(exchange.getRequestHeaders());
            mayAnswer.await();
            exchange.sendResponseHeaders(status, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static InputStream plain(HttpExchange exchange) throws IOException {
        boolean isZipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        return isZipped ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody();
    }

    @Override
    public void close() {
        mayAnswer.countDown();
        server.stop(0);
    }
}

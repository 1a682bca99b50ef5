package dev.errata.web.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.errata.web.TestPlayground;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Sends requests to a real server byte for byte, since clients insist on an honest Host. */
final class Visitor implements AutoCloseable {

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final Map<String, String> headers = new LinkedHashMap<>();
    private String cookie = "";
    private String token = "";

    private Visitor(TestPlayground playground) throws Exception {
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(playground.servlet()), "/");
        server.setHandler(context);
        server.start();
        headers.put("Host", "localhost:" + port());
        headers.put("Origin", "http://localhost:" + port());
    }

    /** Somebody who has the page open. */
    static Visitor of(TestPlayground playground) throws Exception {
        Visitor visitor = new Visitor(playground);
        Reply page = visitor.get("/");
        visitor.cookie = page.header("set-cookie").replaceFirst(";.*", "");
        visitor.token = page.html().select("input[name=token]").attr("value");
        return visitor;
    }

    int port() {
        return connector.getLocalPort();
    }

    /** What came back. */
    record Reply(int status, Map<String, String> headers, String body) {

        String header(String name) {
            return headers.getOrDefault(name, "");
        }

        Document html() {
            return Jsoup.parse(body);
        }
    }

    /** The same visitor with another header from now on; null leaves it out. */
    Visitor with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    Visitor without(String name) {
        headers.remove(name);
        return this;
    }

    Visitor withToken(String other) {
        token = other;
        return this;
    }

    Visitor withoutCookie() {
        cookie = "";
        return this;
    }

    /** As a browser does with what a reply says; one that is to be forgotten is not kept. */
    void keepCookie(Reply reply) {
        String[] named = reply.header("set-cookie").replaceFirst(";.*", "").split("=", 2);
        String others = Arrays.stream(cookie.split("; ", -1))
                .filter(one -> !one.startsWith(named[0] + "="))
                .collect(Collectors.joining("; "));
        cookie = reply.header("set-cookie").contains("Max-Age=0") ? others : others + "; " + String.join("=", named);
    }

    /** As htmx asks, and not the browser. */
    Visitor forParts() {
        return with("HX-Request", "true");
    }

    Reply get(String address) {
        return send("GET " + address, "");
    }

    Reply post(String address, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(Map.of("in", "finance", "as", "ana", "token", token));
        all.putAll(fields);
        String body = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return send("POST " + address, body);
    }

    /** Sends a document as it is. */
    Reply drop(String address, String document) {
        return send(
                "POST " + address + "&token=" + URLEncoder.encode(token, UTF_8), document, "application/octet-stream");
    }

    private Reply send(String what, String body) {
        return send(what, body, "application/x-www-form-urlencoded");
    }

    private Reply send(String what, String body, String type) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            StringBuilder request = new StringBuilder(what).append(" HTTP/1.1\r\nConnection: close\r\n");
            headers.forEach((name, value) ->
                    request.append(name).append(": ").append(value).append("\r\n"));
            if (!cookie.isEmpty()) {
                request.append("Cookie: ").append(cookie).append("\r\n");
            }
            if (!body.isEmpty()) {
                request.append("Content-Type: ")
                        .append(type)
                        .append("\r\nContent-Length: ")
                        .append(body.getBytes(UTF_8).length)
                        .append("\r\n");
            }
            socket.getOutputStream()
                    .write(request.append("\r\n").append(body).toString().getBytes(UTF_8));
            String all = new String(socket.getInputStream().readAllBytes(), UTF_8);
            return reply(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reply reply(String all) {
        int end = all.indexOf("\r\n\r\n");
        String[] lines = all.substring(0, end).split("\r\n", -1);
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.merge(
                    lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                    lines[i].substring(colon + 1).strip(),
                    (one, other) -> one + ", " + other);
        }
        return new Reply(Integer.parseInt(lines[0].split(" ", -1)[1]), headers, all.substring(end + 4));
    }

    /** An open stream of events. */
    final class Listener implements AutoCloseable {

        private final Socket socket;
        private final BufferedReader lines;

        private Listener(String address) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port());
            socket.setSoTimeout(10_000);
            String request =
                    "GET " + address + " HTTP/1.1\r\nHost: localhost:" + port() + "\r\nCookie: " + cookie + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(UTF_8));
            lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            until(": here");
        }

        /** Reads up to the next line that begins so. */
        String until(String beginning) throws IOException {
            String line = lines.readLine();
            while (line != null && !line.startsWith(beginning)) {
                line = lines.readLine();
            }
            if (line == null) {
                throw new AssertionError("the stream ended before " + beginning);
            }
            return line;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    Listener listen(String address) throws IOException {
        return new Listener(address);
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the server did not stop", e);
        }
    }
}

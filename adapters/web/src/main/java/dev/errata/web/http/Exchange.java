package dev.errata.web.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.errata.bot.question.InteractionId;
import dev.errata.web.company.Viewer;
import dev.errata.web.page.PageView;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** One request of somebody who is somewhere, and its answer. */
final class Exchange {

    /** Names the answer whose form is open when the page is. */
    static final String CORRECT = "correct";

    private static final String UNGUIDED = "errata-unguided";

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final PageView page;

    Exchange(HttpServletRequest request, HttpServletResponse response, PageView page) {
        this.request = request;
        this.response = response;
        this.page = page;
    }

    /** What answers a request. */
    interface Handler {
        void handle(Exchange exchange) throws IOException;
    }

    /** The page as whoever sent it has it open. */
    PageView page() {
        return page;
    }

    Viewer viewer() {
        return page.viewer();
    }

    /** What was sent under this name, without what surrounds it; nothing counts as not sent. */
    Optional<String> value(String name) {
        return Optional.ofNullable(request.getParameter(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** Everything that was sent, with lines that end as they do everywhere but in forms. */
    Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        request.getParameterMap()
                .forEach((name, value) -> values.put(
                        name,
                        value.length == 0 ? "" : value[0].replace("\r\n", "\n").strip()));
        return values;
    }

    /** Whether the page asks for a part of itself, and not the browser for a page. */
    boolean isPart() {
        return request.getHeader("HX-Request") != null;
    }

    static boolean isGuided(HttpServletRequest request) {
        return cookie(UNGUIDED, request).isEmpty();
    }

    static Optional<String> cookie(String name, HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    void guide(boolean guided) {
        response.addHeader(
                "Set-Cookie",
                UNGUIDED + "=yes; Path=/; HttpOnly; SameSite=Strict; Max-Age=" + (guided ? "0" : "31536000"));
    }

    void html(int status, String html) throws IOException {
        send(response, request, status, "text/html; charset=utf-8", html);
    }

    void text(int status, String text) throws IOException {
        send(response, request, status, "text/plain; charset=utf-8", text);
    }

    void html(String html) throws IOException {
        html(HttpServletResponse.SC_OK, html);
    }

    /** Sends the browser to the page of somebody. */
    void seePage(Viewer viewer) {
        seeOther("/?" + viewer.query());
    }

    /** The same, with the form open in which this answer is corrected. */
    void seePage(Viewer viewer, InteractionId corrects) {
        seeOther("/?" + viewer.query() + "&" + CORRECT + "=" + corrects);
    }

    private void seeOther(String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }

    HttpServletRequest request() {
        return request;
    }

    HttpServletResponse response() {
        return response;
    }

    static void send(
            HttpServletResponse response, HttpServletRequest request, int status, String contentType, String text)
            throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        response.setStatus(status);
        response.setContentType(contentType);
        String accepted = request.getHeader("Accept-Encoding");
        if (accepted != null && accepted.contains("gzip")) {
            response.setHeader("Content-Encoding", "gzip");
            bytes = zipped(bytes);
        }
        response.setHeader("Vary", "Accept-Encoding");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static byte[] zipped(byte[] content) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(content);
        }
        return zipped.toByteArray();
    }
}

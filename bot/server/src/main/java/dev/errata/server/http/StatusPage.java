package dev.errata.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;

/** Answers GET with a line or a page of plain text. */
public final class StatusServlet extends HttpServlet {

    private final transient Supplier<Reply> reply;

    /** What is answered. */
    public record Reply(int status, String contentType, String body) {

        public static Reply text(int status, String body) {
            return new Reply(status, "text/plain; charset=utf-8", body);
        }
    }

    public StatusServlet(Supplier<Reply> reply) {
        this.reply = reply;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Reply answer = reply.get();
        response.setStatus(answer.status());
        response.setContentType(answer.contentType());
        response.getOutputStream().write(answer.body().getBytes(UTF_8));
    }
}

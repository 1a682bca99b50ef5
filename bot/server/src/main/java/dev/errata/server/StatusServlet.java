package dev.errata.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;

/** Answers GET with a line or a page of plain text. */
final class StatusServlet extends HttpServlet {

    private final transient Supplier<Reply> reply;

    /** What is answered. */
    record Reply(int status, String contentType, String body) {

        static Reply text(int status, String body) {
            return new Reply(status, "text/plain; charset=utf-8", body);
        }
    }

    StatusServlet(Supplier<Reply> reply) {
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

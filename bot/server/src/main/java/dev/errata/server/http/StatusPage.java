package dev.errata.server.http;

import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Answers GET with a line or a page of plain text, however many requests to anything else are being answered. */
public final class StatusPage extends Handler.Abstract {

    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Supplier<Reply> reply;
    private final boolean fromHereOnly;

    /** What is answered. */
    public record Reply(int status, String contentType, String body) {

        public static Reply text(int status, String body) {
            return new Reply(status, "text/plain; charset=utf-8", body);
        }
    }

    private StatusPage(Supplier<Reply> reply, boolean fromHereOnly) {
        this.reply = reply;
        this.fromHereOnly = fromHereOnly;
    }

    /** One that everybody may read. */
    public static StatusPage open(Supplier<Reply> reply) {
        return new StatusPage(reply, false);
    }

    /** One that is read under a name of this machine alone, so that no name that a site points at it helps that site. */
    public static StatusPage fromHereOnly(Supplier<Reply> reply) {
        return new StatusPage(reply, true);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (!HttpMethod.GET.is(request.getMethod()) && !HttpMethod.HEAD.is(request.getMethod())) {
            Response.writeError(request, response, callback, HttpStatus.METHOD_NOT_ALLOWED_405);
        } else if (fromHereOnly && !isOurName(request.getHeaders().get(HttpHeader.HOST))) {
            Response.writeError(request, response, callback, HttpStatus.FORBIDDEN_403);
        } else {
            Reply answer = reply.get();
            response.setStatus(answer.status());
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.contentType());
            Content.Sink.write(response, true, answer.body(), callback);
        }
        return true;
    }

    private static boolean isOurName(@Nullable String host) {
        return host != null
                && NAMES.contains(host.replaceFirst(":\\d{1,5}$", "").toLowerCase(Locale.ROOT));
    }
}

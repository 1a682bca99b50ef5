package dev.errata.teams;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Sends activities to a bot the way Microsoft's servers do. */
public final class TeamsSender {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final URI bot;
    private final @Nullable FakeIssuer issuer;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Sends to where the bot listens, with tokens of this issuer, or without any. */
    public TeamsSender(URI bot, @Nullable FakeIssuer issuer) {
        this.bot = bot;
        this.issuer = issuer;
    }

    public Delivered send(JsonNode activity) {
        String serviceUrl = activity.path("serviceUrl").asText();
        return send(activity.toString(), issuer == null ? null : issuer.bearer(TeamsPayloads.APP_ID, serviceUrl));
    }

    /** Sends whatever this is, with a header of this kind or without one. */
    public Delivered send(String body, @Nullable String authorization) {
        HttpRequest.Builder request = request().header("Content-Type", "application/json; charset=utf-8");
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return send(request.POST(BodyPublishers.ofString(body)).build());
    }

    public HttpRequest.Builder request() {
        return HttpRequest.newBuilder(bot).timeout(TIMEOUT);
    }

    public Delivered send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Delivered(
                    response.statusCode(),
                    new String(response.body(), UTF_8),
                    response.headers().map());
        } catch (IOException e) {
            throw new UncheckedIOException("the bot at " + bot + " did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the bot at " + bot, e);
        }
    }
}

package dev.errata.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Sends requests to a bot the way Slack's servers do: signed over their bytes. */
public final class SlackSender implements SlackRoute {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final URI bot;
    private final String signingSecret;
    private final Clock clock;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Sends to where the bot listens, such as {@code http://127.0.0.1:3000/slack/events}. */
    public SlackSender(URI bot, String signingSecret, Clock clock) {
        this.bot = bot;
        this.signingSecret = signingSecret;
        this.clock = clock;
    }

    public Delivered json(String json) {
        return json(json, 0);
    }

    /** Sends an event; the number of the retry is 0 for the first delivery. */
    public Delivered json(String json, int retry) {
        return send(json.getBytes(UTF_8), "application/json", retry);
    }

    @Override
    public Delivered payload(String json) {
        return form(Map.of("payload", json));
    }

    @Override
    public Delivered event(String json, int retry) {
        return json(json, retry);
    }

    @Override
    public Delivered command(Map<String, String> fields) {
        return form(fields);
    }

    public Delivered form(Map<String, String> fields) {
        StringBuilder form = new StringBuilder();
        fields.forEach((name, value) -> form.append(form.isEmpty() ? "" : "&")
                .append(URLEncoder.encode(name, UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, UTF_8)));
        return send(form.toString().getBytes(UTF_8), "application/x-www-form-urlencoded", 0);
    }

    private Delivered send(byte[] body, String contentType, int retry) {
        HttpRequest.Builder request = signed(body).header("Content-Type", contentType);
        if (retry > 0) {
            request.header("X-Slack-Retry-Num", String.valueOf(retry)).header("X-Slack-Retry-Reason", "http_timeout");
        }
        return send(request.POST(BodyPublishers.ofByteArray(body)).build());
    }

    /** A request that carries a genuine signature of now; its body is still to be set. */
    public HttpRequest.Builder signed(byte[] body) {
        String timestamp = String.valueOf(clock.instant().getEpochSecond());
        return HttpRequest.newBuilder(bot)
                .timeout(TIMEOUT)
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", signature(timestamp, body));
    }

    public String signature(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(signingSecret.getBytes(UTF_8), "HmacSHA256"));
            mac.update("v0:%s:".formatted(timestamp).getBytes(UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign", e);
        }
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

package dev.errata.slack;

import com.github.tomakehurst.wiremock.client.WireMock;
import dev.errata.chat.Troubles.Trouble;

/** What Slack says when it refuses. */
final class FakeTroubles {

    private FakeTroubles() {}

    static Trouble tooManyCalls(int retryAfterSeconds) {
        return new Trouble(
                false,
                () -> WireMock.aResponse()
                        .withStatus(429)
                        .withHeader("Retry-After", String.valueOf(retryAfterSeconds))
                        .withHeader("Content-Type", "application/json; charset=utf-8")
                        .withBody("{\"ok\":false,\"error\":\"ratelimited\"}"));
    }

    static Trouble refusal(String error) {
        return new Trouble(
                false,
                () -> WireMock.aResponse()
                        .withHeader("Content-Type", "application/json; charset=utf-8")
                        .withBody("{\"ok\":false,\"error\":\"" + error + "\"}"));
    }
}

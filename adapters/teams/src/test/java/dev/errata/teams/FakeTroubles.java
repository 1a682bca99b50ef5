package dev.errata.teams;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import dev.errata.chat.Troubles.Trouble;

/** What Teams says when it refuses. */
final class FakeTroubles {

    private FakeTroubles() {}

    static Trouble tooManyCalls(String retryAfter) {
        return new Trouble(
                false, () -> error(429, "Throttled", "API calls quota exceeded").withHeader("Retry-After", retryAfter));
    }

    /** Without saying when to come again. */
    static Trouble clash() {
        return new Trouble(false, () -> error(412, "PreconditionFailed", "Precondition failed"));
    }

    static Trouble refusal(int status, String code) {
        return new Trouble(false, () -> error(status, code, "Refused by a test"));
    }

    /** What Entra says when it gives no token. */
    static Trouble noToken(int number) {
        String body = """
                {"error":"invalid_client","error_description":"AADSTS%d: Something. Trace ID: 0","error_codes":[%d]}""".formatted(number, number);
        return new Trouble(false, () -> json(401, body));
    }

    static ResponseDefinitionBuilder error(int status, String code, String message) {
        return json(status, "{\"error\":{\"code\":\"%s\",\"message\":\"%s\"}}".formatted(code, message));
    }

    static ResponseDefinitionBuilder json(int status, String body) {
        return WireMock.aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json; charset=utf-8")
                .withBody(body);
    }
}

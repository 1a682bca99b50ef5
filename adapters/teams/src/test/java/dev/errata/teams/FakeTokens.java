package dev.errata.teams;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.net.URLDecoder;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Gives out tokens to the bot, and knows the newest. */
final class FakeTokens {

    static final String PASSWORD = "a~secret-for-tests";
    static final int LIFE_SECONDS = 3_600;

    private static final List<String> EXPECTED = List.of(
            "grant_type=client_credentials",
            "client_id=" + TeamsPayloads.APP_ID,
            "client_secret=" + PASSWORD,
            "scope=https://api.botframework.com/.default");

    private final boolean needed;
    private final AtomicInteger given = new AtomicInteger();
    private volatile String current = "none yet";

    FakeTokens(boolean needed) {
        this.needed = needed;
    }

    ResponseDefinitionBuilder give(String form) {
        if (!List.of(URLDecoder.decode(form, UTF_8).split("&", -1)).containsAll(EXPECTED)) {
            return FakeTroubles.noToken(7_000_215).response().get();
        }
        current = "token-" + given.incrementAndGet();
        return FakeTroubles.json(
                200,
                "{\"token_type\":\"Bearer\",\"expires_in\":%d,\"access_token\":\"%s\"}"
                        .formatted(LIFE_SECONDS, current));
    }

    boolean admits(String authorization) {
        return needed ? authorization.equals("Bearer " + current) : authorization.isEmpty();
    }

    /** The newest is no longer good. */
    void withdraw() {
        current = "withdrawn";
    }
}

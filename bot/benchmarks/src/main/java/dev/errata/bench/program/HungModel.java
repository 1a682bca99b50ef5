package dev.errata.bench.program;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.time.Duration;
import java.util.Map;

/** An OpenAI-compatible server that keeps everyone waiting. */
final class HungModel implements AutoCloseable {

    private static final Duration SILENCE = Duration.ofSeconds(60);
    private static final int CONNECTIONS = 200;

    private final WireMockServer server;

    private HungModel(WireMockServer server) {
        this.server = server;
    }

    static HungModel start() {
        WireMockServer server = new WireMockServer(WireMockConfiguration.options()
                .dynamicPort()
                .bindAddress("127.0.0.1")
                .containerThreads(CONNECTIONS));
        server.stubFor(WireMock.any(WireMock.anyUrl())
                .willReturn(WireMock.aResponse().withStatus(200).withFixedDelay((int) SILENCE.toMillis())));
        server.start();
        return new HungModel(server);
    }

    /** What the program is told, to use it. */
    Map<String, String> settings() {
        return Map.of(
                "ERRATA_CHAT_MODEL", "openai/hung",
                "OPENAI_API_KEY", "none",
                "OPENAI_BASE_URL", "http://127.0.0.1:" + server.port() + "/v1");
    }

    @Override
    public void close() {
        server.stop();
    }
}

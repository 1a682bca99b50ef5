package dev.errata.bench.program;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.time.Duration;
import java.util.Map;

/** An OpenAI-compatible server that takes its time. */
public final class SlowModel implements AutoCloseable {

    private static final Duration HUNG = Duration.ofSeconds(60);
    private static final String ANSWER = """
            {"id": "1", "object": "chat.completion", "created": 1, "model": "slow",
             "choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "Forty euros."}}],
             "usage": {"prompt_tokens": 100, "completion_tokens": 3, "total_tokens": 103}}
            """;
    private static final int CONNECTIONS = 200;

    private final WireMockServer server;

    private SlowModel(WireMockServer server) {
        this.server = server;
    }

    /** One that nobody waits for to the end. */
    static SlowModel hung() {
        return answeringAfter(HUNG);
    }

    public static SlowModel answeringAfter(Duration delay) {
        WireMockServer server = new WireMockServer(WireMockConfiguration.options()
                .dynamicPort()
                .bindAddress("127.0.0.1")
                .containerThreads(CONNECTIONS));
        server.stubFor(WireMock.any(WireMock.anyUrl())
                .willReturn(WireMock.okJson(ANSWER).withFixedDelay((int) delay.toMillis())));
        server.start();
        return new SlowModel(server);
    }

    /** What the program is told, to use it. */
    public Map<String, String> settings() {
        return Map.of(
                "ERRATA_CHAT_MODEL", "openai/slow",
                "OPENAI_API_KEY", "none",
                "OPENAI_BASE_URL", "http://127.0.0.1:" + server.port() + "/v1");
    }

    @Override
    public void close() {
        server.stop();
    }
}

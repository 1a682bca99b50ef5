package dev.errata.server.process;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.time.Duration;
import java.util.Map;

/** A server for language models that answers as OpenAI's documentation says, or as it should not. */
public final class ModelProvider implements AutoCloseable {

    private static final String PATH = "/v1/chat/completions";

    private final WireMockServer server = new WireMockServer(options().dynamicPort());

    public static ModelProvider start() {
        ModelProvider provider = new ModelProvider();
        provider.server.start();
        return provider;
    }

    /** What makes the program use it. */
    public Map<String, String> settings() {
        return Map.of(
                "ERRATA_CHAT_MODEL", "openai/gpt-test",
                "OPENAI_API_KEY", "sk-for-tests",
                "OPENAI_BASE_URL", server.baseUrl() + "/v1");
    }

    public void answers(ResponseDefinitionBuilder response) {
        server.resetAll();
        server.stubFor(post(urlEqualTo(PATH)).willReturn(response));
    }

    void answersFirst(ResponseDefinitionBuilder first, ResponseDefinitionBuilder then) {
        server.resetAll();
        server.stubFor(post(urlEqualTo(PATH))
                .inScenario("twice")
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("then")
                .willReturn(first));
        server.stubFor(post(urlEqualTo(PATH))
                .inScenario("twice")
                .whenScenarioStateIs("then")
                .willReturn(then));
    }

    public int asked() {
        return server.findAll(postRequestedFor(urlEqualTo(PATH))).size();
    }

    public static ResponseDefinitionBuilder says(String content) {
        return okJson(
                "{\"id\":\"chatcmpl-1\",\"object\":\"chat.completion\",\"created\":1741570283,\"model\":\"gpt-test\","
                        + "\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\"" + content
                        + "\",\"refusal\":null},\"logprobs\":null,\"finish_reason\":\"stop\"}],"
                        + "\"usage\":{\"prompt_tokens\":190,\"completion_tokens\":17,\"total_tokens\":207}}");
    }

    public static ResponseDefinitionBuilder saysLate(String content, Duration delay) {
        return says(content).withFixedDelay((int) delay.toMillis());
    }

    public static ResponseDefinitionBuilder fails(int status) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(
                        "{\"error\":{\"message\":\"no\",\"type\":\"invalid_request_error\",\"param\":null,\"code\":null}}");
    }

    @Override
    public void close() {
        server.stop();
    }
}

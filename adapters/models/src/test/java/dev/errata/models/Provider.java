package dev.errata.models;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.errata.bot.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** An OpenAI-compatible server, and the model of it under test with a clock that waiting moves on. */
final class Provider implements AutoCloseable {

    static final String KEY = "sk-secret-0123456789";
    private static final String PATH = "/v1/chat/completions";

    final SettableClock clock = new SettableClock();
    final List<Duration> waits = Collections.synchronizedList(new ArrayList<>());
    final ResilientChatModel model;
    private final WireMockServer server = new WireMockServer(options().dynamicPort());

    Provider(Duration wholeCall) {
        server.start();
        model = modelAt(server.baseUrl() + "/v1", wholeCall);
    }

    ResilientChatModel modelAt(String url, Duration wholeCall) {
        ModelCallPolicy patience = new ModelCallPolicy(wholeCall, wait -> {
            waits.add(wait);
            clock.passes(wait);
        });
        return new ChatModels(Map.of("OPENAI_API_KEY", KEY, "OPENAI_BASE_URL", url), patience, clock)
                .named("openai/gpt-test")
                .match(model -> model, problems -> {
                    throw new IllegalArgumentException(problems.toString());
                });
    }

    /** Answers in this order, and with the last one from then on. */
    void answers(ResponseDefinitionBuilder... responses) {
        server.resetMappings();
        server.resetScenarios();
        for (int i = 0; i < responses.length; i++) {
            String state = i == 0 ? Scenario.STARTED : "after " + i;
            String next = i == responses.length - 1 ? state : "after " + (i + 1);
            server.stubFor(post(urlEqualTo(PATH))
                    .inScenario("answers")
                    .whenScenarioStateIs(state)
                    .willReturn(responses[i])
                    .willSetStateTo(next));
        }
    }

    List<LoggedRequest> requests() {
        return server.findAll(postRequestedFor(urlEqualTo(PATH)));
    }

    int requestsWithKey() {
        return server.findAll(postRequestedFor(urlEqualTo(PATH)).withHeader("Authorization", equalTo("Bearer " + KEY)))
                .size();
    }

    /** The shape of OpenAI's chat completion object. */
    static ResponseDefinitionBuilder says(String content) {
        return okJson(
                "{\"id\":\"chatcmpl-1\",\"object\":\"chat.completion\",\"created\":1741570283,\"model\":\"gpt-test\",\"choices\":"
                        + "[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\"" + content
                        + "\",\"refusal\":null,\"annotations\":[]},"
                        + "\"logprobs\":null,\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":19,\"completion_tokens\":10,"
                        + "\"total_tokens\":29},\"service_tier\":\"default\"}");
    }

    /** The shape of OpenAI's error object. */
    static ResponseDefinitionBuilder fails(int status, String code) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"error\":{\"message\":\"Incorrect API key provided: " + KEY
                        + ". You asked: TOP SECRET PROMPT\","
                        + "\"type\":\"invalid_request_error\",\"param\":null,\"code\":\"" + code + "\"}}");
    }

    @Override
    public void close() {
        model.close();
        server.stop();
    }
}

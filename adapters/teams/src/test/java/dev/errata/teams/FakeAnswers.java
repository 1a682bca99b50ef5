package dev.errata.teams;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import dev.errata.chat.Troubles;
import dev.errata.teams.FakeConnector.Operation;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers each call from the state of a {@link FakeWorld}, if the token may make it and no trouble is due. */
final class FakeAnswers implements ResponseDefinitionTransformerV2 {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FakeTokens tokens;
    private final Troubles<Operation> troubles;
    private final FakeOperations operations;
    private final List<FakeCall> calls = new CopyOnWriteArrayList<>();

    FakeAnswers(FakeTokens tokens, Troubles<Operation> troubles, FakeOperations operations) {
        this.tokens = tokens;
        this.troubles = troubles;
        this.operations = operations;
    }

    List<FakeCall> calls() {
        return List.copyOf(calls);
    }

    @Override
    public String getName() {
        return "teams";
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        Request request = event.getRequest();
        String path = request.getUrl().split("\\?", 2)[0];
        List<String> parts = Arrays.stream(path.substring(1).split("/", -1))
                .map(part -> URLDecoder.decode(part, UTF_8))
                .toList();
        Operation operation = Operation.of(request.getMethod().getName(), parts);
        JsonNode body = operation == Operation.TOKEN ? MissingNode.getInstance() : json(request);
        calls.add(new FakeCall(operation, operation.target(parts), path, body));
        return answered(operation, parts, request, body).build();
    }

    private ResponseDefinitionBuilder answered(
            Operation operation, List<String> parts, Request request, JsonNode body) {
        Optional<Troubles.Trouble> trouble = troubles.next(operation);
        if (trouble.isPresent() && !trouble.get().afterwards()) {
            return trouble.get().response().get();
        }
        ResponseDefinitionBuilder answer = answer(operation, parts, request, body);
        return trouble.map(due -> due.response().get()).orElse(answer);
    }

    private ResponseDefinitionBuilder answer(Operation operation, List<String> parts, Request request, JsonNode body) {
        if (operation == Operation.TOKEN) {
            return tokens.give(request.getBodyAsString());
        }
        if (!tokens.admits(request.containsHeader("Authorization") ? request.getHeader("Authorization") : "")) {
            return FakeTroubles.error(401, "Unauthorized", "Authorization has been denied for this request.");
        }
        String more = request.queryParameter("continuationToken").isPresent()
                ? request.queryParameter("continuationToken").firstValue()
                : "0";
        return operations.answer(operation, parts, body, Integer.parseInt(more));
    }

    private static JsonNode json(Request request) {
        try {
            return JSON.readTree(request.getBodyAsString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the bot sent no JSON", e);
        }
    }
}

package dev.errata.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.errata.chat.Troubles;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers each call from the state of a {@link FakeWorld}, if the token may make it and no trouble is due. */
final class FakeAnswers implements ResponseDefinitionTransformerV2 {

    private final FakeWorld world;
    private final FakeScopes scopes;
    private final Troubles<String> troubles;
    private final FakeMethods methods;
    private final List<FakeCall> calls = new CopyOnWriteArrayList<>();

    FakeAnswers(FakeWorld world, FakeScopes scopes, Troubles<String> troubles, FakeSocket socket) {
        this.world = world;
        this.scopes = scopes;
        this.troubles = troubles;
        this.methods = new FakeMethods(world, socket);
    }

    List<FakeCall> calls() {
        return List.copyOf(calls);
    }

    @Override
    public String getName() {
        return "slack";
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        Request request = event.getRequest();
        String path = request.getUrl().split("\\?", 2)[0];
        if (path.contains("/response/")) {
            return respond(path.split("/response/", 2)[1].split("/", 2), request)
                    .build();
        }
        FakeCall call = FakeCall.of(path.substring(path.lastIndexOf('/') + 1), request.getBody());
        calls.add(call);
        return answered(call, request).build();
    }

    /** A response URL needs no token, and changes also what only one person sees. */
    private ResponseDefinitionBuilder respond(String[] message, Request request) {
        if (request.containsHeader("Authorization")) {
            return WireMock.aResponse().withStatus(500);
        }
        JsonObject body = JsonParser.parseString(request.getBodyAsString()).getAsJsonObject();
        synchronized (world) {
            FakeMessage before = world.message(message[0], message[1]).orElseThrow();
            FakeRules.update(body.get("text").getAsString(), body.getAsJsonArray("blocks"));
            world.replace(before, before.edited(body.get("text").getAsString(), body.getAsJsonArray("blocks")));
        }
        return WireMock.aResponse().withBody("ok");
    }

    private ResponseDefinitionBuilder answered(FakeCall call, Request request) {
        Optional<Troubles.Trouble> trouble = troubles.next(call.method());
        if (trouble.isPresent() && !trouble.get().afterwards()) {
            return trouble.get().response().get();
        }
        ResponseDefinitionBuilder answer = json(answer(call, request));
        return trouble.map(due -> due.response().get()).orElse(answer);
    }

    private JsonObject answer(FakeCall call, Request request) {
        synchronized (world) {
            try {
                if (!request.containsHeader("Authorization")
                        || !request.getHeader("Authorization").equals("Bearer " + token(call))) {
                    throw new FakeRefusal("invalid_auth");
                }
                scopes.check(call, call.argument("channel").map(world.channels::get));
                return methods.answer(call);
            } catch (FakeRefusal e) {
                return e.answer();
            }
        }
    }

    private static String token(FakeCall call) {
        return call.method().equals("apps.connections.open") ? FakeSlack.APP_TOKEN : FakeSlack.TOKEN;
    }

    private ResponseDefinitionBuilder json(JsonObject answer) {
        return WireMock.aResponse()
                .withHeader("Content-Type", "application/json; charset=utf-8")
                .withHeader("x-oauth-scopes", String.join(",", scopes.granted()))
                .withBody(answer.toString().getBytes(UTF_8));
    }
}

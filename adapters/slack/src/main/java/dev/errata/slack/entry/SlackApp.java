package dev.errata.slack.entry;

import com.google.gson.JsonObject;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.UrlVerificationRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.MessageDeletedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.ReactionAddedEvent;
import com.slack.api.model.event.ReactionRemovedEvent;
import com.slack.api.model.event.SubteamMembersChangedEvent;
import com.slack.api.model.event.SubteamUpdatedEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import dev.errata.bot.delivery.WaitedFor;
import dev.errata.slack.request.SlackCommand;
import dev.errata.slack.request.SlackRequests;
import dev.errata.slack.request.ViewSubmission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bolt's {@code App}, which reads and dispatches what Slack sends, whichever way it came in. It verifies nothing: who lets a request in
 * knows whose it is. What is not for us is acknowledged, because Slack counts everything else as a failure.
 */
public final class SlackApp {

    private static final Logger log = LoggerFactory.getLogger(SlackApp.class);
    private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

    private final SlackRequests requests;
    private final App app;
    private final SlackRequestParser parser;

    public SlackApp(SlackRequests requests) {
        this.requests = requests;
        this.app = new App(BoltConfig.with(this::unmatched), List.of());
        this.parser = new SlackRequestParser(app.config());
        app.event(AppMentionEvent.class, (payload, context) -> taken(FromSlack.mention(payload), requests::event));
        app.event(MessageEvent.class, (payload, context) -> taken(FromSlack.message(payload), requests::event));
        app.event(
                MessageDeletedEvent.class, (payload, context) -> taken(FromSlack.deletion(payload), requests::deleted));
        app.event(ReactionAddedEvent.class, (payload, context) -> taken(FromSlack.added(payload), requests::reacted));
        app.event(
                ReactionRemovedEvent.class,
                (payload, context) -> taken(FromSlack.takenAway(payload), requests::reacted));
        app.event(
                SubteamUpdatedEvent.class,
                (payload, context) -> taken(FromSlack.group(payload), requests::groupChanged));
        app.event(
                SubteamMembersChangedEvent.class,
                (payload, context) -> taken(FromSlack.members(payload), requests::groupChanged));
        app.event(
                AppUninstalledEvent.class, (payload, context) -> taken(FromSlack.removal(payload), requests::removed));
        app.event(
                TokensRevokedEvent.class,
                (payload, context) -> taken(FromSlack.revocation(payload), requests::removed));
        app.blockAction(ANY, (request, context) -> pressed(request.getPayload()));
        app.viewSubmission(ANY, (request, context) -> submitted(FromSlack.submission(request.getPayload())));
        app.viewClosed(ANY, (request, context) -> context.ack());
        app.globalShortcut(ANY, (request, context) -> context.ack());
        app.messageShortcut(
                ANY, (request, context) -> taken(FromSlack.shortcut(request.getPayload()), requests::shortcut));
        app.blockSuggestion(ANY, (request, context) -> context.ack());
        app.start();
    }

    /**
     * Takes what Slack sent and returns the acknowledgement.
     *
     * @throws NotTaken if Slack must not be told that it was taken
     */
    Response take(JsonObject payload) {
        if (payload.has(BoltPayload.COMMAND)) {
            return WaitedFor.during(() -> commanded(payload));
        }
        Optional<JsonObject> readable = BoltPayload.of(payload);
        if (readable.isEmpty()) {
            return Response.ok();
        }
        return WaitedFor.during(() -> dispatched(readable.get()));
    }

    private Response dispatched(JsonObject payload) {
        try {
            Request<?> request = parser.parse(SlackRequestParser.HttpRequest.builder()
                    .socketMode(true)
                    .requestBody(payload.toString())
                    .headers(new RequestHeaders(Map.of()))
                    .build());
            return request == null ? Response.ok() : answer(request);
        } catch (NotTaken e) {
            throw e;
        } catch (Exception e) {
            log.debug(
                    "Slack sent a request that is not for us ({})", e.getClass().getSimpleName());
            return Response.ok();
        }
    }

    /** Bolt reads commands only as forms, and a socket brings them as objects. */
    private Response commanded(JsonObject payload) {
        try {
            SlackCommand command = FromSlack.command(BoltPayload.command(payload));
            JsonObject told = new JsonObject();
            told.addProperty("response_type", "ephemeral");
            told.addProperty("text", answered(command, requests::command));
            return json(told.toString());
        } catch (FromSlack.NotForUs e) {
            return Response.ok();
        }
    }

    private Response answer(Request<?> request) throws Exception {
        if (request instanceof UrlVerificationRequest verification) {
            JsonObject challenge = new JsonObject();
            challenge.addProperty("challenge", verification.getChallenge());
            return json(challenge.toString());
        }
        Response response = app.run(request);
        return response.getStatusCode() == 200 ? response : Response.ok();
    }

    /** Bolt hands on only payloads with one action. */
    private Response unmatched(Request<?> request) {
        return request instanceof BlockActionRequest press ? pressed(press.getPayload()) : Response.ok();
    }

    private Response pressed(BlockActionPayload payload) {
        return taken(FromSlack.presses(payload), presses -> presses.forEach(requests::blockAction));
    }

    private Response submitted(ViewSubmission submission) {
        String answer = answered(submission, requests::submission).json();
        return answer.isEmpty() ? Response.ok() : json(answer);
    }

    private static <T> Response taken(T request, Consumer<T> take) {
        return answered(request, taken -> {
            take.accept(taken);
            return Response.ok();
        });
    }

    private static <T, A> A answered(T request, Function<T, A> take) {
        try {
            return take.apply(request);
        } catch (RuntimeException e) {
            throw new NotTaken(e);
        }
    }

    private static Response json(String body) {
        return Response.builder()
                .contentType(Response.CONTENT_TYPE_APPLICATION_JSON_UTF8)
                .body(body)
                .build();
    }

    /** Whoever takes requests could not take one. */
    static final class NotTaken extends RuntimeException {
        NotTaken(RuntimeException cause) {
            super("a request from Slack could not be taken", cause);
        }
    }
}

package dev.errata.slack.entry;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.slack.api.bolt.jakarta_servlet.ServletAdapterOps;
import com.slack.api.bolt.response.Response;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The door through which Slack comes in over HTTP. Nothing in a request is looked at before its raw bytes are known to be Slack's. */
public final class SlackDoor extends HttpServlet {

    private static final Logger log = LoggerFactory.getLogger(SlackDoor.class);
    private static final int LARGEST_BODY = 1024 * 1024;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PAYLOAD = "payload";

    private final transient SlackSignature signature;
    private final transient SlackApp app;

    public SlackDoor(SlackSignature signature, SlackApp app) {
        this.signature = signature;
        this.app = app;
    }

    /**
     * Takes an event and a press of a workspace that there is not, because the first time takes longest. Whoever takes requests drops
     * those of workspaces that are not theirs.
     */
    public void warmUp() {
        signature.warmUp(WarmUp.EVENT.getBytes(UTF_8));
        taken(WarmUp.EVENT, false);
        taken(WarmUp.press(), true);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Response reply = reply(request);
        if (reply.getBody() == null) {
            response.setStatus(reply.getStatusCode());
            reply.getHeaders().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
            response.setContentLength(0);
        } else {
            ServletAdapterOps.writeResponse(response, reply);
        }
    }

    private Response reply(HttpServletRequest request) throws IOException {
        if (!request.getMethod().equals("POST")) {
            Response refusal = Response.error(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            refusal.getHeaders().put("Allow", List.of("POST"));
            return refusal;
        }
        if (request.getContentLengthLong() > LARGEST_BODY) {
            return Response.error(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            return Response.error(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
        return isGenuine(request, body)
                ? taken(new String(body, UTF_8), isForm(request))
                : Response.error(HttpServletResponse.SC_UNAUTHORIZED);
    }

    private boolean isGenuine(HttpServletRequest request, byte[] body) {
        return signature.isGenuine(
                request.getHeader("X-Slack-Request-Timestamp"), request.getHeader("X-Slack-Signature"), body);
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(FORM);
    }

    private Response taken(String body, boolean form) {
        try {
            if (!form) {
                return taken(BoltPayload.object(body));
            }
            JsonObject fields = fields(body);
            if (fields.has(PAYLOAD)) {
                return taken(BoltPayload.object(BoltPayload.text(fields, PAYLOAD)));
            }
            return fields.has(BoltPayload.COMMAND) ? taken(Optional.of(fields)) : Response.ok();
        } catch (IllegalArgumentException e) {
            return Response.error(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private Response taken(Optional<JsonObject> payload) {
        try {
            return payload.map(app::take).orElseGet(() -> Response.error(HttpServletResponse.SC_BAD_REQUEST));
        } catch (SlackApp.NotTaken e) {
            log.error(
                    "A request from Slack could not be taken. Slack was told so, and sends events again", e.getCause());
            return Response.error(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    /** Of a form. One without a payload is a command, or a check of ours. */
    private static JsonObject fields(String form) {
        JsonObject fields = new JsonObject();
        Stream.of(form.split("&", -1))
                .map(field -> field.split("=", 2))
                .filter(field -> field.length == 2 && !fields.has(decoded(field[0])))
                .forEach(field -> fields.addProperty(decoded(field[0]), decoded(field[1])));
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, UTF_8);
    }
}

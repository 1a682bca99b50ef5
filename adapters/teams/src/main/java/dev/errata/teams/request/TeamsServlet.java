package dev.errata.teams.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.errata.bot.delivery.WaitedFor;
import dev.errata.teams.api.Fields.Malformed;
import dev.errata.teams.botframework.KeysUnavailable;
import dev.errata.teams.entry.Callers;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one door through which Teams comes in. Nothing in a request is looked at before its token is known to be Microsoft's. */
public final class TeamsServlet extends HttpServlet {

    /** A message of a tenant that there is not. */
    private static final String WARM_UP = """
            {"type":"message","id":"-","channelId":"msteams","serviceUrl":"https://localhost/","text":"<at>-</at> warm?",
             "from":{"id":"-","name":"-"},"recipient":{"id":"-"},
             "conversation":{"id":"-","conversationType":"personal","tenantId":"-"},
             "entities":[{"type":"mention","mentioned":{"id":"-","name":"-"},"text":"<at>-</at>"}],
             "channelData":{"tenant":{"id":"-"}}}""";

    private static final Logger log = LoggerFactory.getLogger(TeamsServlet.class);
    private static final int LARGEST_BODY = 256 * 1024;

    private final transient Callers callers;
    private final transient Intake intake;

    public TeamsServlet(Callers callers, TeamsRequests requests) {
        this.callers = callers;
        this.intake = new Intake(requests);
    }

    /**
     * Loads Microsoft's keys and takes a message of a tenant that there is not, because the first time takes longest. Whoever takes
     * requests drops those of tenants that are not theirs.
     */
    public void warmUp() {
        callers.warmUp();
        intake.take(Activity.parse(WARM_UP.getBytes(UTF_8)));
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(answer(request), response);
    }

    private Response answer(HttpServletRequest request) throws IOException {
        if (!request.getMethod().equals("POST")) {
            return Response.status(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
        if (request.getContentLengthLong() > LARGEST_BODY) {
            return Response.status(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            return Response.status(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
        if (!isJson(request)) {
            return Response.status(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        }
        return WaitedFor.during(() -> taken(body, request));
    }

    /** A page in somebody's browser can send other types to a bot on that machine unasked, but not this one. */
    private static boolean isJson(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("application/json");
    }

    private Response taken(byte[] body, HttpServletRequest request) {
        try {
            Optional<Callers.Pass> pass = callers.admit(request.getHeader("Authorization"));
            return pass.isEmpty() ? Response.status(HttpServletResponse.SC_UNAUTHORIZED) : taken(body, pass.get());
        } catch (Malformed e) {
            log.debug("A request of Teams' was refused: {}", e.getMessage());
            return Response.status(HttpServletResponse.SC_BAD_REQUEST);
        } catch (KeysUnavailable e) {
            log.error("Whether a request came from Teams cannot be known: {}", e.getMessage());
            return Response.status(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } catch (RuntimeException e) {
            log.error("A request from Teams could not be taken. Teams was told so", e);
            return Response.status(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    private Response taken(byte[] body, Callers.Pass pass) {
        Activity activity = Activity.parse(body);
        return pass.covers(activity.origin())
                ? intake.take(activity)
                : Response.status(HttpServletResponse.SC_FORBIDDEN);
    }

    private static void send(Response answer, HttpServletResponse response) throws IOException {
        byte[] body = answer.json().getBytes(UTF_8);
        response.setStatus(answer.status());
        if (answer.status() == HttpServletResponse.SC_METHOD_NOT_ALLOWED) {
            response.setHeader("Allow", "POST");
        }
        if (answer.status() == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        if (body.length > 0) {
            response.setContentType("application/json; charset=utf-8");
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}

package dev.errata.slack.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one door through which Slack comes in. Nothing in a request is looked at before its raw bytes are known to be Slack's. */
public final class SlackServlet extends HttpServlet {

    private static final Logger log = LoggerFactory.getLogger(SlackServlet.class);
    private static final int LARGEST_BODY = 1024 * 1024;

    private final transient SlackSignature signature;
    private final transient Intake intake;

    public SlackServlet(SlackSignature signature, SlackRequests requests) {
        this.signature = signature;
        this.intake = new Intake(requests);
    }

    /**
     * Takes an event and a press of a workspace that there is not, because the first time takes longest. Whoever takes requests drops
     * those of workspaces that are not theirs.
     */
    public void warmUp() {
        byte[] event = WarmUp.EVENT.getBytes(UTF_8);
        signature.warmUp(event);
        intake.take(event, null);
        intake.take(WarmUp.press().getBytes(UTF_8), null);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(reply(request), response);
    }

    private Reply reply(HttpServletRequest request) throws IOException {
        if (!request.getMethod().equals("POST")) {
            return Reply.status(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
        if (request.getContentLengthLong() > LARGEST_BODY) {
            return Reply.status(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            return Reply.status(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
        if (!isGenuine(request, body)) {
            return Reply.status(HttpServletResponse.SC_UNAUTHORIZED);
        }
        return taken(body, request);
    }

    private boolean isGenuine(HttpServletRequest request, byte[] body) {
        return signature.isGenuine(
                request.getHeader("X-Slack-Request-Timestamp"), request.getHeader("X-Slack-Signature"), body);
    }

    private Reply taken(byte[] body, HttpServletRequest request) {
        try {
            return intake.take(body, request.getHeader("X-Slack-Retry-Num"));
        } catch (RuntimeException e) {
            log.error("A request from Slack could not be taken. Slack was told so, and sends events again", e);
            return Reply.status(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    private static void send(Reply reply, HttpServletResponse response) throws IOException {
        byte[] body = reply.json().getBytes(UTF_8);
        response.setStatus(reply.status());
        if (reply.status() == HttpServletResponse.SC_METHOD_NOT_ALLOWED) {
            response.setHeader("Allow", "POST");
        }
        if (body.length > 0) {
            response.setContentType("application/json; charset=utf-8");
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}

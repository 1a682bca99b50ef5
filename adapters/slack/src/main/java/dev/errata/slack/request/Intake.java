package dev.errata.slack.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a request that is known to come from Slack and hands it to whoever takes it. */
final class Intake {

    private static final Logger log = LoggerFactory.getLogger(Intake.class);
    private static final Pattern SMALL_NUMBER = Pattern.compile("[0-9]{1,4}");

    private final SlackRequests requests;
    private final InteractionReader interactions = new InteractionReader();

    Intake(SlackRequests requests) {
        this.requests = requests;
    }

    /** Requests that we do not know are answered with nothing, because Slack counts everything else as a failure. */
    Reply take(byte[] body, @Nullable String retryNumber) {
        String text = new String(body, UTF_8);
        try {
            return text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[")
                    ? json(Fields.parse(text), retries(retryNumber))
                    : form(Form.parse(text));
        } catch (Fields.Unknown e) {
            log.debug("Slack sent a request that is not for us: {}", e.getMessage());
            return Reply.NOTHING;
        } catch (Fields.Malformed e) {
            return Reply.status(400);
        }
    }

    private Reply json(Fields envelope, int retry) {
        String type = envelope.text("type", "");
        if (type.equals("url_verification")) {
            JsonObject answer = new JsonObject();
            answer.addProperty("challenge", envelope.required("challenge"));
            return Reply.json(answer.toString());
        }
        if (type.equals("event_callback")) {
            requests.event(EventReader.read(envelope, retry));
        }
        return Reply.NOTHING;
    }

    private Reply form(Form form) {
        if (form.has("payload")) {
            return interaction(Fields.parse(form.required("payload")));
        }
        if (form.has("command")) {
            return command(form);
        }
        return Reply.NOTHING;
    }

    private Reply interaction(Fields payload) {
        switch (payload.text("type", "")) {
            case "block_actions" -> interactions.actions(payload).forEach(requests::blockAction);
            case "view_closed" -> requests.closed(interactions.closed(payload));
            case "shortcut", "message_action" -> requests.shortcut(interactions.shortcut(payload));
            case "view_submission" -> {
                return new Reply(
                        200,
                        requests.submission(interactions.submission(payload)).json());
            }
            default -> log.debug("Slack sent an interaction that is not for us");
        }
        return Reply.NOTHING;
    }

    private Reply command(Form form) {
        Optional<String> words = requests.command(SlashCommandReader.read(form));
        return words.map(Reply::whisper).orElse(Reply.NOTHING);
    }

    private static int retries(@Nullable String number) {
        return number != null && SMALL_NUMBER.matcher(number).matches() ? Integer.parseInt(number) : 0;
    }
}

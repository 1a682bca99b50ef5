package dev.errata.slack.surface;

import dev.errata.slack.api.NewMessage;
import dev.errata.slack.api.SlackProblem;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends a message as it is built, or else its words: without buttons they are better than none. */
final class Sending {

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    private Sending() {}

    /** What Slack does not take as it is built is sent once more as plain text. */
    static <T> T orPlain(NewMessage message, Function<NewMessage, T> call) {
        try {
            return call.apply(message);
        } catch (SlackProblem problem) {
            if (!problem.isOfItsForm() || message.isPlain()) {
                throw problem;
            }
            LOG.warn("a message is sent as plain text: {}", problem.getMessage());
            return call.apply(message.plain());
        }
    }
}

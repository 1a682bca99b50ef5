package dev.errata.teams.surface;

import dev.errata.chat.call.CallProblem;
import dev.errata.teams.api.AnswerStream;
import dev.errata.teams.api.Content;
import dev.errata.teams.api.ConversationRef;
import dev.errata.teams.api.MessageRef;
import dev.errata.teams.api.TeamsClient;
import dev.errata.teams.api.TeamsProblem;
import dev.errata.teams.text.AnswerText;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An answer in the chat of one person with the bot, which shows what the bot is doing, then the words, then all of it. What goes wrong
 * before that is worth nothing later.
 */
final class StreamedAnswer {

    private static final Logger LOG = LoggerFactory.getLogger(StreamedAnswer.class);
    private static final AnswerText TEXT = new AnswerText();

    private final TeamsClient teams;
    private final ConversationRef chat;
    private final AnswerStream stream;
    private boolean ended;

    StreamedAnswer(TeamsClient teams, ConversationRef chat) {
        this.teams = teams;
        this.chat = chat;
        this.stream = teams.stream(chat);
    }

    void begin(String words) {
        attempt(() -> stream.inform(words));
    }

    /** The words of an answer that is on its way, in which nothing is markup. */
    void show(String commonMark) {
        attempt(() -> stream.write(TEXT.neutral(commonMark)));
    }

    private void attempt(Runnable step) {
        if (ended) {
            return;
        }
        try {
            step.run();
        } catch (TeamsProblem problem) {
            ended = true;
            LOG.info("an answer is not streamed: {}", problem.getMessage());
        }
    }

    /** The first ends what was streamed; what follows stands below it. */
    Optional<MessageRef> post(Content content) {
        if (ended) {
            return teams.post(chat, content);
        }
        ended = true;
        try {
            return stream.finish(content);
        } catch (TeamsProblem problem) {
            if (problem.outcome() != CallProblem.Outcome.REFUSED) {
                throw problem;
            }
            // The person has stopped it, or the time was up: what was asked is answered all the same.
            return teams.post(chat, content);
        }
    }
}

package dev.errata.teams.sending;

import dev.errata.chat.call.CallProblem;
import dev.errata.teams.api.AnswerStream;
import dev.errata.teams.api.Content;
import dev.errata.teams.api.ConversationRef;
import dev.errata.teams.api.MessageRef;
import dev.errata.teams.api.TeamsClient;
import dev.errata.teams.api.TeamsProblem;
import dev.errata.teams.cards.Words;
import dev.errata.teams.text.AnswerText;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An answer in the chat of one person with the bot, which shows what the bot is doing, then the words, then all of it. What goes wrong
 * before that is worth nothing later.
 */
public final class Growing {

    private static final Logger LOG = LoggerFactory.getLogger(Growing.class);
    private static final AnswerText TEXT = new AnswerText();

    private final TeamsClient teams;
    private final ConversationRef chat;
    private final AnswerStream stream;
    private boolean ended;

    public Growing(TeamsClient teams, ConversationRef chat) {
        this.teams = teams;
        this.chat = chat;
        this.stream = teams.stream(chat);
    }

    public void begin() {
        attempt(() -> stream.inform(Words.say("status.answering")));
    }

    /** The words of an answer that is on its way, in which nothing is markup. */
    public void show(String commonMark) {
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
            LOG.info("an answer does not grow before its reader's eyes: {}", problem.getMessage());
        }
    }

    /** The first ends what was growing; what follows stands below it. */
    public Optional<MessageRef> post(Content content) {
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

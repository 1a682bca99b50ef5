package dev.errata.slack.conversation;

import com.slack.api.model.block.LayoutBlock;
import dev.errata.bot.answer.Interaction;
import dev.errata.bot.delivery.Outbox;
import dev.errata.bot.delivery.Outgoing;
import dev.errata.bot.delivery.Outgoing.Status;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.Question;
import dev.errata.bot.question.ThreadId;
import dev.errata.slack.api.Marker;
import dev.errata.slack.api.MessageRef;
import dev.errata.slack.api.NewMessage;
import dev.errata.slack.api.SlackClient;
import dev.errata.slack.api.SlackProblem;
import dev.errata.slack.text.PlainText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings answers to Slack, each message once, and changes them later. */
public final class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final String MARKER = "errata_answer";
    private static final int LONGEST_FALLBACK = 300;

    private final SlackClient slack;
    private final Outbox outbox;

    public Postman(SlackClient slack, Outbox outbox) {
        this.slack = slack;
        this.outbox = outbox;
    }

    /**
     * Posts the messages of an answer that were not posted before. Whoever calls it again after a crash posts only the rest.
     *
     * @throws SlackProblem if trying again later may help
     */
    void post(Interaction interaction, List<List<LayoutBlock>> messages) {
        for (int part = 0; part < messages.size(); part++) {
            if (!post(interaction, part, messages.get(part))) {
                return;
            }
        }
    }

    /** False if Slack will never take it, so that the rest need not be tried. */
    private boolean post(Interaction interaction, int part, List<LayoutBlock> blocks) {
        Place place = interaction.question().place();
        UUID id = UUID.randomUUID();
        Outgoing outgoing = outbox.begin(interaction.workspace(), id, key(interaction, part), place.id());
        if (outgoing.status() != Status.SENDING) {
            return outgoing.status() == Status.SENT;
        }
        Marker marker = new Marker(MARKER, Map.of("id", outgoing.id().toString()));
        try {
            boolean triedBefore = !outgoing.id().equals(id);
            Optional<MessageRef> arrived = triedBefore ? find(interaction, marker) : Optional.empty();
            MessageRef message = arrived.orElseGet(() -> slack.post(message(interaction, blocks, marker)));
            outbox.sent(outgoing, message.ts());
            return true;
        } catch (SlackProblem problem) {
            if (problem.outcome() != SlackProblem.Outcome.REFUSED) {
                throw problem;
            }
            outbox.ended(outgoing, Status.REFUSED);
            LOG.warn("answer {} was not delivered: {}", interaction.id(), problem.getMessage());
            return false;
        }
    }

    private Optional<MessageRef> find(Interaction interaction, Marker marker) {
        Question question = interaction.question();
        return slack.find(
                marker,
                question.place().externalId(),
                threadTs(question),
                String.valueOf(question.at().getEpochSecond() - 60));
    }

    private static NewMessage message(Interaction interaction, List<LayoutBlock> blocks, @Nullable Marker marker) {
        Question question = interaction.question();
        return new NewMessage(question.place().externalId(), threadTs(question), fallback(interaction), blocks, marker);
    }

    /** Shows an answer to its asker alone. It is not tried twice: better missing than there twice. */
    void whisper(Interaction interaction, List<List<LayoutBlock>> messages) {
        Question question = interaction.question();
        for (int part = 0; part < messages.size(); part++) {
            UUID id = UUID.randomUUID();
            String key = key(interaction, part);
            Outgoing outgoing = outbox.begin(
                    interaction.workspace(), id, key, question.place().id());
            if (outgoing.id().equals(id)) {
                slack.whisper(
                        message(interaction, messages.get(part), null),
                        question.asker().externalId());
                outbox.ended(outgoing, Status.UNKNOWN);
            }
        }
    }

    /** Shows the last message of an answer, the one with the buttons, as the last of these. */
    void change(Interaction interaction, List<List<LayoutBlock>> messages) {
        String key = key(interaction, messages.size() - 1);
        Optional<String> ts = outbox.find(interaction.workspace(), key).map(Outgoing::messageId);
        if (ts.isEmpty()) {
            return;
        }
        MessageRef message = new MessageRef(interaction.question().place().externalId(), ts.get());
        try {
            slack.update(message, fallback(interaction), messages.get(messages.size() - 1));
        } catch (SlackProblem problem) {
            if (problem.outcome() != SlackProblem.Outcome.REFUSED) {
                throw problem;
            }
            LOG.info("answer {} stays as it is: {}", interaction.id(), problem.getMessage());
        }
    }

    /** Where people find the first message of an answer. */
    Optional<String> link(Interaction interaction) {
        return outbox.find(interaction.workspace(), key(interaction, 0))
                .map(Outgoing::messageId)
                .flatMap(ts ->
                        permalink(new MessageRef(interaction.question().place().externalId(), ts)));
    }

    private Optional<String> permalink(MessageRef message) {
        try {
            return Optional.of(slack.permalink(message));
        } catch (SlackProblem problem) {
            LOG.info("no link to message {}: {}", message.ts(), problem.getMessage());
            return Optional.empty();
        }
    }

    /** Direct messages go on without threads, unless their writer began one. */
    static @Nullable String threadTs(Question question) {
        return threadTs(question.place().externalId(), question.thread());
    }

    static @Nullable String threadTs(String channel, ThreadId thread) {
        return thread.value().equals(channel) ? null : thread.value();
    }

    private static String key(Interaction interaction, int part) {
        return "%s/%02d".formatted(interaction.id(), part);
    }

    /** What notifications and screen readers say. */
    private static String fallback(Interaction interaction) {
        String text = interaction.answer().text();
        return PlainText.inSentence(
                text.length() <= LONGEST_FALLBACK ? text : text.substring(0, LONGEST_FALLBACK) + "…");
    }
}

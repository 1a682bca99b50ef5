package dev.errata.slack.conversation;

import com.slack.api.model.block.LayoutBlock;
import dev.errata.bot.answer.Interaction;
import dev.errata.bot.delivery.Outbox;
import dev.errata.bot.delivery.Outgoing;
import dev.errata.bot.delivery.Outgoing.Status;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.Question;
import dev.errata.bot.question.ThreadId;
import dev.errata.bot.question.Threads;
import dev.errata.chat.call.CallProblem;
import dev.errata.slack.api.Marker;
import dev.errata.slack.api.MessageRef;
import dev.errata.slack.api.NewMessage;
import dev.errata.slack.api.SlackClient;
import dev.errata.slack.api.SlackProblem;
import dev.errata.slack.blocks.AnswerMessages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings answers to Slack, each message once, and changes them later. */
public final class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final String MARKER = "errata_answer";

    private final SlackClient slack;
    private final Outbox outbox;
    private final Threads threads;

    public Postman(SlackClient slack, Outbox outbox, Threads threads) {
        this.slack = slack;
        this.outbox = outbox;
        this.threads = threads;
    }

    /**
     * Posts the messages of an answer that were not posted before. Whoever calls it again after a crash posts only the rest.
     *
     * @return whether all of them are there now; Slack may refuse them for good
     * @throws SlackProblem if trying again later may help
     */
    boolean post(Interaction interaction, List<List<LayoutBlock>> messages) {
        for (int part = 0; part < messages.size(); part++) {
            if (!post(interaction, part, messages.get(part))) {
                return false;
            }
        }
        Question question = interaction.question();
        threads.botSpoke(question.place(), question.thread());
        return true;
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
            if (problem.outcome() != CallProblem.Outcome.REFUSED) {
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
        return new NewMessage(
                question.place().externalId(),
                threadTs(question),
                AnswerMessages.fallback(interaction),
                blocks,
                marker);
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
                whisper(outgoing, message(interaction, messages.get(part), null), question.asker());
            }
        }
    }

    private void whisper(Outgoing outgoing, NewMessage message, Person to) {
        try {
            slack.whisper(message, to.externalId());
            outbox.ended(outgoing, Status.UNKNOWN);
        } catch (SlackProblem problem) {
            outbox.ended(outgoing, problem.mayHaveArrived() ? Status.UNKNOWN : Status.REFUSED);
            LOG.warn("message {} was not whispered: {}", outgoing.id(), problem.getMessage());
        }
    }

    /** Shows the last message of an answer, the one with the buttons, as the last of these. */
    void change(Interaction interaction, List<List<LayoutBlock>> messages) {
        Optional<String> ts = outbox.startingWith(interaction.workspace(), interaction.id() + "/").stream()
                .map(Outgoing::messageId)
                .flatMap(Stream::ofNullable)
                .reduce((earlier, later) -> later);
        if (ts.isEmpty()) {
            return;
        }
        MessageRef message = new MessageRef(interaction.question().place().externalId(), ts.get());
        try {
            slack.update(message, AnswerMessages.fallback(interaction), messages.get(messages.size() - 1));
        } catch (SlackProblem problem) {
            if (problem.outcome() != CallProblem.Outcome.REFUSED) {
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
}

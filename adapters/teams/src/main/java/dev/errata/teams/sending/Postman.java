package dev.errata.teams.sending;

import dev.errata.bot.answer.Interaction;
import dev.errata.bot.delivery.Outbox;
import dev.errata.bot.delivery.Outgoing;
import dev.errata.bot.delivery.Outgoing.Status;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.Question;
import dev.errata.bot.question.Threads;
import dev.errata.chat.call.CallProblem;
import dev.errata.teams.api.Content;
import dev.errata.teams.api.ConversationRef;
import dev.errata.teams.api.MessageRef;
import dev.errata.teams.api.TeamsClient;
import dev.errata.teams.api.TeamsProblem;
import dev.errata.teams.cards.AnswerMessage;
import dev.errata.teams.directory.TeamsDirectory;
import dev.errata.teams.request.Scene;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings answers to Teams, each message once as far as Teams lets us know, and changes them later. */
public final class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final TeamsClient teams;
    private final TeamsDirectory directory;
    private final Outbox outbox;
    private final Threads threads;

    public Postman(TeamsClient teams, TeamsDirectory directory, Outbox outbox, Threads threads) {
        this.teams = teams;
        this.directory = directory;
        this.outbox = outbox;
        this.threads = threads;
    }

    /**
     * Posts the messages of an answer that were not posted before.
     *
     * @param scene of whoever asked or, for an answer that one person alone sees, of that person
     * @return whether none of them was refused
     * @throws TeamsProblem if trying again later may help
     */
    public boolean post(Interaction interaction, Scene scene, List<AnswerMessage> messages) {
        Room room = room(interaction, scene);
        return post(interaction, room.place, content -> teams.post(room.conversation, content), messages);
    }

    /**
     * The same for a message that has begun to grow: it becomes the first of them.
     *
     * @param growing what was shown of it so far
     */
    public boolean finish(Interaction interaction, Growing growing, List<AnswerMessage> messages) {
        return post(interaction, interaction.question().place(), growing::post, messages);
    }

    /** How a message gets to Teams. */
    private interface Way {
        Optional<MessageRef> post(Content content);
    }

    private boolean post(Interaction interaction, Place place, Way way, List<AnswerMessage> messages) {
        for (int part = 0; part < messages.size(); part++) {
            if (!post(interaction, part, place, way, messages.get(part))) {
                return false;
            }
        }
        if (interaction.isForEveryone()) {
            threads.botSpoke(place, interaction.question().thread());
        }
        return true;
    }

    /** Where an answer stands. */
    private record Room(Place place, ConversationRef conversation) {}

    /** The thread in which something was asked, or its asker's chat with the bot. */
    private Room room(Interaction interaction, Scene scene) {
        Question question = interaction.question();
        if (interaction.isForEveryone()) {
            return new Room(question.place(), Places.of(scene, question));
        }
        Place alone = directory.alone(scene);
        return new Room(alone, new ConversationRef(scene.serviceUrl(), alone.externalId()));
    }

    /** False if Teams will never take it, so that the rest need not be tried. */
    private boolean post(Interaction interaction, int part, Place place, Way way, AnswerMessage message) {
        UUID id = UUID.randomUUID();
        Outgoing outgoing = outbox.begin(interaction.workspace(), id, key(interaction, part), place.id());
        if (outgoing.id().equals(id)) {
            return send(outgoing, interaction, way, message);
        }
        if (outgoing.status() == Status.SENDING) {
            // An earlier attempt ended in between, and Teams cannot be asked whether it arrived.
            outbox.ended(outgoing, Status.UNKNOWN);
        }
        return outgoing.status() != Status.REFUSED;
    }

    private boolean send(Outgoing outgoing, Interaction interaction, Way way, AnswerMessage message) {
        try {
            Optional<MessageRef> posted = way.post(message.content());
            posted.ifPresentOrElse(
                    known -> outbox.sent(outgoing, known.id()), () -> outbox.ended(outgoing, Status.UNKNOWN));
            return true;
        } catch (TeamsProblem problem) {
            LOG.warn("answer {} was not delivered: {}", interaction.id(), problem.getMessage());
            outbox.ended(outgoing, problem.ending().orElse(Status.NOT_SENT));
            if (problem.ending().isEmpty()) {
                throw problem;
            }
            return problem.mayHaveArrived();
        }
    }

    /**
     * Shows the last message of an answer, the one with the buttons, as the last of these.
     *
     * @param scene of anybody in the same tenant or, for an answer that one person alone sees, of that person
     */
    public void change(Interaction interaction, Scene scene, List<AnswerMessage> messages) {
        Optional<String> message = lastMessage(interaction);
        if (message.isEmpty()) {
            return;
        }
        try {
            teams.update(
                    new MessageRef(room(interaction, scene).conversation, message.get()),
                    messages.get(messages.size() - 1).content());
        } catch (TeamsProblem problem) {
            if (problem.outcome() != CallProblem.Outcome.REFUSED) {
                throw problem;
            }
            LOG.info("answer {} stays as it is: {}", interaction.id(), problem.getMessage());
        }
    }

    private Optional<String> lastMessage(Interaction interaction) {
        return outbox.startingWith(interaction.workspace(), interaction.id() + "/").stream()
                .map(Outgoing::messageId)
                .flatMap(Stream::ofNullable)
                .reduce((earlier, later) -> later);
    }

    /** The id of the answer that a message is part of, which may be to a question from elsewhere where one person alone sees it. */
    public Optional<String> answerOf(Place place, String message) {
        return outbox.findMessage(place.workspace(), place.id(), message)
                .map(outgoing -> outgoing.key().substring(0, outgoing.key().indexOf('/')));
    }

    private static String key(Interaction interaction, int part) {
        return "%s/%02d".formatted(interaction.id(), part);
    }
}

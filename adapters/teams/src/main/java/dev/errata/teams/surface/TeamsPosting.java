package dev.errata.teams.surface;

import dev.errata.bot.delivery.Outgoing;
import dev.errata.bot.question.Place;
import dev.errata.chat.screen.AnswerScreen;
import dev.errata.chat.surface.Posting;
import dev.errata.chat.surface.Surface;
import dev.errata.teams.api.Content;
import dev.errata.teams.api.ConversationRef;
import dev.errata.teams.api.MessageRef;
import dev.errata.teams.api.TeamsClient;
import dev.errata.teams.skin.AnswerCards;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An answer on its way to its thread or chat. Teams cannot be asked whether a message arrived. */
final class TeamsPosting implements Posting {

    private final Room room;
    private final List<Content> messages;

    /** How messages get to a conversation, each under the key that it has in the outbox. */
    interface Way {

        /** When the next one may be posted; empty if that is now, or nobody else is held up by waiting for it. */
        default Optional<Instant> turn(String key) {
            return Optional.empty();
        }

        Optional<MessageRef> post(String key, Content content);
    }

    /** What waits in a conversation with many threads leaves the bot free for others. */
    private record InTurn(TeamsClient teams, ConversationRef conversation) implements Way {

        @Override
        public Optional<Instant> turn(String key) {
            return teams.turnOf(key, conversation);
        }

        @Override
        public Optional<MessageRef> post(String key, Content content) {
            return teams.postInTurn(key, conversation, content);
        }
    }

    /** Where an answer stands, and how its messages get there. */
    record Room(TeamsClient teams, Place place, ConversationRef conversation, Way way) implements Surface.Outlet {

        Room(TeamsClient teams, Place place, ConversationRef conversation) {
            this(teams, place, conversation, new InTurn(teams, conversation));
        }

        @Override
        public Posting posting(AnswerScreen screen) {
            return new TeamsPosting(this, AnswerCards.of(screen));
        }
    }

    private TeamsPosting(Room room, List<Content> messages) {
        this.room = room;
        this.messages = messages;
    }

    @Override
    public int parts() {
        return messages.size();
    }

    @Override
    public Optional<Instant> turn(String key) {
        return room.way.turn(key);
    }

    @Override
    public Optional<String> post(int part, Outgoing outgoing) {
        return room.way.post(outgoing.key(), messages.get(part)).map(MessageRef::id);
    }

    @Override
    public boolean canBeFound() {
        return false;
    }

    @Override
    public void update(String messageId) {
        room.teams.update(new MessageRef(room.conversation, messageId), messages.get(messages.size() - 1));
    }
}

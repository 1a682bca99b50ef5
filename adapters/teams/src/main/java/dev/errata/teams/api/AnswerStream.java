package dev.errata.teams.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.chat.call.CallProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message that grows before somebody's eyes; in chats of one person with the bot only. Teams takes about one update in one and a half
 * seconds. What shall stand in the end is in {@link #finish}, which nothing can follow. For one thread at a time.
 */
public final class AnswerStream {

    /** Teams ends a stream after two minutes and takes no end from us afterwards. */
    private static final Duration LONGEST = Duration.ofSeconds(105);

    private final ConversationRef conversation;
    private final TeamsClient teams;
    private final Clock clock;
    private @Nullable String id;
    private Instant began = Instant.MAX;
    private int sequence;

    AnswerStream(ConversationRef conversation, TeamsClient teams, Clock clock) {
        this.conversation = conversation;
        this.teams = teams;
        this.clock = clock;
    }

    /**
     * Says what the bot is doing. Left out if Teams cannot take it now; the next update says more.
     *
     * @throws TeamsProblem if Teams takes no more of them, because the person has stopped the stream or for good
     */
    public void inform(String text) {
        update(text, "informative");
    }

    /** Shows the text so far, all of it, under the same conditions. */
    public void write(String textSoFar) {
        update(textSoFar, "streaming");
    }

    /** Whether updates are still of use. Those that are not are left out. */
    public boolean isOpen() {
        return id == null || clock.instant().isBefore(began.plus(LONGEST));
    }

    /**
     * Replaces what was shown. Without anything shown before it is an ordinary message.
     *
     * @throws TeamsProblem with the code {@code ContentStreamNotAllowed} if the time was up, or the person has stopped the stream
     */
    public Optional<MessageRef> finish(Content content) {
        if (id == null) {
            return teams.post(conversation, content.activity());
        }
        MessageRef shown = new MessageRef(conversation, id);
        ObjectNode end = stream("final").put("streamId", id);
        return teams.post(conversation, content.with(end).activity()).or(() -> Optional.of(shown));
    }

    private void update(String text, String type) {
        if (!isOpen()) {
            return;
        }
        ObjectNode stream = stream(type).put("streamSequence", sequence + 1);
        if (id != null) {
            stream.put("streamId", id);
        }
        ObjectNode activity =
                JsonNodeFactory.instance.objectNode().put("type", "typing").put("text", text);
        activity.putArray("entities").add(stream);
        send(activity);
    }

    private void send(ObjectNode activity) {
        try {
            Optional<String> posted = teams.postPart(conversation, activity);
            if (id == null && posted.isPresent()) {
                id = posted.get();
                began = clock.instant();
            }
            sequence = id == null ? 0 : sequence + 1;
        } catch (TeamsProblem e) {
            if (e.outcome() == CallProblem.Outcome.REFUSED) {
                throw e;
            }
        }
    }

    private static ObjectNode stream(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", "streaminfo").put("streamType", type);
    }
}

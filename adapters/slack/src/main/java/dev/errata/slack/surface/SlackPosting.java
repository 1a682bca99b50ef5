package dev.errata.slack.surface;

import com.slack.api.model.block.LayoutBlock;
import dev.errata.bot.delivery.Outgoing;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Question;
import dev.errata.chat.surface.Posting;
import dev.errata.slack.api.Marker;
import dev.errata.slack.api.MessageRef;
import dev.errata.slack.api.NewMessage;
import dev.errata.slack.api.SlackClient;
import dev.errata.slack.skin.MessageBlocks;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An answer on its way to its thread. Slack finds a message again by a mark in it, but not one that one person alone was shown. */
final class SlackPosting implements Posting {

    private static final String MARKER = "errata_answer";

    /** Slack's clock may go a little before ours. */
    private static final int SECONDS_BEFORE = 60;

    private final SlackClient slack;
    private final Interaction answer;
    private final List<List<LayoutBlock>> messages;

    SlackPosting(SlackClient slack, Interaction answer, List<List<LayoutBlock>> messages) {
        this.slack = slack;
        this.answer = answer;
        this.messages = messages;
    }

    @Override
    public int parts() {
        return messages.size();
    }

    /** Slack takes one message a second in a channel; what one person alone sees does not count. */
    @Override
    public Optional<Instant> turn(String key) {
        return answer.isForEveryone() ? slack.turnOf(key, channel()) : Optional.empty();
    }

    @Override
    public Optional<String> post(int part, Outgoing outgoing) {
        if (answer.isForEveryone()) {
            MessageRef posted = Sending.orPlain(
                    message(part, marker(outgoing)), message -> slack.postInTurn(outgoing.key(), message));
            return Optional.of(posted.ts());
        }
        return Sending.orPlain(message(part, null), this::whisper);
    }

    private Optional<String> whisper(NewMessage message) {
        slack.whisper(message, answer.question().asker().externalId());
        return Optional.empty();
    }

    private NewMessage message(int part, @Nullable Marker marker) {
        return new NewMessage(
                channel(),
                EphemeralMessages.threadTs(answer.question()),
                MessageBlocks.fallback(answer),
                messages.get(part),
                marker);
    }

    private String channel() {
        return answer.question().place().externalId();
    }

    private static Marker marker(Outgoing outgoing) {
        return new Marker(MARKER, Map.of("id", outgoing.id().toString()));
    }

    @Override
    public boolean canBeFound() {
        return answer.isForEveryone();
    }

    @Override
    public Optional<String> find(Outgoing outgoing) {
        Question question = answer.question();
        String since = String.valueOf(question.at().getEpochSecond() - SECONDS_BEFORE);
        return slack.find(marker(outgoing), channel(), EphemeralMessages.threadTs(question), since)
                .map(MessageRef::ts);
    }

    @Override
    public void update(String messageId) {
        Sending.orPlain(message(messages.size() - 1, null), now -> {
            slack.update(new MessageRef(channel(), messageId), now.text(), now.blocks());
            return messageId;
        });
    }
}

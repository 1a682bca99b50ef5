package dev.errata.slack.surface;

import com.slack.api.model.block.LayoutBlock;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Question;
import dev.errata.bot.question.ThreadId;
import dev.errata.chat.screen.Message;
import dev.errata.slack.api.NewMessage;
import dev.errata.slack.api.SlackClient;
import dev.errata.slack.skin.MessageBlocks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells one person something in a channel that nobody else sees. */
final class EphemeralMessages {

    private final SlackClient slack;
    private final InteractionTasks asides;
    private final MessageBlocks blocks;

    EphemeralMessages(SlackClient slack, InteractionTasks asides, MessageBlocks blocks) {
        this.slack = slack;
        this.asides = asides;
        this.blocks = blocks;
    }

    /** To somebody, in the thread of an answer. */
    void below(Interaction answer, String user, Message message) {
        Question question = answer.question();
        in(question.place().externalId(), threadTs(question), user, message);
    }

    void in(String channel, @Nullable String threadTs, String user, Message message) {
        asides.soon("telling " + user + " something in " + channel, () -> atOnce(channel, threadTs, user, message));
    }

    /** The same as {@link #below}, before it returns. */
    void atOnce(Interaction below, String user, Message message) {
        Question question = below.question();
        atOnce(question.place().externalId(), threadTs(question), user, message);
    }

    /** The same as {@link #in}, before it returns. */
    void atOnce(String channel, @Nullable String threadTs, String user, Message message) {
        List<LayoutBlock> shown = blocks.of(message);
        NewMessage whisper = new NewMessage(channel, threadTs, message.summary(), shown, null);
        NewMessage unused = Sending.orPlain(whisper, words -> whispered(words, user));
    }

    private NewMessage whispered(NewMessage message, String user) {
        slack.whisper(message, user);
        return message;
    }

    /** Direct messages go on without threads, unless their writer began one. */
    static @Nullable String threadTs(Question question) {
        return threadTs(question.place().externalId(), question.thread());
    }

    static @Nullable String threadTs(String channel, ThreadId thread) {
        return thread.value().equals(channel) ? null : thread.value();
    }
}

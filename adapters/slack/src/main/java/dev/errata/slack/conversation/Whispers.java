package dev.errata.slack.conversation;

import com.slack.api.model.block.LayoutBlock;
import dev.errata.bot.answer.Interaction;
import dev.errata.bot.question.Question;
import dev.errata.slack.api.NewMessage;
import dev.errata.slack.api.SlackClient;
import dev.errata.slack.request.BlockAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells one person something that nobody else sees. */
public final class Whispers {

    private final SlackClient slack;
    private final Asides asides;

    public Whispers(SlackClient slack, Asides asides) {
        this.slack = slack;
        this.asides = asides;
    }

    /**
     * To whoever pressed something under a message.
     *
     * @param words mrkdwn
     */
    void to(BlockAction.Message under, String user, String words) {
        say(under.channel(), under.threadTs(), user, words);
    }

    /** To somebody, in the thread of an answer. */
    void to(Interaction answer, String user, String words) {
        Question question = answer.question();
        say(question.place().externalId(), Postman.threadTs(question), user, words);
    }

    /** @param words what notifications say of the blocks, mrkdwn */
    void to(Interaction answer, String user, String words, List<LayoutBlock> blocks) {
        Question question = answer.question();
        send(new NewMessage(question.place().externalId(), Postman.threadTs(question), words, blocks, null), user);
    }

    void say(String channel, @Nullable String threadTs, String user, String words) {
        send(new NewMessage(channel, threadTs, words, List.<LayoutBlock>of(), null), user);
    }

    private void send(NewMessage message, String user) {
        asides.soon("telling " + user + " something in " + message.channel(), () -> slack.whisper(message, user));
    }
}

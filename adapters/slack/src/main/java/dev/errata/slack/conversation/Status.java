package dev.errata.slack.conversation;

import dev.errata.bot.question.Question;
import dev.errata.slack.api.SlackClient;
import org.jspecify.annotations.Nullable;

/** Lets people know what the bot is doing for them, where that is not an answer. An answer does not wait for it. */
public final class Status {

    private final SlackClient slack;
    private final Asides asides;
    private final Whispers whispers;

    public Status(SlackClient slack, Asides asides, Whispers whispers) {
        this.slack = slack;
        this.asides = asides;
        this.whispers = whispers;
    }

    /** Slack shows it below the thread until the bot writes there; a conversation without threads has no room for it. */
    void show(Question question, String words) {
        String threadTs = Postman.threadTs(question);
        if (threadTs != null) {
            asides.soon(
                    "showing a status for question " + question.id(),
                    () -> slack.atOnce().status(question.place().externalId(), threadTs, words));
        }
    }

    void tell(String channel, @Nullable String threadTs, String user, String words) {
        whispers.say(channel, threadTs, user, words);
    }
}

package dev.errata.slack.request;

import dev.errata.bot.question.Place.Privacy;
import dev.errata.slack.api.MessageRef;
import dev.errata.slack.text.SlackText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something was said where the bot can read it. An edit, a topic or somebody joining is not.
 *
 * @param workspace what the customer is known by: the organisation's id if the bot is installed for all of it, else the workspace's
 * @param user absent in messages that nobody wrote
 * @param bot present when a program wrote it
 * @param type {@code app_mention} or {@code message}; a mention arrives as both, with the same {@link #messageKey}
 * @param passedOn which messages it shares, where Slack says it
 */
public record SlackEvent(
        String workspace,
        @Nullable String user,
        @Nullable String bot,
        Spot spot,
        String type,
        SlackText text,
        List<MessageRef> passedOn) {

    public SlackEvent {
        passedOn = List.copyOf(passedOn);
    }

    private static final String SLACKBOT = "USLACKBOT";

    /**
     * Where the message stands.
     *
     * @param privacy unknown in mentions, which do not say it: ask for the channel
     * @param shared whether people of another organisation can read it
     * @param ts the message's id within its channel
     * @param threadTs the thread it is part of; a thread's first message can name itself
     */
    public record Spot(
            String channel,
            @Nullable Privacy privacy,
            boolean shared,
            String ts,
            @Nullable String threadTs) {

        /** Whether this message continues a thread that another one began. */
        public boolean isReply() {
            return threadTs != null && !threadTs.equals(ts);
        }
    }

    /** Whether a person said this just now: not a program, and not Slack itself. */
    public boolean isSpokenByAPerson() {
        return user != null && !user.equals(SLACKBOT) && bot == null;
    }

    /** Names the message in its workspace, however often and as whatever event it arrives. */
    public String messageKey() {
        return spot.channel() + ":" + spot.ts();
    }
}

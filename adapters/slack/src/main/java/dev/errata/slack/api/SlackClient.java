package dev.errata.slack.api;

import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.ConversationType;
import com.slack.api.model.Message;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import dev.errata.chat.call.Pause;
import dev.errata.chat.call.RetryPolicy;
import dev.errata.chat.call.Timeouts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the bot does in a Slack workspace. Every method throws {@link SlackProblem} when Slack does not do it. */
public final class SlackClient implements AutoCloseable {

    private static final int PAGE = 200;

    /** What Slack says where a workspace does not pay for what is asked. */
    private static final Set<String> PAID_ONLY = Set.of("paid_teams_only", "plan_upgrade_required");

    /** What stays of the first message of a thread that was deleted. */
    private static final String TOMBSTONE = "tombstone";

    private static final List<ConversationType> CHANNELS =
            List.of(ConversationType.PUBLIC_CHANNEL, ConversationType.PRIVATE_CHANNEL, ConversationType.MPIM);

    private final SlackCalls calls;
    private final RateLimiter pace;
    private final Pause pause;
    private final boolean hurried;

    private SlackClient(SlackCalls calls, RateLimiter pace, Pause pause, boolean hurried) {
        this.hurried = hurried;
        this.calls = calls;
        this.pace = pace;
        this.pause = pause;
    }

    /**
     * A client for one installation.
     *
     * @param apiUrl where Slack's Web API answers, such as {@code https://slack.com/api/}
     */
    public static SlackClient of(String apiUrl, String token, Timeouts patience, Clock clock, Pause pause) {
        return new SlackClient(SlackCalls.open(apiUrl, token, patience, pause), new RateLimiter(clock), pause, false);
    }

    /** The same, for somebody who waits: questions to Slack are asked once, and an answer that does not come soon is none. */
    public SlackClient atOnce() {
        return new SlackClient(calls, pace, pause, true);
    }

    /** Asks, or sets what may as well be set twice. */
    private <T extends SlackApiTextResponse> T ask(String method, String target, SlackCalls.Attempt<T> attempt) {
        RetryPolicy care = hurried ? RetryPolicy.AT_ONCE : RetryPolicy.REPEATABLE;
        return calls.make(new Call(method, target, care), attempt);
    }

    public BotIdentity identity() {
        AuthTestResponse who = ask("auth.test", "the token", slack -> slack.authTest(request -> request));
        return new BotIdentity(
                who.getUserId(),
                who.getTeamId(),
                Optional.ofNullable(who.getTeam()).orElse(""),
                who.getEnterpriseId(),
                who.isEnterpriseInstall(),
                scopes(who));
    }

    /**
     * Posts a message, after those that wait for the same channel. It is not repeated when it may have arrived: see
     * {@link SlackProblem#mayHaveArrived} and {@link #find}.
     */
    public MessageRef post(NewMessage message) {
        waitForTurn(posting(message));
        return postNow(message);
    }

    /**
     * When a message may be posted, for whoever does something else until then: the same moment each time it is asked for, empty if it has
     * come. Then it is posted by {@link #postInTurn}.
     *
     * @param name of the message, among all that are to be posted
     */
    public Optional<Instant> turnOf(String name, String channel) {
        return pace.turnOf(name, channel);
    }

    /** Posts a message whose turn has come, without waiting for another one, which the next attempt does; otherwise like {@link #post}. */
    public MessageRef postInTurn(String name, NewMessage message) {
        try {
            return postNow(message);
        } finally {
            pace.posted(name);
        }
    }

    private static Call posting(NewMessage message) {
        return new Call("chat.postMessage", message.channel(), RetryPolicy.ONCE);
    }

    private MessageRef postNow(NewMessage message) {
        return new MessageRef(message.channel(), posted(message).getTs());
    }

    /**
     * Says something to one person, in their own chat with the bot.
     *
     * @return the channel that this chat is
     */
    public String postTo(String user, String words) {
        NewMessage message = new NewMessage(user, null, words, List.of(), null);
        waitForTurn(posting(message));
        return posted(message).getChannel();
    }

    private ChatPostMessageResponse posted(NewMessage message) {
        return calls.make(
                posting(message),
                slack -> slack.chatPostMessage(request -> request.channel(message.channel())
                        .threadTs(message.threadTs())
                        .text(message.text())
                        .blocks(message.blocks().isEmpty() ? null : message.blocks())
                        .metadata(
                                message.marker() == null
                                        ? null
                                        : message.marker().metadata())
                        .unfurlLinks(false)
                        .unfurlMedia(false)));
    }

    /** Shows a message to one person only. It can neither be updated nor found again, and is not repeated when it may have arrived. */
    public void whisper(NewMessage message, String user) {
        calls.make(
                new Call("chat.postEphemeral", message.channel(), RetryPolicy.ONCE),
                slack -> slack.chatPostEphemeral(request -> request.channel(message.channel())
                        .user(user)
                        .threadTs(message.threadTs())
                        .text(message.text())
                        .blocks(message.blocks().isEmpty() ? null : message.blocks())));
    }

    /**
     * Replaces a message that only the person sees who has just pressed something in it.
     *
     * @param responseUrl as it came with the press; good for five changes within half an hour
     */
    public void respond(String responseUrl, String text, List<LayoutBlock> blocks) {
        calls.respond(new Call("response_url", "whoever pressed", RetryPolicy.AT_ONCE), responseUrl, text, blocks);
    }

    /** Replaces what a message of ours says; its metadata stays. */
    public void update(MessageRef message, String text, List<LayoutBlock> blocks) {
        ask(
                "chat.update",
                message.channel(),
                slack -> slack.chatUpdate(request -> request.channel(message.channel())
                        .ts(message.ts())
                        .text(text)
                        .blocks(blocks)));
    }

    /** Deletes a message of ours; one that is deleted already is a problem that says so. */
    public void delete(MessageRef message) {
        ask(
                "chat.delete",
                message.channel(),
                slack -> slack.chatDelete(
                        request -> request.channel(message.channel()).ts(message.ts())));
    }

    public String permalink(MessageRef message) {
        return ask(
                        "chat.getPermalink",
                        message.channel(),
                        slack -> slack.chatGetPermalink(
                                request -> request.channel(message.channel()).messageTs(message.ts())))
                .getPermalink();
    }

    /** Opens a modal. */
    public void openView(String trigger, View view) {
        calls.make(
                new Call("views.open", view.getCallbackId(), RetryPolicy.AT_ONCE),
                slack -> slack.viewsOpen(request -> request.triggerId(trigger).view(view)));
    }

    /**
     * Replaces what a modal shows.
     *
     * @param hash refuses if the modal was updated since; null replaces in any case
     */
    public void updateView(String viewId, @Nullable String hash, View view) {
        calls.make(
                new Call("views.update", viewId, RetryPolicy.AT_ONCE),
                slack -> slack.viewsUpdate(
                        request -> request.viewId(viewId).hash(hash).view(view)));
    }

    /** Not for direct messages: the bot has no scope to ask about them, and events say all there is to know. */
    public SlackChannel channel(String id) {
        return SlackChannel.of(
                ask("conversations.info", id, slack -> slack.conversationsInfo(request -> request.channel(id)))
                        .getChannel());
    }

    /** The user ids of everyone in a channel, bots included. Not for direct messages. */
    public List<String> members(String channel) {
        return Pages.all(cursor -> {
            var page = ask(
                    "conversations.members",
                    channel,
                    slack -> slack.conversationsMembers(
                            request -> request.channel(channel).limit(PAGE).cursor(cursor)));
            return Pages.page(page.getMembers(), page.getResponseMetadata());
        });
    }

    public SlackUser user(String id) {
        return SlackUser.of(ask("users.info", id, slack -> slack.usersInfo(request -> request.user(id)))
                .getUser());
    }

    /**
     * The user groups, with who is in them, and those that were deleted. None where Slack has none, which is a paid feature.
     *
     * @param team as in {@link #isIn}
     */
    public List<SlackGroup> groups(@Nullable String team) {
        try {
            return ask(
                            "usergroups.list",
                            "the workspace",
                            slack -> slack.usergroupsList(request ->
                                    request.teamId(team).includeUsers(true).includeDisabled(true)))
                    .getUsergroups()
                    .stream()
                    .map(SlackGroup::of)
                    .toList();
        } catch (SlackProblem problem) {
            if (PAID_ONLY.contains(problem.code())) {
                return List.of();
            }
            throw problem;
        }
    }

    /**
     * Whether a person is in a channel that the bot is in too. Not for direct messages.
     *
     * @param team the workspace to look in, which Slack demands where the bot is installed for a whole organisation
     */
    public boolean isIn(String user, String channel, @Nullable String team) {
        return Pages.any(
                cursor -> {
                    var page = ask(
                            "users.conversations",
                            user,
                            slack -> slack.usersConversations(request -> request.user(user)
                                    .teamId(team)
                                    .types(CHANNELS)
                                    .limit(PAGE)
                                    .cursor(cursor)));
                    return Pages.page(page.getChannels(), page.getResponseMetadata());
                },
                (Conversation each) -> each.getId().equals(channel));
    }

    /**
     * Finds a message of ours by its marker.
     *
     * @param threadTs the thread to look in; null for the channel itself
     * @param oldest the time since which to look, as Slack writes it: a message's {@code ts} or seconds
     */
    public Optional<MessageRef> find(Marker marker, String channel, @Nullable String threadTs, String oldest) {
        return Pages.first(cursor -> page(channel, threadTs, oldest, cursor), marker::isOn)
                .map(message -> new MessageRef(channel, message.getTs()));
    }

    private Pages.Page<Message> page(
            String channel, @Nullable String threadTs, String oldest, @Nullable String cursor) {
        if (threadTs == null) {
            var page = ask(
                    "conversations.history",
                    channel,
                    slack -> slack.conversationsHistory(request -> request.channel(channel)
                            .oldest(oldest)
                            .includeAllMetadata(true)
                            .inclusive(true)
                            .limit(PAGE)
                            .cursor(cursor)));
            return Pages.page(page.getMessages(), page.getResponseMetadata());
        }
        var page = ask(
                "conversations.replies",
                channel,
                slack -> slack.conversationsReplies(request -> request.channel(channel)
                        .ts(threadTs)
                        .oldest(oldest)
                        .includeAllMetadata(true)
                        .inclusive(true)
                        .limit(PAGE)
                        .cursor(cursor)));
        return Pages.page(page.getMessages(), page.getResponseMetadata());
    }

    /**
     * What a message says now, whoever wrote it; empty if it was deleted.
     *
     * @param threadTs the thread it stands in; null for the channel itself
     */
    public Optional<String> text(MessageRef message, @Nullable String threadTs) {
        List<Message> found = threadTs == null
                ? ask(
                                "conversations.history",
                                message.channel(),
                                slack -> slack.conversationsHistory(request -> request.channel(message.channel())
                                        .oldest(message.ts())
                                        .latest(message.ts())
                                        .inclusive(true)
                                        .limit(1)))
                        .getMessages()
                : ask(
                                "conversations.replies",
                                message.channel(),
                                slack -> slack.conversationsReplies(request -> request.channel(message.channel())
                                        .ts(threadTs)
                                        .oldest(message.ts())
                                        .latest(message.ts())
                                        .inclusive(true)
                                        .limit(2)))
                        .getMessages();
        return found.stream()
                .filter(each -> message.ts().equals(each.getTs()) && !TOMBSTONE.equals(each.getSubtype()))
                .map(Message::getText)
                .findFirst();
    }

    /** Shows under a thread what the bot is doing, until it writes there or two minutes have passed; an empty text ends it at once. */
    public void status(String channel, String threadTs, String status) {
        ask(
                "assistant.threads.setStatus",
                channel,
                slack -> slack.assistantThreadsSetStatus(
                        request -> request.channelId(channel).threadTs(threadTs).status(status)));
    }

    /** What a workspace calls itself, also one that shares a channel with ours. */
    public String teamName(String team) {
        return ask("team.info", team, slack -> slack.teamInfo(request -> request.team(team)))
                .getTeam()
                .getName();
    }

    private void waitForTurn(Call call) {
        Duration wait =
                pace.untilTurn(call.target()).orElseThrow(() -> SlackProblem.tooManyCalls(call, Duration.ofMinutes(1)));
        if (wait.isZero()) {
            return;
        }
        try {
            pause.pause(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw SlackProblem.notSent(call, e);
        }
    }

    private static Set<String> scopes(AuthTestResponse response) {
        return Optional.ofNullable(response.getHttpResponseHeaders()).map(Map::entrySet).stream()
                .flatMap(Set::stream)
                .filter(header -> header.getKey().equalsIgnoreCase("x-oauth-scopes"))
                .flatMap(header -> header.getValue().stream())
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(scope -> !scope.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void close() {
        calls.close();
    }
}

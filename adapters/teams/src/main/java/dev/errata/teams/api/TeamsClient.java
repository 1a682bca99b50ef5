package dev.errata.teams.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.chat.call.Pause;
import dev.errata.chat.call.Repetition;
import dev.errata.chat.call.RetryPolicy;
import dev.errata.chat.call.Timeouts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** What the bot does in Teams. Every method throws {@link TeamsProblem} when it is not done. */
public final class TeamsClient implements AutoCloseable {

    /** Where Microsoft gives out tokens. */
    public static final String LOGIN = "https://login.microsoftonline.com/";

    private static final String POST = "post a message";
    private static final String STREAM = "stream";
    private static final String UPDATE = "update a message";
    private static final Duration LONGEST_QUEUE = Duration.ofSeconds(60);
    private static final String PAGE = "500";
    /** More pages than this are a token that leads in a circle. */
    private static final int MOST_PAGES = 200;

    private final TeamsCalls calls;
    private final RateLimiter pace;
    private final Pause pause;
    private final Clock clock;
    private final boolean hurried;

    private TeamsClient(TeamsCalls calls, RateLimiter pace, Pause pause, Clock clock, boolean hurried) {
        this.calls = calls;
        this.pace = pace;
        this.pause = pause;
        this.clock = clock;
        this.hurried = hurried;
    }

    /**
     * A client for one app.
     *
     * @param login {@link #LOGIN}, except in tests
     */
    public static TeamsClient of(
            String login, AppCredentials credentials, Timeouts patience, Clock clock, Pause pause) {
        return open(HttpUrl.get(login), credentials, patience, clock, pause);
    }

    /** For a Teams that is a program on this machine and asks for no token. */
    public static TeamsClient withoutToken(Timeouts patience, Clock clock, Pause pause) {
        return open(HttpUrl.get(LOGIN), null, patience, clock, pause);
    }

    private static TeamsClient open(
            HttpUrl login, @Nullable AppCredentials credentials, Timeouts patience, Clock clock, Pause pause) {
        OkHttpClient http = TeamsCalls.client(patience);
        AccessTokens tokens = new AccessTokens(login, credentials, http, clock);
        Repetition repetition = new Repetition(pause, patience.inTotal());
        TeamsCalls calls = new TeamsCalls(http, patience, tokens, repetition, clock);
        return new TeamsClient(calls, new RateLimiter(clock), pause, clock, false);
    }

    /**
     * Gets a token, which every other call needs.
     *
     * @throws TeamsProblem that names the setting to mend, if Microsoft does not take it
     */
    public void authenticate() {
        calls.authenticate();
    }

    /** The same, for somebody who waits: questions are asked once, and an answer that does not come soon is none. */
    public TeamsClient atOnce() {
        return new TeamsClient(calls, pace, pause, clock, true);
    }

    /**
     * Posts a message, after those that wait for the same conversation. It is not repeated when it may have arrived: see
     * {@link TeamsProblem#mayHaveArrived}.
     *
     * @return nothing if Teams does not say which message it became
     */
    public Optional<MessageRef> post(ConversationRef conversation, Content content) {
        return post(conversation, content.activity());
    }

    Optional<MessageRef> post(ConversationRef conversation, ObjectNode activity) {
        requireThatItFits(conversation, activity);
        waitForTurn(POST, conversation);
        return postNow(conversation, activity);
    }

    /**
     * When a message may be posted, for whoever does something else until then: the same moment each time it is asked for, empty if it has
     * come. Then it is posted by {@link #postInTurn}.
     *
     * @param name of the message, among all that are to be posted
     */
    public Optional<Instant> turnOf(String name, ConversationRef conversation) {
        return pace.turnOf(name, conversation.whole().id());
    }

    /** Posts a message whose turn has come, without waiting for another one, which the next attempt does; otherwise like {@link #post}. */
    public Optional<MessageRef> postInTurn(String name, ConversationRef conversation, Content content) {
        ObjectNode activity = content.activity();
        requireThatItFits(conversation, activity);
        try {
            return postNow(conversation, activity);
        } finally {
            pace.posted(name);
        }
    }

    private Optional<MessageRef> postNow(ConversationRef conversation, ObjectNode activity) {
        Fields posted = calls.make(posting(POST, conversation, RetryPolicy.ONCE, activity));
        return Optional.ofNullable(posted.text("/id")).map(id -> new MessageRef(conversation, id));
    }

    /** Shows a part of what is on its way; returns the id of what was posted, if there is one. */
    Optional<String> postPart(ConversationRef conversation, ObjectNode activity) {
        requireThatItFits(conversation, activity);
        waitForTurn(STREAM, conversation);
        Fields posted = calls.make(posting(STREAM, conversation, RetryPolicy.AT_ONCE, activity));
        return Optional.ofNullable(posted.text("/id"));
    }

    /** Replaces what a message of ours says. */
    public void update(MessageRef message, Content content) {
        ConversationRef conversation = message.conversation();
        ObjectNode activity = content.activity().put("id", message.id());
        requireThatItFits(conversation, activity);
        waitForTurn(UPDATE, conversation);
        HttpUrl url = conversation.at("activities", message.id());
        calls.make(new Call(UPDATE, conversation.id(), RetryPolicy.REPEATABLE, "PUT", url, activity));
    }

    /** Deletes a message of ours; one that is deleted already is a problem that says so. */
    public void delete(MessageRef message) {
        ConversationRef conversation = message.conversation();
        HttpUrl url = conversation.at("activities", message.id());
        calls.make(new Call("delete a message", conversation.id(), RetryPolicy.REPEATABLE, "DELETE", url, null));
    }

    /** Shows for some seconds that the bot is writing; left out where more important things wait. */
    public void typing(ConversationRef conversation) {
        if (isFree(conversation)) {
            ObjectNode typing = JsonNodeFactory.instance.objectNode().put("type", "typing");
            calls.make(posting("show that it writes", conversation, RetryPolicy.AT_ONCE, typing));
        }
    }

    /** A message that grows; for the chat of one person with the bot. */
    public AnswerStream stream(ConversationRef conversation) {
        return new AnswerStream(conversation, this, clock);
    }

    /**
     * The chat of one person with the bot, whether there was one before or not.
     *
     * @param bot what the bot is called, such as {@code 28:} and the app's id; null leaves it to whose token it is
     * @param person an id that the person is called by towards this bot, or the account
     */
    public ConversationRef chatWith(ServiceUrl serviceUrl, String tenant, @Nullable String bot, String person) {
        ObjectNode chat =
                JsonNodeFactory.instance.objectNode().put("isGroup", false).put("tenantId", tenant);
        if (bot != null) {
            chat.putObject("bot").put("id", bot);
        }
        chat.putArray("members").addObject().put("id", person);
        chat.putObject("channelData").putObject("tenant").put("id", tenant);
        Call call = new Call("open a chat", person, care(), "POST", serviceUrl.at("v3", "conversations"), chat);
        String id = read(call, calls.make(call), answer -> answer.required("/id"));
        return new ConversationRef(serviceUrl, id);
    }

    /** Everyone in a chat or in the team of a channel, without bots; of a private or shared channel those in it. */
    public List<Member> members(ConversationRef conversation) {
        List<Member> members = new ArrayList<>();
        String more = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            Call call = question("list members", conversation.id(), membersPage(conversation, more));
            Fields answer = calls.make(call);
            answer.each("/members").forEach(member -> members.add(read(call, member, Member::of)));
            more = answer.text("/continuationToken");
            if (more == null) {
                break;
            }
        }
        return members;
    }

    /** One of them, by either of the ids; nothing if nobody there is called so. */
    public Optional<Member> member(ConversationRef conversation, String person) {
        Call call = question("look up a member", person, conversation.whole().at("members", person));
        try {
            return Optional.of(read(call, calls.make(call), Member::of));
        } catch (TeamsProblem e) {
            if (e.is("MemberNotFoundInConversation") || e.is("HTTP 404")) {
                return Optional.empty();
            }
            throw e;
        }
    }

    public List<TeamChannel> channels(ServiceUrl serviceUrl, String team) {
        Call call = question("list channels", team, serviceUrl.at("v3", "teams", team, "conversations"));
        return calls.make(call).each("/conversations").stream()
                .map(channel -> read(call, channel, TeamChannel::of))
                .toList();
    }

    /** What a team is called; empty if Teams does not say it. */
    public String teamName(ServiceUrl serviceUrl, String team) {
        Call call = question("look up a team", team, serviceUrl.at("v3", "teams", team));
        return calls.make(call).text("/name", "");
    }

    private static Call posting(String name, ConversationRef conversation, RetryPolicy care, ObjectNode activity) {
        return new Call(name, conversation.id(), care, "POST", conversation.at("activities"), activity);
    }

    private Call question(String name, String target, HttpUrl url) {
        return new Call(name, target, care(), "GET", url, null);
    }

    private RetryPolicy care() {
        return hurried ? RetryPolicy.AT_ONCE : RetryPolicy.REPEATABLE;
    }

    private static HttpUrl membersPage(ConversationRef conversation, @Nullable String more) {
        HttpUrl.Builder page =
                conversation.whole().at("pagedmembers").newBuilder().addQueryParameter("pageSize", PAGE);
        return more == null
                ? page.build()
                : page.addQueryParameter("continuationToken", more).build();
    }

    private static void requireThatItFits(ConversationRef conversation, ObjectNode activity) {
        if (activity.toString().getBytes(UTF_8).length > Content.LARGEST) {
            throw TeamsProblem.tooLarge(conversation.id());
        }
    }

    private boolean isFree(ConversationRef conversation) {
        return pace.untilTurn(conversation.whole().id(), Duration.ZERO).isPresent();
    }

    private void waitForTurn(String name, ConversationRef conversation) {
        Duration wait = pace.untilTurn(conversation.whole().id(), LONGEST_QUEUE)
                .orElseThrow(() -> TeamsProblem.notNow(name, conversation.id(), LONGEST_QUEUE));
        if (wait.isZero()) {
            return;
        }
        try {
            pause.pause(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw TeamsProblem.notSent(name, conversation.id(), e);
        }
    }

    private static <T> T read(Call call, Fields answer, Function<Fields, T> reader) {
        try {
            return reader.apply(answer);
        } catch (Fields.Malformed e) {
            throw TeamsProblem.unclear(call, "garbled answer", null);
        }
    }

    @Override
    public void close() {
        calls.close();
    }
}

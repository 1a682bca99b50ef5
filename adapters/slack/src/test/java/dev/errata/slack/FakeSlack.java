package dev.errata.slack;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.errata.chat.Troubles;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A Slack for tests. It answers the Web API over HTTP from a state of its own, refuses whatever the granted scopes do not cover, and
 * fails where it is told to. {@link SignedRequests} plays the people in it.
 */
public final class FakeSlack implements AutoCloseable {

    public static final String TEAM = "T0ACME";
    public static final String OTHER_TEAM = "T0VENDOR";
    public static final String BOT_USER = "U0ERRATA";
    public static final String TOKEN = "xoxb-for-tests";
    public static final String APP_TOKEN = "xapp-for-tests";
    static final String BOT = "B0ERRATA";
    /** How many items a page has; few, so that most lists have several. */
    static final int PAGE = 3;

    private static final int SILENCE_MILLIS = 30_000;

    private final FakeWorld world;
    private final Troubles<String> troubles;
    private final FakeScopes scopes;
    private final FakeAnswers answers;
    private final WireMockServer server;
    private final FakeSocket socket;

    private FakeSlack(
            FakeWorld world,
            Troubles<String> troubles,
            FakeScopes scopes,
            FakeAnswers answers,
            WireMockServer server,
            FakeSocket socket) {
        this.world = world;
        this.troubles = troubles;
        this.scopes = scopes;
        this.answers = answers;
        this.server = server;
        this.socket = socket;
    }

    /** Starts with nobody and nothing in it, for an app that was granted these scopes. */
    public static FakeSlack start(Set<String> granted) {
        FakeWorld world = new FakeWorld();
        FakeSocket socket = FakeSocket.open();
        Troubles<String> troubles = new Troubles<>();
        FakeScopes scopes = new FakeScopes(granted);
        FakeAnswers answers = new FakeAnswers(world, scopes, troubles, socket);
        WireMockServer server = new WireMockServer(WireMockConfiguration.options()
                .dynamicPort()
                .bindAddress("127.0.0.1")
                .disableRequestJournal()
                .extensions(answers));
        server.stubFor(
                WireMock.any(WireMock.anyUrl()).willReturn(WireMock.aResponse().withTransformers(answers.getName())));
        server.start();
        return new FakeSlack(world, troubles, scopes, answers, server, socket);
    }

    /** For {@code SLACK_API_URL}. */
    public String apiUrl() {
        return "http://127.0.0.1:" + server.port() + "/api/";
    }

    /** Where it hands out what happens to those who came through {@code apps.connections.open}. */
    public FakeSocket socket() {
        return socket;
    }

    /** The way through it. */
    public SlackRoute throughSocket() {
        return socket;
    }

    /** Adds somebody; the id is how messages mention this person. */
    public FakeSlack user(String id, String name, FakeUser.Standing standing) {
        synchronized (world) {
            world.users.put(id, new FakeUser(id, name, standing));
        }
        return this;
    }

    /** Adds a user group, or changes one; one that is deleted has no members. */
    public FakeSlack group(String id, String handle, String... users) {
        JsonObject group = new JsonObject();
        group.addProperty("id", id);
        group.addProperty("handle", handle);
        group.addProperty("name", handle);
        group.addProperty("date_delete", users.length == 0 ? 1_800_000_000 : 0);
        JsonArray members = new JsonArray();
        Arrays.stream(users).forEach(members::add);
        group.add("users", members);
        synchronized (world) {
            world.groups.put(id, group);
        }
        return this;
    }

    /** Adds a channel, or changes one; the bot is only in it if it is named among the members. */
    public FakeSlack channel(String id, String name, FakeChannel.Kind kind, String... members) {
        return channel(new FakeChannel(id, name, kind, false, false, new HashSet<>(Arrays.asList(members))));
    }

    public FakeSlack channel(FakeChannel channel) {
        synchronized (world) {
            world.channels.put(channel.id(), channel);
        }
        return this;
    }

    /** Everything in a channel that somebody sees there, oldest first, replies included. */
    public List<FakeMessage> seenBy(String user, String channel) {
        return world.messages(channel).stream()
                .filter(message ->
                        message.onlyFor() == null || message.onlyFor().equals(user))
                .toList();
    }

    /** Everything in a channel that is there for everyone, oldest first, replies included. */
    public List<FakeMessage> messages(String channel) {
        return world.messages(channel).stream()
                .filter(message -> message.onlyFor() == null)
                .toList();
    }

    /** A thread with its first message, oldest first. */
    public List<FakeMessage> thread(String channel, String threadTs) {
        return messages(channel).stream()
                .filter(message -> message.isIn(threadTs))
                .toList();
    }

    public List<FakeMessage> byBot(String channel) {
        return messages(channel).stream().filter(FakeMessage::isByBot).toList();
    }

    /** What only this person was told, oldest first. */
    public List<FakeMessage> whispersTo(String user, String channel) {
        return world.messages(channel).stream()
                .filter(message -> user.equals(message.onlyFor()))
                .toList();
    }

    public Optional<FakeMessage> message(String channel, String ts) {
        return world.message(channel, ts);
    }

    public void delete(FakeMessage message) {
        world.delete(message);
    }

    /** The topmost modal in front of somebody. */
    public Optional<FakeView> view(String user) {
        return Optional.ofNullable(world.screen(user).peek());
    }

    /** What is shown under a thread while the bot works. */
    public String status(String channel, String threadTs) {
        return world.statuses.getOrDefault(channel + ":" + threadTs, "");
    }

    public static String permalink(String channel, String ts) {
        return "https://acme.slack.com/archives/" + channel + "/p" + ts.replace(".", "");
    }

    /** Every call since the start, in the order of arrival. */
    public List<FakeCall> calls() {
        return answers.calls();
    }

    public List<FakeCall> calls(String method) {
        return calls().stream().filter(call -> call.method().equals(method)).toList();
    }

    /** Those that put a view in front of this person, or changed one there. */
    public List<FakeCall> viewsFor(String user) {
        return world.showing(user);
    }

    /** The next calls are too many. */
    public FakeSlack tooManyCalls(String method, int times, int retryAfterSeconds) {
        troubles.add(method, times, FakeTroubles.tooManyCalls(retryAfterSeconds));
        return this;
    }

    /** The next calls fail with this HTTP status and are not done. */
    public FakeSlack fails(String method, int times, int status) {
        troubles.add(method, times, Troubles.status(status, false));
        return this;
    }

    /** The next calls are done, and answered with this HTTP status all the same. */
    public FakeSlack failsAfterwards(String method, int times, int status) {
        troubles.add(method, times, Troubles.status(status, true));
        return this;
    }

    /** The next calls are not done and not answered for half a minute. */
    public FakeSlack hangs(String method, int times) {
        troubles.add(method, times, Troubles.silence(SILENCE_MILLIS, false));
        return this;
    }

    /** The next calls are done and not answered for half a minute. */
    public FakeSlack hangsAfterwards(String method, int times) {
        troubles.add(method, times, Troubles.silence(SILENCE_MILLIS, true));
        return this;
    }

    /** The connection of the next calls breaks; the calls are done all the same. */
    public FakeSlack breaksAfterwards(String method, int times) {
        troubles.add(method, times, Troubles.reset(true));
        return this;
    }

    /** The next calls are done, and their answers end in the midst. */
    public FakeSlack endsAmid(String method, int times) {
        troubles.add(method, times, Troubles.half(true));
        return this;
    }

    /** The next calls are refused with Slack's code, such as {@code not_in_channel} or {@code token_revoked}. */
    public FakeSlack refuses(String method, int times, String code) {
        troubles.add(method, times, FakeTroubles.refusal(code));
        return this;
    }

    /** Nothing goes wrong any more. */
    public FakeSlack recovers() {
        troubles.clear();
        return this;
    }

    /** Three seconds have passed since every press. */
    public FakeSlack triggersExpire() {
        world.expireTriggers();
        return this;
    }

    FakeWorld world() {
        return world;
    }

    FakeScopes scopes() {
        return scopes;
    }

    @Override
    public void close() {
        socket.close();
        server.stop();
    }
}

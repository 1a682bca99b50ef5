package dev.errata.teams;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import dev.errata.chat.Troubles;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The servers that a bot in Teams calls, for tests: they give out tokens, take messages, know members, teams and channels, and fail
 * where they are told to. {@link TeamsPayloads} and {@link TeamsSender} play the people.
 */
public final class FakeConnector implements AutoCloseable {

    /** For {@code MICROSOFT_APP_PASSWORD}. */
    public static final String PASSWORD = FakeTokens.PASSWORD;

    /** How many members a page has; few, so that most lists have several. */
    static final int PAGE = 3;

    private static final int SILENCE_MILLIS = 30_000;

    private final FakeWorld world;
    private final Troubles<Operation> troubles;
    private final FakeTokens tokens;
    private final FakeAnswers answers;
    private final WireMockServer server;

    /** What can be asked for. */
    public enum Operation {
        TOKEN,
        POST,
        UPDATE,
        DELETE,
        OPEN_CHAT,
        MEMBERS,
        MEMBER,
        CHANNELS,
        TEAM,
        UNKNOWN;

        static Operation of(String method, List<String> path) {
            if (path.contains("oauth2")) {
                return TOKEN;
            }
            if (method.equals("GET") && path.size() == 3 && path.get(1).equals("teams")) {
                return TEAM;
            }
            return switch (method + " " + path.size() + " " + path.get(path.size() == 5 ? 3 : path.size() - 1)) {
                case "POST 2 conversations" -> OPEN_CHAT;
                case "POST 4 activities" -> POST;
                case "PUT 5 activities" -> UPDATE;
                case "DELETE 5 activities" -> DELETE;
                case "GET 4 pagedmembers" -> MEMBERS;
                case "GET 5 members" -> MEMBER;
                case "GET 4 conversations" -> CHANNELS;
                default -> UNKNOWN;
            };
        }

        String target(List<String> path) {
            return this == TOKEN ? path.get(0) : path.size() > 2 ? path.get(2) : "";
        }
    }

    private FakeConnector(
            FakeWorld world,
            Troubles<Operation> troubles,
            FakeTokens tokens,
            FakeAnswers answers,
            WireMockServer server) {
        this.world = world;
        this.troubles = troubles;
        this.tokens = tokens;
        this.answers = answers;
        this.server = server;
    }

    /** Starts with nobody and nothing in it, for the app of {@link TeamsPayloads#APP_ID} with {@link #PASSWORD}. */
    public static FakeConnector start() {
        return start(new FakeTokens(true));
    }

    /** The same, where nobody asks for tokens, and where one would be a leak. */
    public static FakeConnector startOpen() {
        return start(new FakeTokens(false));
    }

    private static FakeConnector start(FakeTokens tokens) {
        FakeWorld world = new FakeWorld();
        Troubles<Operation> troubles = new Troubles<>();
        FakeAnswers answers = new FakeAnswers(tokens, troubles, new FakeOperations(world));
        WireMockServer server = new WireMockServer(WireMockConfiguration.options()
                .dynamicPort()
                .bindAddress("127.0.0.1")
                .disableRequestJournal()
                .extensions(answers));
        server.stubFor(
                WireMock.any(WireMock.anyUrl()).willReturn(WireMock.aResponse().withTransformers(answers.getName())));
        server.start();
        return new FakeConnector(world, troubles, tokens, answers, server);
    }

    /** What activities name as their {@code serviceUrl}. */
    public String serviceUrl() {
        return "http://127.0.0.1:" + server.port() + "/";
    }

    /** Where tokens are given out. */
    public String login() {
        return serviceUrl();
    }

    /** Puts people into a chat, a private channel or a team; those of a channel are asked for by its own id. */
    public FakeConnector members(String conversation, TeamsPerson... people) {
        synchronized (world) {
            world.members.put(conversation, Arrays.asList(people));
        }
        return this;
    }

    /** Adds a team with the channel that every team has. */
    public FakeConnector team(String id) {
        return team(id, "Money");
    }

    /** The same by a name. */
    public FakeConnector team(String id, String name) {
        ObjectNode team = JsonNodeFactory.instance.objectNode().put("name", name);
        team.putArray("conversations").addObject().put("id", id).putNull("name");
        synchronized (world) {
            world.teams.put(id, team);
        }
        return this;
    }

    /**
     * Adds a channel to a team.
     *
     * @param type {@code standard}, {@code private} or {@code shared}
     */
    public FakeConnector channel(String team, String id, String name, String type) {
        synchronized (world) {
            Objects.requireNonNull(world.teams.get(team))
                    .withArray("conversations")
                    .addObject()
                    .put("id", id)
                    .put("name", name)
                    .put("type", type);
        }
        return this;
    }

    /** Everything that the bot has written there, oldest first; in a channel with its threads. */
    public List<FakePost> posts(String conversation) {
        synchronized (world) {
            return world.posts.stream()
                    .filter(post -> post.conversation().equals(conversation)
                            || FakeWorld.withoutThread(post.conversation()).equals(conversation))
                    .toList();
        }
    }

    public Optional<FakePost> post(String conversation, String id) {
        synchronized (world) {
            return world.find(conversation, id);
        }
    }

    /** How often the bot has shown there that it writes. */
    public int typing(String conversation) {
        synchronized (world) {
            return world.typing.getOrDefault(conversation, 0);
        }
    }

    /** What people have seen grow and that has not ended, each as a list of what was shown with its kind before it. */
    public List<List<String>> streams() {
        synchronized (world) {
            return world.streams.values().stream().map(List::copyOf).toList();
        }
    }

    /** Every call since the start, in the order of arrival. */
    public List<FakeCall> calls() {
        return answers.calls();
    }

    public List<FakeCall> calls(Operation operation) {
        return calls().stream().filter(call -> call.operation() == operation).toList();
    }

    /** The next calls are too many; the header says when to come again. */
    public FakeConnector tooManyCalls(Operation operation, int times, String retryAfter) {
        troubles.add(operation, times, FakeTroubles.tooManyCalls(retryAfter));
        return this;
    }

    /** The next calls clash with others and are not done. */
    public FakeConnector clashes(Operation operation, int times) {
        troubles.add(operation, times, FakeTroubles.clash());
        return this;
    }

    /** The next calls fail with this HTTP status and are not done. */
    public FakeConnector fails(Operation operation, int times, int status) {
        troubles.add(operation, times, Troubles.status(status, false));
        return this;
    }

    /** The next calls are done, and answered with this HTTP status all the same. */
    public FakeConnector failsAfterwards(Operation operation, int times, int status) {
        troubles.add(operation, times, Troubles.status(status, true));
        return this;
    }

    /** The next calls are not done and not answered for half a minute. */
    public FakeConnector hangs(Operation operation, int times) {
        troubles.add(operation, times, Troubles.silence(SILENCE_MILLIS, false));
        return this;
    }

    /** The next calls are done and not answered for half a minute. */
    public FakeConnector hangsAfterwards(Operation operation, int times) {
        troubles.add(operation, times, Troubles.silence(SILENCE_MILLIS, true));
        return this;
    }

    /** The connection of the next calls breaks; the calls are done all the same. */
    public FakeConnector breaksAfterwards(Operation operation, int times) {
        troubles.add(operation, times, Troubles.reset(true));
        return this;
    }

    /** The next calls are done, and their answers end in the midst. */
    public FakeConnector endsAmid(Operation operation, int times) {
        troubles.add(operation, times, Troubles.half(true));
        return this;
    }

    /** The next calls are refused with this status and Teams' code, such as {@code BotNotInConversationRoster}. */
    public FakeConnector refuses(Operation operation, int times, int status, String code) {
        troubles.add(operation, times, FakeTroubles.refusal(status, code));
        return this;
    }

    /** The next requests for a token are refused with what Entra writes after AADSTS. */
    public FakeConnector givesNoToken(int times, int number) {
        troubles.add(Operation.TOKEN, times, FakeTroubles.noToken(number));
        return this;
    }

    /** The token that the bot has is no longer good. */
    public FakeConnector withdrawsToken() {
        tokens.withdraw();
        return this;
    }

    /** Nothing goes wrong any more. */
    public FakeConnector recovers() {
        troubles.clear();
        return this;
    }

    @Override
    public void close() {
        server.stop();
    }
}

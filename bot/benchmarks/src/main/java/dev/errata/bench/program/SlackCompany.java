package dev.errata.bench.program;

import dev.errata.bot.FreePort;
import dev.errata.slack.FakeChannel;
import dev.errata.slack.FakeMessage;
import dev.errata.slack.FakeSlack;
import dev.errata.slack.FakeUser;
import dev.errata.slack.SignedRequests;
import dev.errata.slack.SlackManifest;
import dev.errata.slack.SlackSender;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A Slack with a few people, one channel, and the packaged program as its bot. */
public final class SlackCompany implements AutoCloseable {

    static final String ADMIN = "U1ANA";
    public static final String MEMBER = "U2BEN";
    static final String CHANNEL = "C0FINANCE";

    private static final String SECRET = "signing-secret-for-benchmarks";

    private final FakeSlack slack;
    private final Map<String, String> settings;
    private final Path folder;

    private SlackCompany(FakeSlack slack, Map<String, String> settings, Path folder) {
        this.slack = slack;
        this.settings = settings;
        this.folder = folder;
    }

    public static SlackCompany in(Path folder, Map<String, String> more) {
        FakeSlack slack = FakeSlack.start(SlackManifest.find().scopes())
                .user(ADMIN, "Ana Flores", FakeUser.Standing.ADMIN)
                .user(MEMBER, "Ben Okafor", FakeUser.Standing.MEMBER)
                .channel(CHANNEL, "finance", FakeChannel.Kind.PUBLIC, ADMIN, MEMBER, FakeSlack.BOT_USER);
        Map<String, String> settings = new HashMap<>(Map.of(
                "PORT", String.valueOf(FreePort.any()),
                "ERRATA_ADMIN_PORT", String.valueOf(FreePort.any()),
                "ERRATA_HOST", "127.0.0.1",
                "ERRATA_DATA_DIR", folder.resolve("data").toString(),
                "SLACK_SIGNING_SECRET", SECRET,
                "SLACK_BOT_TOKEN", FakeSlack.TOKEN,
                "SLACK_API_URL", slack.apiUrl()));
        settings.putAll(more);
        return new SlackCompany(slack, settings, folder);
    }

    /** One more channel, with everybody in it; returns its id. */
    public String channel(int number) {
        String id = "C1LOAD" + number;
        slack.channel(id, "load-" + number, FakeChannel.Kind.PUBLIC, ADMIN, MEMBER, FakeSlack.BOT_USER);
        return id;
    }

    public Path dataDir() {
        return folder.resolve("data");
    }

    public Program startProgram(String... javaOptions) {
        return Program.serve(settings, folder.resolve("program.log"), List.of(javaOptions));
    }

    public FakeSlack slack() {
        return slack;
    }

    public SlackSender sender() {
        URI events = URI.create("http://127.0.0.1:" + settings.get("PORT") + "/slack/events");
        return new SlackSender(events, SECRET, Clock.systemUTC());
    }

    public SignedRequests people() {
        return new SignedRequests(slack, sender());
    }

    /** Somebody mentions the bot, and gets the answer. */
    public FakeMessage ask(SignedRequests people, String user, String question) {
        FakeMessage asked = people.mention(CHANNEL, user, question);
        return answerAfter(asked.ts(), asked.ts());
    }

    /** The first answer in that thread after that message. */
    FakeMessage answerAfter(String thread, String ts) {
        return Wait.value(
                "an answer; see " + folder.resolve("program.log"),
                () -> slack.thread(CHANNEL, thread).stream()
                        .filter(message -> message.isByBot() && message.ts().compareTo(ts) > 0)
                        .filter(message -> message.control("answer_correct").isPresent())
                        .findFirst());
    }

    @Override
    public void close() {
        slack.close();
    }
}

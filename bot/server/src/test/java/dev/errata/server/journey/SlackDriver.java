package dev.errata.server.journey;

import dev.errata.bot.FreePort;
import dev.errata.server.process.Await;
import dev.errata.server.process.FreshData;
import dev.errata.server.process.Program;
import dev.errata.slack.FakeChannel;
import dev.errata.slack.FakeMessage;
import dev.errata.slack.FakeSlack;
import dev.errata.slack.FakeUser;
import dev.errata.slack.FakeView;
import dev.errata.slack.SignedRequests;
import dev.errata.slack.SlackManifest;
import dev.errata.slack.SlackRoute;
import dev.errata.slack.SlackSender;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** People in a Slack that reaches the packaged program with signed requests or through a socket, and with nothing but what the manifest grants. */
final class SlackDriver implements ChatDriver {

    private static final Map<String, String> IDS = Map.of("Ana", "U1ANA", "Ben", "U2BEN", "Li", "U3LI", "Cem", "U4CEM");
    private static final String GROUP = "S1MONEY";
    private static final String SECRET = "signing-secret-for-tests";

    private final FakeSlack slack;
    private final Program program;
    private final SignedRequests people;

    private SlackDriver(FakeSlack slack, Program program, SignedRequests people) {
        this.slack = slack;
        this.program = program;
        this.people = people;
    }

    static SlackDriver start(Path folder) {
        return start(folder, SlackManifest.find().scopes(), Map.of());
    }

    /** Slack comes in through a socket that the program opens, and nothing of the program is reached from outside. */
    static SlackDriver startSocket(Path folder) {
        return start(
                folder,
                SlackManifest.find().scopes(),
                Map.of("SLACK_APP_TOKEN", FakeSlack.APP_TOKEN, "SLACK_SIGNING_SECRET", ""));
    }

    static SlackDriver start(Path folder, Set<String> scopes, Map<String, String> more) {
        FakeSlack slack = FakeSlack.start(scopes)
                .user("U1ANA", "Ana Flores", FakeUser.Standing.ADMIN)
                .user("U2BEN", "Ben Okafor", FakeUser.Standing.MEMBER)
                .user("U3LI", "Li Wei", FakeUser.Standing.MEMBER)
                .user("U4CEM", "Cem Aydin", FakeUser.Standing.MEMBER);
        Map<String, String> settings = new HashMap<>(Map.of(
                "PORT", String.valueOf(FreePort.any()),
                "ERRATA_ADMIN_PORT", String.valueOf(FreePort.any()),
                "ERRATA_HOST", "127.0.0.1",
                "ERRATA_DATA_DIR", FreshData.in(folder.resolve("data")).toString(),
                "SLACK_SIGNING_SECRET", SECRET,
                "SLACK_BOT_TOKEN", FakeSlack.TOKEN,
                "SLACK_API_URL", slack.apiUrl()));
        settings.putAll(more);
        Program program = Program.serve(settings, folder.resolve("program.log"));
        SlackRoute route = more.containsKey("SLACK_APP_TOKEN") ? slack.socket() : sender(settings);
        SlackDriver driver = new SlackDriver(slack, program, new SignedRequests(slack, route));
        program.untilReady();
        return driver;
    }

    private static SlackSender sender(Map<String, String> settings) {
        return new SlackSender(
                URI.create("http://127.0.0.1:" + settings.get("PORT") + "/slack/events"), SECRET, Clock.systemUTC());
    }

    FakeSlack slack() {
        return slack;
    }

    Program program() {
        return program;
    }

    SignedRequests people() {
        return people;
    }

    static String user(String person) {
        return Optional.ofNullable(IDS.get(person)).orElseThrow();
    }

    /** Everybody is in every channel, the bot too. */
    String channel(String name) {
        String id = "C0" + name.toUpperCase(Locale.ROOT).replace("-", "");
        if (slack.messages(id).isEmpty()) {
            FakeChannel.Kind kind = name.startsWith("private") ? FakeChannel.Kind.PRIVATE : FakeChannel.Kind.PUBLIC;
            slack.channel(id, name, kind, "U1ANA", "U2BEN", "U3LI", "U4CEM", FakeSlack.BOT_USER);
        }
        return id;
    }

    @Override
    public Seen ask(String person, String channel, String question) {
        String id = channel(channel);
        FakeMessage asked = people.mention(id, user(person), question);
        return seen(id, asked.ts(), answerAfter(id, asked.ts(), asked.ts()));
    }

    @Override
    public Seen goOn(String person, Seen before, String question) {
        FakeMessage asked = people.write(before.channel(), before.thread(), user(person), question);
        return seen(before.channel(), before.thread(), answerAfter(before.channel(), before.thread(), asked.ts()));
    }

    @Override
    public boolean hearsPeople() {
        return true;
    }

    @Override
    public Seen tell(String person, Seen before, String words) {
        FakeMessage said = people.mentionInThread(before.channel(), before.thread(), user(person), words);
        return seen(before.channel(), before.thread(), answerAfter(before.channel(), before.thread(), said.ts()));
    }

    @Override
    public Asked say(String person, Seen before, String words) {
        String user = user(person);
        FakeMessage said = people.write(before.channel(), before.thread(), user, words);
        FakeMessage asked = whisperAfter(person, before.channel(), said.ts());
        return new Asked(before, asked.ts(), asked.shown());
    }

    private FakeMessage whisperAfter(String person, String channel, String ts) {
        return Await.value(
                "what only " + person + " sees; the log is\n" + program.log(),
                () -> slack.whispersTo(user(person), channel).stream()
                        .filter(message -> message.ts().compareTo(ts) > 0)
                        .findFirst());
    }

    @Override
    public Seen remember(String person, Asked asked) {
        return remembered(person, asked.below(), asked.id());
    }

    @Override
    public Seen remember(String person, Seen answer) {
        return remembered(person, answer, answer.id());
    }

    private Seen remembered(String person, Seen below, String message) {
        String last = lastSeenBy(user(person), below.channel());
        people.press(user(person), slack.message(below.channel(), message).orElseThrow(), "reply_remember");
        return seen(below.channel(), below.thread(), answerAfter(below.channel(), below.thread(), last));
    }

    @Override
    public Seen rememberAs(String person, Asked asked, String words) {
        String user = user(person);
        Seen below = asked.below();
        String last = lastSeenBy(user, below.channel());
        people.press(user, slack.message(below.channel(), asked.id()).orElseThrow(), "reply_edit");
        FakeView form = Await.value("the form", () -> slack.view(user));
        people.submit(user, form, Map.of("text", words));
        return seen(below.channel(), below.thread(), answerAfter(below.channel(), below.thread(), last));
    }

    @Override
    public String notNow(String person, Asked asked) {
        FakeMessage message = slack.message(asked.below().channel(), asked.id()).orElseThrow();
        people.press(user(person), message, "reply_later");
        return Await.value(
                "another message in its place",
                () -> slack.message(message.channel(), message.ts())
                        .map(FakeMessage::shown)
                        .filter(shown -> !shown.contains("Remember")));
    }

    @Override
    public boolean team(String... channels) {
        slack.group(GROUP, "money", user("Ben"), user("Li"));
        String named =
                Stream.of(channels).map(name -> "<#" + channel(name) + ">").collect(Collectors.joining(" "));
        String told =
                people.command(user("Ana"), channel(channels[0]), "team link <!subteam^" + GROUP + "|@money> " + named);
        if (!told.startsWith("money is linked")) {
            throw new AssertionError("not linked: " + told);
        }
        return true;
    }

    @Override
    public Seen useForTeam(String person, Seen answer) {
        FakeMessage asked = whisperAfter(person, answer.channel(), answer.thread());
        String last = lastSeenBy(user(person), answer.channel());
        people.press(user(person), asked, "correction_widen");
        return seen(answer.channel(), answer.thread(), answerAfter(answer.channel(), answer.thread(), last));
    }

    @Override
    public Seen askAlone(String person, String question) {
        String chat = "D" + user(person);
        slack.channel(chat, "", FakeChannel.Kind.DIRECT, user(person), FakeSlack.BOT_USER);
        FakeMessage asked = people.write(chat, null, user(person), question);
        FakeMessage answer = Await.value(
                "an answer to " + person + " alone; the log is\n" + program.log(),
                () -> slack.byBot(chat).stream()
                        .filter(message -> message.ts().compareTo(asked.ts()) > 0)
                        .filter(message -> message.control("answer_correct").isPresent())
                        .findFirst());
        return seen(chat, asked.ts(), answer);
    }

    private FakeMessage answerAfter(String channel, String thread, String ts) {
        return Await.value(
                "an answer in " + channel + " after " + ts + "; the log is\n" + program.log(),
                () -> slack.thread(channel, thread).stream()
                        .filter(message -> message.isByBot() && message.ts().compareTo(ts) > 0)
                        .filter(message -> message.control("answer_correct").isPresent())
                        .findFirst());
    }

    private static Seen seen(String channel, String thread, FakeMessage message) {
        return new Seen(channel, thread, message.ts(), message.shown());
    }

    @Override
    public Seen correct(String person, Seen answer, Teaching teaching) {
        String user = user(person);
        String last = lastSeenBy(user, answer.channel());
        people.press(user, message(answer), "answer_correct");
        FakeView form = Await.value("the correction form", () -> slack.view(user));
        Map<String, String> filled = new HashMap<>(teaching.filled());
        filled.computeIfPresent("where", (field, where) -> where.equals(Where.TEAM.name()) ? "TEAM:" + GROUP : where);
        people.submit(user, form, filled);
        if (teaching.where() != Where.ME) {
            return seen(answer.channel(), answer.thread(), answerAfter(answer.channel(), answer.thread(), last));
        }
        return seen(answer.channel(), answer.thread(), whisperAfter(person, answer.channel(), last));
    }

    private String lastSeenBy(String user, String channel) {
        return slack.seenBy(user, channel).stream()
                .map(FakeMessage::ts)
                .max(String::compareTo)
                .orElse("");
    }

    private FakeMessage message(Seen seen) {
        return slack.message(seen.channel(), seen.id()).orElseThrow();
    }

    @Override
    public void undo(String person, Seen answeredAgain) {
        people.press(user(person), message(answeredAgain), "correction_undo");
        Await.until("the answer to be marked", () -> now(answeredAgain).text().contains("Undone"));
    }

    @Override
    public void keepOlder(String person, Seen answer, String author) {
        people.press(user(person), message(answer), "dispute_older");
        Await.until("the answer to be marked", () -> now(answer).text().contains("Undone"));
    }

    @Override
    public void doesNotFit(String person, Seen answer) {
        String user = user(person);
        int before = slack.whispersTo(user, answer.channel()).size();
        FakeMessage message = message(answer);
        String id = message.control("answer_correct").orElseThrow().value();
        people.choose(user, message, "answer_more", "unfit:" + id);
        Await.until(
                "a word to " + person,
                () -> slack.whispersTo(user, answer.channel()).size() > before);
    }

    @Override
    public Seen use(String person, Seen answer) {
        String last = lastSeenBy(user(person), answer.channel());
        people.press(user(person), message(answer), "offer_use");
        return seen(answer.channel(), answer.thread(), answerAfter(answer.channel(), answer.thread(), last));
    }

    @Override
    public Seen now(Seen answer) {
        return seen(answer.channel(), answer.thread(), message(answer));
    }

    @Override
    public List<String> everythingIn(String channel) {
        return slack.messages(channel(channel)).stream().map(FakeMessage::shown).toList();
    }

    @Override
    public void restart() {
        program.restart();
    }

    @Override
    public void close() {
        program.close();
        slack.close();
    }
}

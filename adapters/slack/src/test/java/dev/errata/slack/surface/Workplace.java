package dev.errata.slack.surface;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.OneAtATime;
import dev.errata.bot.SettableClock;
import dev.errata.bot.Stores;
import dev.errata.bot.answer.QuotingWriter;
import dev.errata.bot.answer.Writer;
import dev.errata.bot.delivery.WorkDone;
import dev.errata.bot.embedding.Encoder;
import dev.errata.bot.embedding.WordEncoder;
import dev.errata.bot.knowledge.Document;
import dev.errata.bot.knowledge.DocumentId;
import dev.errata.bot.knowledge.Passage;
import dev.errata.bot.knowledge.PassageId;
import dev.errata.bot.knowledge.Windows;
import dev.errata.bot.loop.Loops;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.recall.suggestion.Suggester;
import dev.errata.chat.ServletHost;
import dev.errata.chat.call.Timeouts;
import dev.errata.chat.conversation.Feature;
import dev.errata.slack.Delivered;
import dev.errata.slack.FakeMessage;
import dev.errata.slack.FakeSlack;
import dev.errata.slack.FakeView;
import dev.errata.slack.SignedRequests;
import dev.errata.slack.SlackManifest;
import dev.errata.slack.SlackSender;
import dev.errata.slack.api.BotIdentity;
import dev.errata.slack.api.SlackClient;
import dev.errata.slack.directory.Customer;
import dev.errata.slack.entry.SlackApp;
import dev.errata.slack.entry.SlackDoor;
import dev.errata.slack.entry.SlackSignature;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The people and channels of Acme with the bot among them. Every method returns when the bot has nothing left to do. */
final class Workplace implements AutoCloseable {

    private static final String SECRET = "signing-secret-for-tests";

    final FakeSlack slack;
    final SignedRequests people;
    final TickingClock clock = new TickingClock();
    final Stores stores = OneAtATime.stores(InMemoryStores.open());
    final Customer customer;
    final WorkDone work;
    final Quiet quiet;

    private final SlackClient client;
    private final InteractionTasks asides = new InteractionTasks();
    private final ServletHost host;

    /** A minute goes by whenever somebody asks for a turn, so that nobody's time goes by with waiting for one. */
    private static final class EveryTurnComes extends SettableClock {

        @Override
        public Instant instant() {
            return passes(Duration.ofMinutes(1));
        }
    }

    private Workplace(Set<String> scopes, Writer writer, Suggester suggester, List<Feature<?>> features)
            throws Exception {
        slack = Acme.in(FakeSlack.start(scopes));
        client = SlackClient.of(slack.apiUrl(), FakeSlack.TOKEN, patience(), new EveryTurnComes(), time -> {});
        BotIdentity identity = client.identity();
        SlackPlatform bot = new SlackPlatform(
                Loops.over(stores, writer, suggester, clock), client, identity, asides, clock, features);
        customer = bot.customer();
        work = new WorkDone(bot.work());
        quiet = new Quiet(work, asides);
        host = ServletHost.start(
                new SlackDoor(new SlackSignature(SECRET, clock), new SlackApp(bot.requests(work))), "/slack/events");
        people = new SignedRequests(slack, new SlackSender(host.uri(), SECRET, clock));
    }

    static Workplace open() {
        return open(SlackManifest.find().scopes());
    }

    static Workplace open(Set<String> scopes) {
        return open(scopes, QuotingWriter.alone());
    }

    static Workplace open(Writer writer) {
        return open(SlackManifest.find().scopes(), writer);
    }

    static Workplace open(Feature<?> feature) {
        return open(SlackManifest.find().scopes(), QuotingWriter.alone(), Suggester.NONE, List.of(feature));
    }

    static Workplace suggesting(Suggester suggester) {
        return open(SlackManifest.find().scopes(), QuotingWriter.alone(), suggester, List.of());
    }

    private static Workplace open(Set<String> scopes, Writer writer) {
        return open(scopes, writer, Suggester.NONE, List.of());
    }

    private static Workplace open(Set<String> scopes, Writer writer, Suggester suggester, List<Feature<?>> features) {
        try {
            return new Workplace(scopes, writer, suggester, features);
        } catch (Exception e) {
            throw new IllegalStateException("the workplace did not open", e);
        }
    }

    private static Timeouts patience() {
        return new Timeouts(
                Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(60));
    }

    /** Somebody mentions the bot with a question; the bot's last word in that thread. */
    FakeMessage ask(String user, String channel, String question) {
        FakeMessage asked = people.mention(channel, user, question);
        settle();
        return lastIn(channel, asked.ts());
    }

    /** Somebody writes to the bot alone; the bot's last word there. */
    FakeMessage askDirectly(String user, String channel, String question) {
        people.write(channel, null, user, question);
        settle();
        return lastSaid(channel);
    }

    /** The bot's last word in a channel, in a thread or not. */
    FakeMessage lastSaid(String channel) {
        List<FakeMessage> said = slack.byBot(channel);
        return said.get(said.size() - 1);
    }

    /** Somebody writes into a thread, without a mention; what the bot has said in the thread by then. */
    List<FakeMessage> goOn(String user, FakeMessage answer, String text) {
        people.write(answer.channel(), answer.threadTs(), user, text);
        settle();
        return saidIn(answer);
    }

    /** What the bot has said in the thread of this message, for everyone. */
    List<FakeMessage> saidIn(FakeMessage answer) {
        return slack.byBot(answer.channel()).stream()
                .filter(message -> java.util.Objects.equals(message.threadTs(), answer.threadTs()))
                .toList();
    }

    FakeMessage lastIn(String channel, String thread) {
        List<FakeMessage> said = slack.thread(channel, thread).stream()
                .filter(FakeMessage::isByBot)
                .toList();
        if (said.isEmpty()) {
            throw new AssertionError("the bot said nothing in thread " + thread + "; it called " + slack.calls());
        }
        return said.get(said.size() - 1);
    }

    FakeMessage now(FakeMessage message) {
        return slack.message(message.channel(), message.ts()).orElseThrow();
    }

    Delivered press(String user, FakeMessage message, String control) {
        Delivered delivered = people.press(user, message, control);
        settle();
        return delivered;
    }

    /** On a screen that still shows the message as it was. */
    Delivered pressStale(String user, FakeMessage shown, String control) {
        Delivered delivered = people.pressStale(user, shown, control, Optional.empty());
        settle();
        return delivered;
    }

    Delivered moreStale(String user, FakeMessage shown, String what) {
        Delivered delivered = people.pressStale(user, shown, "answer_more", Optional.of(what + ":" + idOf(shown)));
        settle();
        return delivered;
    }

    Delivered choose(String user, FakeMessage message, String menu, String option) {
        Delivered delivered = people.choose(user, message, menu, option);
        settle();
        return delivered;
    }

    /** Chooses from the menu below an answer. */
    Delivered more(String user, FakeMessage answer, String what) {
        return choose(user, answer, "answer_more", what + ":" + idOf(answer));
    }

    static String idOf(FakeMessage answer) {
        return answer.control("answer_good").orElseThrow().value();
    }

    /** The correction form of an answer, as it opens. */
    FakeView form(String user, FakeMessage answer) {
        press(user, answer, "answer_correct");
        return slack.view(user).orElseThrow(() -> new AssertionError("no form opened; calls " + slack.calls()));
    }

    /** Changes a field of the open form that changes the form. */
    FakeView fill(String user, String control, Map<String, String> filled) {
        people.pressInView(user, control, filled);
        settle();
        return slack.view(user).orElseThrow();
    }

    Delivered submit(String user, Map<String, String> filled) {
        Delivered delivered = people.submit(user, filled);
        settle();
        return delivered;
    }

    Delivered submit(String user, FakeView view, Map<String, String> filled) {
        Delivered delivered = people.submit(user, view, filled);
        settle();
        return delivered;
    }

    /** Somebody corrects an answer with the fields as they are, but for the text; the bot's newest word there. */
    FakeMessage correct(String user, FakeMessage answer, String text) {
        return correct(user, answer, Map.of("text", text));
    }

    FakeMessage correct(String user, FakeMessage answer, Map<String, String> filled) {
        form(user, answer);
        submit(user, new HashMap<>(filled));
        List<FakeMessage> said = saidIn(answer);
        return said.get(said.size() - 1);
    }

    /** Something to read for the whole workspace, or for one channel of it. */
    void reads(Optional<PlaceId> place, String title, String heading, String text) {
        Document document = new Document(
                customer.workspace(),
                DocumentId.random(),
                Optional.empty(),
                title + ".md",
                title,
                place,
                String.valueOf(text.hashCode()));
        Passage passage = new Passage(PassageId.random(), document.id(), title, 0, heading, text);
        Encoder encoder = new WordEncoder();
        stores.documents()
                .replace(document, List.of(passage), encoder.model(), Windows.encoded(List.of(passage), encoder));
    }

    /** A channel as the bot knows it since somebody asked there. */
    Optional<PlaceId> place(String channel) {
        return stores.directory()
                .placeByExternalId(customer.workspace(), channel)
                .map(Place::id);
    }

    /** What the bot takes a channel for in which somebody asked. */
    Place.Privacy privacy(String channel) {
        return stores.directory()
                .placeByExternalId(customer.workspace(), channel)
                .orElseThrow()
                .privacy();
    }

    /** What was asked in a channel, as the bot read it. */
    List<String> asked(String channel) {
        return work.taken().stream()
                .filter(delivery -> delivery.channel().equals(channel))
                .flatMap(delivery ->
                        stores.interactions().find(customer.workspace(), new InteractionId(delivery.id())).stream())
                .map(interaction -> interaction.question().asked())
                .toList();
    }

    /** Somebody the bot has met. */
    Person person(String user) {
        return stores.directory().personByExternalId(customer.workspace(), user).orElseThrow();
    }

    List<String> whispers(String user, String channel) {
        return slack.whispersTo(user, channel).stream().map(FakeMessage::shown).toList();
    }

    String lastWhisper(String user, String channel) {
        List<String> whispers = whispers(user, channel);
        return whispers.isEmpty() ? "" : whispers.get(whispers.size() - 1);
    }

    /** Until everything that was taken is done, and what was to be done beside it too. */
    void settle() {
        quiet.settle();
    }

    @Override
    public void close() {
        host.close();
        work.close();
        asides.close();
        client.close();
        slack.close();
    }
}

package dev.errata.slack.conversation;

import static dev.errata.slack.FakeSlack.BOT_USER;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Stores;
import dev.errata.bot.answer.AnswerQuestion;
import dev.errata.bot.answer.ExplainAnswer;
import dev.errata.bot.answer.Interactions;
import dev.errata.bot.answer.JoinedStandalone;
import dev.errata.bot.answer.JudgeAnswer;
import dev.errata.bot.answer.QuotingWriter;
import dev.errata.bot.answer.ThreadMemory;
import dev.errata.bot.answer.Writer;
import dev.errata.bot.correction.ChangeCorrection;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.correction.Discretion;
import dev.errata.bot.correction.TakeCorrection;
import dev.errata.bot.delivery.Outbox;
import dev.errata.bot.knowledge.Document;
import dev.errata.bot.knowledge.DocumentId;
import dev.errata.bot.knowledge.FindPassages;
import dev.errata.bot.knowledge.Passage;
import dev.errata.bot.knowledge.PassageId;
import dev.errata.bot.knowledge.Passages;
import dev.errata.bot.question.Attention;
import dev.errata.bot.question.Directory;
import dev.errata.bot.question.Installation;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.Threads;
import dev.errata.bot.recall.Budget;
import dev.errata.bot.recall.CosineApplicability;
import dev.errata.bot.recall.Embeddings;
import dev.errata.bot.recall.Encoder;
import dev.errata.bot.recall.LearnCorrection;
import dev.errata.bot.recall.RecallInScope;
import dev.errata.bot.recall.Vectors;
import dev.errata.bot.recall.WordEncoder;
import dev.errata.slack.Delivered;
import dev.errata.slack.FakeChannel;
import dev.errata.slack.FakeMessage;
import dev.errata.slack.FakeSlack;
import dev.errata.slack.FakeUser;
import dev.errata.slack.FakeView;
import dev.errata.slack.SignedRequests;
import dev.errata.slack.SlackManifest;
import dev.errata.slack.SlackSender;
import dev.errata.slack.api.BotIdentity;
import dev.errata.slack.api.Patience;
import dev.errata.slack.api.SlackClient;
import dev.errata.slack.blocks.AnswerMessages;
import dev.errata.slack.blocks.SavedNote;
import dev.errata.slack.request.ServletHost;
import dev.errata.slack.request.SlackServlet;
import dev.errata.slack.request.SlackSignature;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;

/** The people and channels of Acme with the bot among them. Every method returns when the bot has nothing left to do. */
final class Workplace implements AutoCloseable {

    /** An administrator. */
    static final String ANA = "U1ANA";

    static final String BEN = "U2BEN";
    static final String LI = "U3LI";
    /** A guest of Acme. */
    static final String GUS = "U4GUS";
    /** Of Vendor Inc. */
    static final String VIC = "U5VIC";

    static final String FINANCE = "C1FINANCE";
    /** Public; Ana is not in it. */
    static final String SALES = "C2SALES";
    /** Private; Li is not in it. */
    static final String BOARD = "C3BOARD";
    /** Shared with Vendor Inc. */
    static final String VENDOR = "C4VENDOR";

    static final String GROUP = "G1GROUP";
    static final String BENS = "D1BEN";
    static final String ANAS = "D2ANA";

    private static final String SECRET = "signing-secret-for-tests";
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    final FakeSlack slack;
    final SignedRequests people;
    final TickingClock clock = new TickingClock();
    final Stores stores = sharedByThreads(InMemoryStores.open());
    final Customer customer;
    final WorkDone work;

    private final SlackClient client;
    private final Asides asides = new Asides();
    private final ServletHost host;

    private Workplace(Set<String> scopes, Writer writer) throws Exception {
        slack = inhabited(FakeSlack.start(scopes));
        client = SlackClient.of(slack.apiUrl(), FakeSlack.TOKEN, patience(), clock, time -> {});
        BotIdentity identity = client.identity();
        customer = Customer.of(
                stores.directory().workspace(new Installation("slack", Customer.key(identity), identity.teamName())),
                identity);
        Composition bot = new Composition(writer);
        work = new WorkDone(bot.work());
        host = ServletHost.start(new SlackServlet(new SlackSignature(SECRET, clock), bot.requests()));
        people = new SignedRequests(slack, new SlackSender(host.uri(), SECRET, clock));
    }

    static Workplace open() {
        return open(SlackManifest.find().scopes());
    }

    static Workplace open(Set<String> scopes) {
        return open(scopes, new QuotingWriter());
    }

    static Workplace open(Writer writer) {
        return open(SlackManifest.find().scopes(), writer);
    }

    private static Workplace open(Set<String> scopes, Writer writer) {
        try {
            return new Workplace(scopes, writer);
        } catch (Exception e) {
            throw new IllegalStateException("the workplace did not open", e);
        }
    }

    private static Patience patience() {
        return new Patience(
                Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(60));
    }

    private static FakeSlack inhabited(FakeSlack slack) {
        return slack.user(ANA, "Ana Flores", FakeUser.Standing.ADMIN)
                .user(BEN, "Ben Okafor", FakeUser.Standing.MEMBER)
                .user(LI, "Li Wei", FakeUser.Standing.MEMBER)
                .user(GUS, "Gus Guest", FakeUser.Standing.GUEST)
                .user(VIC, "Vic Vendor", FakeUser.Standing.STRANGER)
                .channel(FINANCE, "finance", FakeChannel.Kind.PUBLIC, ANA, BEN, LI, GUS, BOT_USER)
                .channel(SALES, "sales", FakeChannel.Kind.PUBLIC, BEN, LI, BOT_USER)
                .channel(BOARD, "board", FakeChannel.Kind.PRIVATE, ANA, BEN, BOT_USER)
                .channel(new FakeChannel(
                        VENDOR, "vendor", FakeChannel.Kind.PUBLIC, true, false, Set.of(ANA, BEN, VIC, BOT_USER)))
                .channel(GROUP, "mpdm-ana--ben--li-1", FakeChannel.Kind.GROUP, ANA, BEN, LI, BOT_USER)
                .channel(BENS, "", FakeChannel.Kind.DIRECT, BEN, BOT_USER)
                .channel(ANAS, "", FakeChannel.Kind.DIRECT, ANA, BOT_USER);
    }

    private static Stores sharedByThreads(Stores s) {
        Object lock = new Object();
        return new Stores(
                OneAtATime.on(lock, Directory.class, s.directory()),
                OneAtATime.on(lock, Threads.class, s.threads()),
                OneAtATime.on(lock, Interactions.class, s.interactions()),
                OneAtATime.on(lock, Corrections.class, s.corrections()),
                OneAtATime.on(lock, Embeddings.class, s.embeddings()),
                OneAtATime.on(lock, Passages.class, s.passages()),
                OneAtATime.on(lock, Outbox.class, s.outbox()));
    }

    /** The list of {@code new}, as the program has it. */
    private final class Composition {

        private final SlackDirectory directory = new SlackDirectory(client, stores.directory(), customer, clock);
        private final SlackSight sight = new SlackSight(client, customer, clock);
        private final Discretion discretion = new Discretion(stores.directory(), sight);
        private final KnownAnswers known =
                new KnownAnswers(customer, sight, stores.interactions(), stores.corrections());
        private final Whispers whispers = new Whispers(client, asides);
        private final Vectors vectors = new Vectors(new WordEncoder(), stores.embeddings(), 1_000);
        private final Writer writer;

        Composition(Writer writer) {
            this.writer = writer;
        }

        SlackWork work() {
            AnswerMessages messages = new AnswerMessages(discretion);
            Postman postman = new Postman(client, stores.outbox(), stores.threads());
            Status status = new Status(client, asides, whispers);
            AnswerQuestion answers = answers();
            AnswerAgain again = new AnswerAgain(
                    directory,
                    known,
                    stores.corrections(),
                    new LearnCorrection(stores.corrections(), vectors, clock),
                    answers,
                    new AnswerAgain.Showing(
                            messages, new SavedNote(discretion, customer.name()), postman, status, whispers),
                    clock);
            return new SlackWork(
                    new AnswerInSlack(directory, sight, answers, messages, postman, status),
                    again,
                    new MarkUndone(directory, known, stores.corrections(), messages, postman));
        }

        private AnswerQuestion answers() {
            return new AnswerQuestion(
                    new ThreadMemory(stores.interactions(), stores.corrections(), clock),
                    new JoinedStandalone(),
                    new RecallInScope(stores.corrections(), vectors, new CosineApplicability(), Budget.DEFAULT, clock),
                    new FindPassages(stores.passages(), vectors),
                    writer,
                    stores.interactions(),
                    clock);
        }

        TakeFromSlack requests() {
            ChangeCorrection change = new ChangeCorrection(stores.corrections(), sight, clock);
            JudgeAnswer judge = new JudgeAnswer(stores.interactions(), change, sight, clock);
            Forms forms = new Forms(client, directory, new ExplainAnswer(stores.interactions(), discretion, sight));
            ChangesFromSlack changes =
                    new ChangesFromSlack(directory, stores.corrections(), change, judge, work, whispers, clock);
            Submissions submissions = new Submissions(customer, work, clock);
            TakeTeaching teaching = new TakeTeaching(
                    directory,
                    forms,
                    known,
                    stores.corrections(),
                    new TakeCorrection(stores.corrections(), sight, clock),
                    submissions);
            TakeEdits edits = new TakeEdits(directory, known, stores.corrections(), change, submissions);
            return new TakeFromSlack(
                    new TakeMessages(customer, new Attention(stores.threads()), work, clock),
                    new TakePresses(
                            customer,
                            sight,
                            new PressesUnderAnswers(directory, known, judge, changes, forms, asides, whispers),
                            new PressesInForms(directory, known, changes, forms, asides)),
                    new TakeForms(customer, teaching, edits));
        }
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

    /** The form as somebody changed it on its way. */
    FakeView withMetadata(FakeView form, String metadata) {
        JsonObject json = form.json().deepCopy();
        json.addProperty("private_metadata", metadata);
        return new FakeView(form.id(), form.user(), form.hash(), json);
    }

    /** The form with another value in one of its options. */
    FakeView withOption(FakeView form, String value, String other) {
        JsonObject json = JsonParser.parseString(form.json().toString().replace('"' + value + '"', '"' + other + '"'))
                .getAsJsonObject();
        return new FakeView(form.id(), form.user(), form.hash(), json);
    }

    /** A message whose buttons name another answer. */
    FakeMessage withIdsOf(FakeMessage message, FakeMessage other) {
        return withId(message, idOf(other));
    }

    FakeMessage withId(FakeMessage message, String answer) {
        return withBlocks(message, message.blocks().toString().replace(idOf(message), answer));
    }

    FakeMessage withValue(FakeMessage message, String control, String value) {
        String before = message.control(control).orElseThrow().value();
        return withBlocks(message, message.blocks().toString().replace(before, value));
    }

    private static FakeMessage withBlocks(FakeMessage m, String blocks) {
        JsonArray tampered = JsonParser.parseString(blocks).getAsJsonArray();
        return new FakeMessage(
                m.channel(), m.ts(), m.threadTs(), m.user(), m.text(), tampered, m.metadata(), m.onlyFor(), m.edits());
    }

    /** Something to read for the whole workspace, or for one channel of it. */
    void reads(Optional<PlaceId> place, String title, String heading, String text) {
        Document document = new Document(
                customer.workspace(),
                DocumentId.random(),
                title + ".md",
                title,
                place,
                String.valueOf(text.hashCode()));
        Passage passage = new Passage(PassageId.random(), document.id(), title, 0, heading, text);
        Encoder encoder = new WordEncoder();
        stores.passages()
                .replace(document, List.of(passage), encoder.model(), encoder.encode(List.of(passage.searchText())));
    }

    /** A channel as the bot knows it since somebody asked there. */
    Optional<PlaceId> place(String channel) {
        return stores.directory()
                .placeByExternalId(customer.workspace(), channel)
                .map(Place::id);
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
        long start = System.nanoTime();
        do {
            while (!work.isAll()) {
                if (System.nanoTime() - start > LONG_ENOUGH.toNanos()) {
                    throw new AssertionError("the bot is still working after a minute");
                }
                LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
            }
            untilAsidesAreDone();
            untilAsidesAreDone();
        } while (!work.isAll());
    }

    /** Until every modal is open that somebody waits for. */
    void untilModalsAreOpen() {
        untilDone(asides::modal);
    }

    /** Nobody can be told anything until the latch is open. */
    CountDownLatch whispersHang() {
        CountDownLatch latch = new CountDownLatch(1);
        for (int i = 0; i < AsideRoom.THREADS; i++) {
            asides.soon("hanging", () -> await(latch));
        }
        return latch;
    }

    private void untilAsidesAreDone() {
        untilDone(asides::modal);
        untilDone(asides::soon);
    }

    /** When every thread has come to the barrier, nothing that was to be done before is left. */
    private static void untilDone(BiConsumer<String, Runnable> room) {
        CyclicBarrier barrier = new CyclicBarrier(AsideRoom.THREADS + 1);
        for (int i = 0; i < AsideRoom.THREADS; i++) {
            room.accept("waiting for the others", () -> await(barrier));
        }
        await(barrier);
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(LONG_ENOUGH.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody opened the latch");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(LONG_ENOUGH.toSeconds(), TimeUnit.SECONDS);
        } catch (BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException("something done beside never ended", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
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

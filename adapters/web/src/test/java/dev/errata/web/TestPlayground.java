package dev.errata.web;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.OneAtATime;
import dev.errata.bot.Stores;
import dev.errata.bot.answer.Brief;
import dev.errata.bot.answer.Draft;
import dev.errata.bot.answer.QuotingWriter;
import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.delivery.DeliveryWork;
import dev.errata.bot.delivery.InMemoryDeliveries;
import dev.errata.bot.embedding.Vectors;
import dev.errata.bot.embedding.WordEncoder;
import dev.errata.bot.history.InMemoryHistory;
import dev.errata.bot.interaction.Answer.Kind;
import dev.errata.bot.knowledge.ingest.DocumentReader;
import dev.errata.bot.knowledge.ingest.Found;
import dev.errata.bot.knowledge.ingest.IngestDocuments;
import dev.errata.bot.knowledge.ingest.Reading;
import dev.errata.bot.loop.Loops;
import dev.errata.bot.question.InMemoryForgetting;
import dev.errata.bot.question.Person.Role;
import dev.errata.bot.recall.Application;
import dev.errata.bot.recall.Application.Reason;
import dev.errata.bot.recall.Recall;
import dev.errata.bot.recall.Recall.Readers;
import dev.errata.bot.recall.Recalled;
import dev.errata.bot.recall.Recalls;
import dev.errata.bot.recall.suggestion.Suggester;
import dev.errata.chat.conversation.Feature;
import dev.errata.web.company.Channel;
import dev.errata.web.company.Colleague;
import dev.errata.web.company.Company;
import dev.errata.web.company.Habit;
import dev.errata.web.company.SampleWorkplace;
import dev.errata.web.company.Workplace;
import dev.errata.web.surface.Learning;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** A small company on stores in memory. Its bot follows every correction of the place, and says what it is told to say. */
public final class TestPlayground implements AutoCloseable {

    public static final Company ACME = new Company(
            "Acme",
            List.of(
                    new Colleague("ana", "Ana Flores", "administers", Role.ADMIN),
                    new Colleague("ben", "Ben Okafor", "asks", Role.MEMBER),
                    new Colleague("li", "Li Wei", "is new", Role.MEMBER)),
            List.of(
                    new Channel("finance", "money", Set.of()),
                    new Channel("support", "customers", Set.of()),
                    new Channel("board", "private", Set.of("ana", "ben"))),
            List.of(),
            List.of(new Habit("offer", "ben", "board", "Who buys us?", "ana", "Northwind made an offer.")),
            Company.larkspur().minute().subList(0, 3));

    private static final Clock CLOCK = Clock.systemUTC();

    private final Stores bare = InMemoryStores.open();
    // The page is read while work is done.
    private final Stores stores = OneAtATime.stores(bare);
    private final Learning learning;
    private final Playground playground;
    private final InMemoryDeliveries deliveries;
    private final List<RuntimeException> failures = new CopyOnWriteArrayList<>();
    private final List<Delivery> taken = new CopyOnWriteArrayList<>();
    private volatile String says = "The calendar year counts.";
    private volatile List<Suggester.Said> suggested = List.of();
    private volatile Runnable whileWriting = () -> {};

    private TestPlayground(Company company, List<Feature<?>> features, BiFunction<Stores, Vectors, Recall> recalls) {
        Vectors vectors = new Vectors(new WordEncoder(), stores.embeddings(), CacheBudget.usual());
        Recall recall = recalls.apply(stores, vectors);
        this.learning = new Learning(
                Loops.over(stores, vectors, recall, this::write, this::suggested, CLOCK),
                new InMemoryHistory(bare),
                Loops.answers(stores, vectors, recall, QuotingWriter.alone(), CLOCK),
                new IngestDocuments(new WholeFiles(), stores.documents(), stores.embeddings(), new WordEncoder()),
                stores.documents());
        this.playground =
                new Playground(company, learning, new InMemoryForgetting(bare), TestFolder.fresh(), CLOCK, features);
        this.deliveries = new InMemoryDeliveries(new Watched(playground.work(), failures, taken));
        playground.layOut();
    }

    public static TestPlayground open() {
        return open(ACME);
    }

    public static TestPlayground open(Company company) {
        return new TestPlayground(company, List.of(), (stores, vectors) -> everything(stores));
    }

    /** One where people can do more. */
    public static TestPlayground with(Feature<?> feature) {
        return new TestPlayground(ACME, List.of(feature), (stores, vectors) -> everything(stores));
    }

    private List<Suggester.Said> suggested(Correction correction) {
        return suggested;
    }

    /** What a language model suggests of whatever is taught from now on. */
    public void suggests(Suggester.Said... said) {
        suggested = List.of(said);
    }

    /** One whose bot weighs evidence as the program does: it is not sure of everything. */
    public static TestPlayground weighing() {
        return new TestPlayground(ACME, List.of(), (stores, vectors) -> Recalls.over(stores, vectors, CLOCK));
    }

    private static Recall everything(Stores stores) {
        return (question, standalone, always, readers) -> new Recalled(Stream.concat(
                        always.stream().map(c -> new Application(c, true, 1, Reason.JUST_MADE, c.origin(), null)),
                        stores.corrections().inScope(question.place(), question.asker(), CLOCK.instant()).stream()
                                .filter(c -> always.filter(made -> made.id().equals(c.id()))
                                        .isEmpty())
                                .map(c -> applying(c, readers)))
                .toList());
    }

    private static Application applying(Correction correction, Readers readers) {
        Application given = new Application(correction, true, .9, Reason.LIKE_ACCEPTED, correction.origin(), null);
        boolean leftOut = readers == Readers.OTHERS_TOO && correction.scope() instanceof Scope.Me;
        return leftOut ? given.heldBack(Reason.OTHERS_READ) : given;
    }

    private Draft write(Brief brief) {
        whileWriting.run();
        String lessons = String.join(
                " ",
                brief.given().stream().map(a -> a.correction().lesson().text()).toList());
        String changed = brief.rewrite().map(rewrite -> "another year").orElse(null);
        return new Draft(
                Kind.WRITTEN, (says + " " + lessons).strip(), List.of(), Map.of(), changed, "test", "none", 0, 0);
    }

    /** Work whose failures are kept. */
    private record Watched(DeliveryWork work, List<RuntimeException> failures, List<Delivery> taken)
            implements DeliveryWork {

        @Override
        public boolean takes(String kind) {
            return work.takes(kind);
        }

        @Override
        public void work(Delivery delivery) {
            taken.add(delivery);
            try {
                work.work(delivery);
            } catch (RuntimeException e) {
                failures.add(e);
            }
        }

        @Override
        public void giveUp(Delivery delivery, RuntimeException cause) {
            work.giveUp(delivery, cause);
        }
    }

    /** Every document is one passage. */
    private static final class WholeFiles implements DocumentReader {

        @Override
        public Listing find(Path root) {
            if (Files.isRegularFile(root)) {
                return new Listing(
                        String.valueOf(root.getParent()),
                        false,
                        List.of(new Found.File(root.getFileName().toString(), root)),
                        0);
            }
            try (Stream<Path> files = Files.list(root)) {
                List<Found> found = files.sorted()
                        .<Found>map(file -> new Found.File(file.getFileName().toString(), file))
                        .toList();
                return new Listing(root.toString(), true, found, 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Reading read(Path file) {
            try {
                String text = Files.readString(file);
                return new Reading.Read(
                        file.getFileName().toString(),
                        String.valueOf(text.hashCode()),
                        Set.of(),
                        List.of(new Reading.Piece("", text)),
                        0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public void says(String markdown) {
        says = markdown;
    }

    /** Happens each time an answer is being written. */
    public void whileWriting(Runnable happening) {
        whileWriting = happening;
    }

    /** What was begun to be worked on. */
    public List<Delivery> taken() {
        return taken;
    }

    /** What went wrong while something was worked on. */
    public List<RuntimeException> failures() {
        return failures;
    }

    public Stores stores() {
        return stores;
    }

    public Playground playground() {
        return playground;
    }

    public Learning learning() {
        return learning;
    }

    /** Another view of the same workplace. */
    public Workplace workplace() {
        return SampleWorkplace.open(ACME, stores.directory(), new InMemoryForgetting(bare));
    }

    public HttpServlet servlet() {
        return playground.servlet(deliveries);
    }

    @Override
    public void close() {
        deliveries.close();
        playground.close();
    }

    /** Waits until something is there. */
    public static <T> T await(String what, java.util.function.Supplier<Optional<T>> source) {
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (System.nanoTime() < deadline) {
            Optional<T> found = source.get();
            if (found.isPresent()) {
                return found.get();
            }
            java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
        }
        throw new AssertionError("waited in vain for " + what);
    }
}

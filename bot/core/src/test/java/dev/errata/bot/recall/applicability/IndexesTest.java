package dev.errata.bot.recall.applicability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Samples;
import dev.errata.bot.SettableClock;
import dev.errata.bot.Stores;
import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.cache.Share;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Exemplar;
import dev.errata.bot.correction.Exemplars;
import dev.errata.bot.correction.InForce;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.embedding.Encoder;
import dev.errata.bot.embedding.Vectors;
import dev.errata.bot.embedding.WordEncoder;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.recall.background.PastQuestions.PastQuestion;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IndexesTest {

    private static final String RETURNS = "How do we calculate quarterly returns?";
    private static final String GOODS = "Where do customers send damaged goods?";

    private final Samples samples = new Samples();
    private final Stores stores = InMemoryStores.open();
    private final Place finance = stores.directory().save(samples.place("finance"));
    private final Person ana = stores.directory().save(samples.person("Ana Flores"));
    private final SettableClock clock = new SettableClock(Samples.NOW);
    private final Encoder encoder = new WordEncoder();
    private final Vectors vectors = new Vectors(encoder, stores.embeddings(), CacheBudget.usual());
    private final CountingExemplars exemplars = new CountingExemplars();
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final CacheBudget caches = CacheBudget.usual();
    private final WeighEvidence evidence = new WeighEvidence(
            new Sources(exemplars, stores.restatements(), stores.pastQuestions()),
            vectors,
            clock,
            background::add,
            caches);

    @Test
    void many_questions_after_a_change_wait_for_one_building_and_all_see_the_change() throws Exception {
        taught(RETURNS);
        weigh(RETURNS, inForce());
        Correction added = taught(GOODS);
        List<InForce> parts = inForce();
        int before = exemplars.read.get();
        List<Thread> asking = new CopyOnWriteArrayList<>();
        exemplars.meanwhile = () -> {
            while (exemplars.read.get() == before + 1 && !othersWait(asking, 20)) {
                Thread.onSpinWait();
            }
        };

        List<List<Applicability>> weighed = atOnce(20, () -> {
            asking.add(Thread.currentThread());
            return weigh(GOODS, parts);
        });

        assertThat(exemplars.read.get() - before).isEqualTo(1);
        assertThat(weighed)
                .hasSize(20)
                .allSatisfy(one -> assertThat(one.get(0).correction()).isEqualTo(added));
    }

    @Test
    void whoever_looked_before_a_change_does_not_take_it_back() {
        taught(RETURNS);
        List<InForce> before = inForce();
        Correction added = taught(GOODS);
        weigh(GOODS, inForce());
        int read = exemplars.read.get();

        List<Applicability> late = weigh(GOODS, before);
        List<Applicability> next = weigh(GOODS, inForce());

        assertThat(late.get(0).correction()).isEqualTo(added);
        assertThat(next.get(0).correction()).isEqualTo(added);
        assertThat(exemplars.read.get()).isEqualTo(read);
    }

    @Test
    void what_is_taught_while_past_questions_are_read_again_is_not_lost() {
        taught(RETURNS);
        weigh(RETURNS, inForce());
        asked("Who waters the plants?");
        clock.passes(Duration.ofMinutes(2));
        weigh(RETURNS, inForce());
        List<Correction> added = new ArrayList<>();
        exemplars.meanwhile = () -> {
            added.add(taught(GOODS));
            weigh(GOODS, inForce());
        };

        background.remove().run();
        int read = exemplars.read.get();
        List<Applicability> weighed = weigh(GOODS, inForce());

        assertThat(weighed.get(0).correction()).isEqualTo(added.get(0));
        assertThat(exemplars.read.get()).isEqualTo(read);
    }

    @Test
    void past_questions_that_cannot_be_read_again_now_are_read_later() {
        taught(RETURNS);
        weigh(RETURNS, inForce());
        asked("Who waters the plants?");
        clock.passes(Duration.ofMinutes(2));
        weigh(RETURNS, inForce());
        exemplars.meanwhile = () -> {
            throw new IllegalStateException("the database is away");
        };

        background.remove().run();
        exemplars.meanwhile = () -> {};
        clock.passes(Duration.ofMinutes(2));
        List<Applicability> weighed = weigh(RETURNS, inForce());

        assertThat(weighed).hasSize(1);
        assertThat(background).hasSize(1);
    }

    @Test
    void an_author_who_is_called_otherwise_now_is_called_so() {
        Correction correction = taught(RETURNS);
        weigh(RETURNS, inForce());
        Person renamed =
                new Person(ana.workspace(), ana.id(), ana.externalId(), "Ana Maria Flores", ana.role(), ana.teams());
        Correction now = new Correction(
                correction.workspace(),
                correction.id(),
                correction.version(),
                correction.state(),
                correction.lesson(),
                renamed,
                correction.madeAt(),
                correction.origin(),
                correction.madeIn(),
                correction.question());
        InForce part = inForce().get(0);

        List<Applicability> weighed = weigh(
                RETURNS, List.of(new InForce(part.workspace(), part.holdsFor(), part.changes() + 1, List.of(now))));

        assertThat(weighed.get(0).correction().author()).isEqualTo(renamed);
    }

    @Test
    void places_in_which_nothing_is_taught_do_not_fill_the_memory_either() {
        CacheBudget little = new CacheBudget(100_000);
        List<PlaceId> read = new ArrayList<>();
        WeighEvidence bounded = new WeighEvidence(
                new Sources(exemplars, stores.restatements(), (place, most) -> {
                    read.add(place.id());
                    return List.of(new PastQuestion(InteractionId.random(), RETURNS));
                }),
                vectors,
                clock,
                background::add,
                little);
        Embedding question = encoder.encode(RETURNS);

        for (int i = 0; i < 1_000; i++) {
            bounded.weigh(samples.place("place-" + i), RETURNS, question, List.of());
        }
        bounded.weigh(finance, RETURNS, question, List.of());
        bounded.weigh(finance, RETURNS, question, List.of());

        assertThat(little.used(Share.DECISIONS)).isBetween(50_000L, 100_000L);
        assertThat(read).hasSize(1_001);
    }

    @Test
    void where_much_is_taught_the_first_who_ask_get_the_nearest_and_the_index_of_all_is_made_meanwhile() {
        IntStream.range(0, 400).forEach(i -> taught("What does form " + i + "a say of matter " + i + "b?"));
        Correction returns = taught(RETURNS);
        int read = exemplars.read.get();

        List<Applicability> first = weigh(RETURNS, inForce());
        List<Applicability> second = weigh(RETURNS, inForce());
        Correction goods = taught(GOODS);
        List<Applicability> meanwhile = weigh(GOODS, inForce());
        assertThat(background).hasSize(1);
        background.remove().run();
        List<Applicability> later = weigh(RETURNS, inForce());
        int readBefore = exemplars.read.get();
        List<Applicability> last = weigh(GOODS, inForce());

        assertThat(first.get(0).correction()).isEqualTo(returns);
        assertThat(second.get(0).correction()).isEqualTo(returns);
        assertThat(later.get(0).correction()).isEqualTo(returns);
        assertThat(meanwhile.get(0).correction()).isEqualTo(goods);
        assertThat(last.get(0).correction()).isEqualTo(goods);
        assertThat(exemplars.read.get()).isEqualTo(readBefore).isGreaterThan(read);
    }

    @Test
    void beside_much_what_one_taught_for_oneself_is_looked_at_whole() {
        IntStream.range(0, 400).forEach(i -> taught("What does form " + i + "a say of matter " + i + "b?"));
        Correction own = samples.correction(asked(RETURNS), ana, samples.lesson("Ask me.", new Scope.Me()));
        stores.corrections().take(own);

        List<Applicability> weighed = weigh(RETURNS, inForce());

        assertThat(weighed.get(0).correction()).isEqualTo(own);
        assertThat(background).hasSize(1);
    }

    @Test
    void a_program_that_ends_builds_no_more_and_answers_what_is_asked() {
        IntStream.range(0, 400).forEach(i -> taught("What does form " + i + "a say of matter " + i + "b?"));
        Correction returns = taught(RETURNS);
        WeighEvidence ending = new WeighEvidence(
                new Sources(exemplars, stores.restatements(), stores.pastQuestions()),
                vectors,
                clock,
                run -> {
                    throw new RejectedExecutionException();
                },
                caches);

        List<Applicability> weighed = ending.weigh(finance, RETURNS, encoder.encode(RETURNS), inForce());

        assertThat(weighed.get(0).correction()).isEqualTo(returns);
    }

    @Test
    void an_index_of_much_that_could_not_be_made_is_made_when_somebody_asks_again() {
        IntStream.range(0, 400).forEach(i -> taught("What does form " + i + "a say of matter " + i + "b?"));
        Correction returns = taught(RETURNS);
        weigh(RETURNS, inForce());
        exemplars.meanwhile = () -> {
            throw new IllegalStateException("the database is away");
        };
        background.remove().run();

        List<Applicability> again = weigh(RETURNS, inForce());

        assertThat(again.get(0).correction()).isEqualTo(returns);
        assertThat(background).hasSize(1);
    }

    @Test
    void what_is_made_ready_before_anybody_asks_is_not_made_again() {
        Correction returns = taught(RETURNS);
        evidence.prepare(finance, inForce());
        int read = exemplars.read.get();

        List<Applicability> weighed = weigh(RETURNS, inForce());

        assertThat(weighed.get(0).correction()).isEqualTo(returns);
        assertThat(read).isEqualTo(1);
        assertThat(exemplars.read.get()).isEqualTo(read);
    }

    @Test
    void whoever_made_an_index_while_it_was_made_ready_is_not_taken_back() {
        taught(RETURNS);
        List<Correction> added = new ArrayList<>();
        exemplars.meanwhile = () -> {
            added.add(taught(GOODS));
            weigh(GOODS, inForce());
        };
        evidence.prepare(finance, inForce());
        int read = exemplars.read.get();

        List<Applicability> weighed = weigh(GOODS, inForce());

        assertThat(weighed.get(0).correction()).isEqualTo(added.get(0));
        assertThat(exemplars.read.get()).isEqualTo(read);
    }

    @Test
    void after_a_change_only_what_changed_is_read_again() {
        taught(RETURNS);
        Correction goods = taught(GOODS);
        weigh(RETURNS, inForce());
        Interaction alike = asked("Who takes returned goods?");
        exemplars.ids.clear();

        stores.corrections().confirm(goods, alike.id(), ana, Samples.NOW);
        List<Applicability> weighed = weigh("Who takes returned goods?", inForce());

        assertThat(exemplars.ids).containsExactly(goods.id());
        assertThat(weighed.get(0).correction().id()).isEqualTo(goods.id());
        assertThat(weighed.get(0).confirmedFor()).containsExactly("Who takes returned goods?");
    }

    @Test
    void where_nobody_can_tell_what_changed_everything_is_read_again() {
        Correction returns = taught(RETURNS);
        weigh(RETURNS, inForce());
        Correction goods = taught(GOODS);
        exemplars.tells = false;
        exemplars.ids.clear();

        weigh(GOODS, inForce());

        assertThat(exemplars.ids).containsExactlyInAnyOrder(returns.id(), goods.id());
    }

    private static boolean othersWait(List<Thread> asking, int all) {
        return asking.size() == all
                && asking.stream()
                        .filter(thread -> !thread.equals(Thread.currentThread()))
                        .allMatch(thread -> thread.getState() == Thread.State.BLOCKED);
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<Future<T>> done = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                done.add(threads.submit(work));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : done) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Applicability> weigh(String question, List<InForce> parts) {
        Embedding embedding = encoder.encode(question);
        return evidence.weigh(finance, question, embedding, parts);
    }

    private List<InForce> inForce() {
        return stores.corrections().inForce(finance, ana);
    }

    private Interaction asked(String question) {
        Interaction interaction = samples.interaction(finance, ana, question);
        stores.interactions().record(interaction);
        return interaction;
    }

    private Correction taught(String question) {
        Correction correction =
                samples.correction(asked(question), ana, samples.lesson("A.", new Scope.Channel(finance.id())));
        stores.corrections().take(correction);
        return correction;
    }

    /** Counts how often indexes are built: each building reads exemplars once. */
    private final class CountingExemplars implements Exemplars {

        private final AtomicInteger read = new AtomicInteger();
        private final List<CorrectionId> ids = new CopyOnWriteArrayList<>();
        private boolean tells = true;
        private volatile Runnable meanwhile = () -> {};

        @Override
        public Map<CorrectionId, List<Exemplar>> exemplars(WorkspaceId workspace, Collection<CorrectionId> ids) {
            read.incrementAndGet();
            this.ids.addAll(ids);
            Runnable once = meanwhile;
            meanwhile = () -> {};
            Map<CorrectionId, List<Exemplar>> found = stores.corrections().exemplars(workspace, ids);
            once.run();
            return found;
        }

        @Override
        public Optional<Set<CorrectionId>> changedSince(WorkspaceId workspace, long changes) {
            return tells ? stores.corrections().changedSince(workspace, changes) : Optional.empty();
        }
    }
}

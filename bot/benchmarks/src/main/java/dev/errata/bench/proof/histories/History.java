package dev.errata.bench.proof.histories;

import dev.errata.bench.measuring.InventedTexts;
import dev.errata.bench.proof.histories.Account.Entry;
import dev.errata.bench.proof.histories.Account.Standing;
import dev.errata.bot.SettableClock;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Lesson;
import dev.errata.bot.correction.State;
import dev.errata.bot.embedding.Vectors;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Question;
import dev.errata.bot.question.ThreadId;
import dev.errata.storage.Transactions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** One history from its beginning to its end, looked at after every step. */
final class History {

    private static final int STEPS = 10;

    private final Random random;
    private final Cast cast;
    private final World world;
    private final Transactions transactions;
    private final Vectors vectors;
    private final SettableClock clock;
    private final Tally tally;
    private final Life life;
    private final List<Interaction> said = new ArrayList<>();
    private final Map<List<Object>, List<String>> before = new HashMap<>();

    History(Ground ground, SettableClock clock, Tally tally) {
        this.random = new Random(tally.seed());
        this.cast = Cast.of(random);
        this.world = ground.world();
        this.transactions = ground.transactions();
        this.vectors = ground.vectors();
        this.clock = clock;
        this.tally = tally;
        this.life = new Life(random, cast, world, clock, tally);
    }

    void live() {
        cast.enter(world.stores());
        look();
        for (int i = 0; i < STEPS; i++) {
            boolean happened = life.goOn();
            if (random.nextInt(6) == 0) {
                ask();
            }
            if (happened || random.nextInt(4) == 0) {
                look();
            }
        }
        look();
        audit();
        tally.count("histories");
    }

    /** Holds everything that can be seen against what the account makes of it, and against what it was when the account was the same. */
    private void look() {
        List<String> seen = world.seen(cast);
        compare("as if it had never been done", Twin.seen(cast, life.account(), vectors, clock), seen);
        List<Object> now = List.of(
                life.account().remaining().stream()
                        .map(entry -> entry.act().id())
                        .toList(),
                holding());
        List<String> earlier = before.putIfAbsent(now, seen);
        if (earlier != null) {
            tally.count("looked at again as it was");
            compare("as it was before", earlier, seen);
        }
        life.account().taken().forEach(this::stored);
        thread();
    }

    private List<Boolean> holding() {
        return life.account().taken().stream()
                .map(one -> life.account().standing(one.id()).holdsAt(clock.instant()))
                .toList();
    }

    private void compare(String how, List<String> expected, List<String> seen) {
        List<String> missing = new ArrayList<>(expected);
        missing.removeAll(seen);
        List<String> more = new ArrayList<>(seen);
        more.removeAll(expected);
        tally.check(
                expected.equals(seen), "it is not seen " + how + ", missing " + missing + " instead of which " + more);
    }

    private void stored(Correction one) {
        Standing standing = life.account().standing(one.id());
        Correction now = world.correction(cast, one).orElseThrow();
        tally.check(
                now.version() == standing.version()
                        && now.lesson().equals(standing.lesson())
                        && (now.state() == State.ACTIVE) == standing.active(),
                "correction " + one.id() + " is " + now + " and not " + standing);
        Optional<Object> latest =
                life.account().latest(one.id()).map(entry -> entry.act().id());
        tally.check(
                world.stores()
                        .corrections()
                        .latestAct(cast.workspace(), one.id())
                        .map(act -> (Object) act.id())
                        .equals(latest),
                "another act made correction " + one.id() + " what it is");
        saying(one, cast.asked().get(random.nextInt(cast.asked().size())));
    }

    private void saying(Correction one, Interaction asked) {
        Optional<Object> expected =
                life.account().saying(one.id(), asked.id()).map(Entry::act).map(act -> act.id());
        tally.check(
                world.stores()
                        .corrections()
                        .saying(cast.workspace(), one.id(), asked.id())
                        .map(act -> (Object) act.id())
                        .equals(expected),
                "another act says whether correction " + one.id() + " fits question " + asked.id());
    }

    private void ask() {
        said.add(world.loop().answers().answer(question()));
        tally.count("asked in a thread");
    }

    private Question question() {
        return new Question(
                new InteractionId(new UUID(random.nextLong(), random.nextLong())),
                cast.hall(),
                new ThreadId("1"),
                cast.ben(),
                InventedTexts.question(random.nextInt(100_000)),
                clock.instant());
    }

    /** An answer in the thread still has its text as long as all that it was given holds there in those words. */
    private void thread() {
        if (said.isEmpty()) {
            return;
        }
        Map<InteractionId, Interaction> told = new HashMap<>();
        world.thread(question()).forEach(one -> told.put(one.id(), one));
        for (Interaction one : said) {
            boolean holds = one.answer().given().stream().allMatch(this::holdsAsGiven);
            Interaction now = told.get(one.id());
            tally.check(
                    now != null && !now.answer().text().isEmpty() == holds,
                    "the thread tells an answer whose corrections " + (holds ? "hold" : "do not hold") + " as " + now);
        }
    }

    private boolean holdsAsGiven(Correction given) {
        Standing now = life.account().standing(given.id());
        Lesson lesson = now.lesson();
        return lesson.saysTheSame(given.lesson())
                && lesson.scope().reaches(cast.hall(), cast.ben())
                && now.holdsAt(clock.instant());
    }

    private void audit() {
        List<String> written = transactions.in(
                cast.workspace(),
                "reading the audit of a history",
                handle -> handle.createQuery("""
                        select person_id || ' ' || what || ' ' || subject_id from audit
                        where workspace_id = :workspace order by audit_id
                        """)
                        .bind("workspace", cast.workspace())
                        .mapTo(String.class)
                        .list());
        compare("in the audit as it was done", life.account().audit(), written);
        tally.books().count("entries of the audit", written.size());
    }
}

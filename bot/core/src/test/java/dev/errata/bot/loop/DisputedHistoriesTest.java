package dev.errata.bot.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Samples;
import dev.errata.bot.SettableClock;
import dev.errata.bot.Stores;
import dev.errata.bot.answer.QuotingWriter;
import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Dispute;
import dev.errata.bot.correction.Dispute.Verdict;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.correction.State;
import dev.errata.bot.disagreement.SettleDispute;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Person.Role;
import dev.errata.bot.question.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever people teach, change, take back and decide: no answer is given two that were found to contradict each other and that nobody kept
 * both, nor anything that is out of use; and what is done and undone leaves everything as it was.
 */
class DisputedHistoriesTest {

    private static final String QUESTION = "What may support do with the old invoices?";
    private static final int STEPS = 60;

    private final Samples samples = new Samples();
    private final Stores stores = InMemoryStores.open();
    private final SettableClock clock = new SettableClock(Samples.NOW);
    private final LearningLoop loop = Loops.over(stores, QuotingWriter.alone(), clock);
    private final SettleDispute settle = loop.settle((person, place) -> true);
    private final Place support = stores.directory().save(samples.place("support"));
    private final Place sales = stores.directory().save(samples.place("sales"));
    private final List<Person> people = List.of(
            stores.directory().save(samples.person("Ana Flores", Role.ADMIN)),
            stores.directory().save(samples.person("Ben Okafor")),
            stores.directory().save(samples.person("Li Wei")));
    private final List<Act> acts = new ArrayList<>();
    private int found;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void no_history_leaves_two_in_force_that_contradict_each_other(long seed) {
        Random random = new Random(seed);

        for (int step = 0; step < STEPS; step++) {
            clock.passes(Duration.ofMinutes(1));
            List<Set<String>> before = given();
            Optional<Act> done = step(random);
            look();
            if (random.nextInt(3) == 0) {
                done.filter(act -> isStillLatest(act)).ifPresent(act -> {
                    stores.corrections().undo(samples.workspace(), act.id(), people.get(0), clock.instant());
                    assertThat(given()).isEqualTo(before);
                });
            }
        }
        assertThat(found).as("disputes that were looked at").isPositive();
    }

    private boolean isStillLatest(Act act) {
        return stores.corrections()
                .latestAct(samples.workspace(), act.correction())
                .filter(latest -> latest.id().equals(act.id()))
                .isPresent();
    }

    /** What was done, if it is one act that can be undone. */
    private Optional<Act> step(Random random) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> Optional.of(teach(random));
            case 2 -> edit(random);
            case 3 -> retire(random);
            case 4 -> decide(random);
            default -> undo(random);
        };
    }

    private Person somebody(Random random) {
        return people.get(random.nextInt(people.size()));
    }

    /** By their words alone an answer could be given both of these: that they contradict each other was found when they were taught. */
    private static String orders(Random random) {
        return "Support may " + List.of("keep", "delete", "store").get(random.nextInt(3)) + " the old invoices.";
    }

    private Act teach(Random random) {
        Person by = somebody(random);
        Place place = random.nextBoolean() ? support : sales;
        Interaction about = samples.interaction(place, by, QUESTION);
        stores.interactions().record(about);
        Scope scope = random.nextInt(3) == 0 ? new Scope.Everyone() : new Scope.Channel(place.id());
        Correction made = samples.correction(about, by, samples.lesson(orders(random), scope));
        Act act = stores.corrections().take(made);
        loop.learn().learn(made, place, by);
        return act;
    }

    private Optional<Correction> any(Random random) {
        List<Correction> all = stores.corrections().list(samples.workspace(), Optional.empty()).stream()
                .filter(one -> one.state() == State.ACTIVE)
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    private Optional<Act> edit(Random random) {
        return any(random)
                .flatMap(one -> stores.corrections()
                        .edit(one, one.lesson().withText(orders(random)), one.author(), clock.instant()))
                .flatMap(edited -> {
                    Place place = edited.madeIn().equals(support.id()) ? support : sales;
                    loop.learn().learn(edited, place, edited.author());
                    return stores.corrections().latestAct(samples.workspace(), edited.id());
                });
    }

    private Optional<Act> retire(Random random) {
        return any(random).map(one -> stores.corrections().retire(one, somebody(random), clock.instant()));
    }

    private Optional<Act> decide(Random random) {
        List<Dispute> all = stores.disputes().all(samples.workspace());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Dispute one = all.get(random.nextInt(all.size()));
        Verdict verdict = List.of(Verdict.OLDER, Verdict.NEWER, Verdict.BOTH).get(random.nextInt(3));
        SettleDispute.Outcome outcome = settle.decide(
                samples.workspace(), one.older().correction(), one.newer().correction(), verdict, somebody(random), "");
        Optional<Act> act = outcome instanceof SettleDispute.Outcome.Done done ? done.act() : Optional.empty();
        act.ifPresent(acts::add);
        return act;
    }

    /** Of something that was decided long ago. */
    private Optional<Act> undo(Random random) {
        if (!acts.isEmpty()) {
            Act act = acts.get(random.nextInt(acts.size()));
            stores.corrections().undo(samples.workspace(), act.id(), people.get(0), clock.instant());
        }
        return Optional.empty();
    }

    /** What is given in each place, by words and authors. */
    private List<Set<String>> given() {
        return List.of(support, sales).stream()
                .map(place -> ask(place).answer().given().stream()
                        .map(one -> one.id() + " " + one.version())
                        .collect(Collectors.toSet()))
                .toList();
    }

    private Interaction ask(Place place) {
        return loop.answers().answer(samples.question(place, people.get(1), QUESTION, clock.instant()));
    }

    private void look() {
        for (Place place : List.of(support, sales)) {
            List<Correction> given = ask(place).answer().given();
            assertThat(given)
                    .allSatisfy(one -> assertThat(stores.corrections().find(samples.workspace(), one.id()))
                            .get()
                            .extracting(Correction::state)
                            .isEqualTo(State.ACTIVE));
            for (Dispute dispute : stores.disputes().all(samples.workspace())) {
                boolean both = given.stream().anyMatch(dispute.older()::is)
                        && given.stream().anyMatch(dispute.newer()::is);
                boolean kept = dispute.ruling()
                        .filter(ruling -> ruling.verdict() == Verdict.BOTH)
                        .isPresent();
                found++;
                assertThat(both && !kept)
                        .as("both of %s in %s", dispute, place.name())
                        .isFalse();
            }
        }
    }
}

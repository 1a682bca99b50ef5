package dev.errata.bot.recall.applicability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Samples;
import dev.errata.bot.SettableClock;
import dev.errata.bot.Stores;
import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Lesson;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.correction.State;
import dev.errata.bot.embedding.Vectors;
import dev.errata.bot.embedding.WordEncoder;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.recall.background.PastQuestions.PastQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrownIndexTest {

    private static final List<String> WORDS =
            List.of("returns", "goods", "quarter", "refund", "invoice", "Lisbon", "travel", "hotel", "bonus", "2024");
    private static final int PAST = 80;
    private static final int AT_FIRST = 25;
    private static final int CHANGES = 60;

    private final Samples samples = new Samples();
    private final Stores stores = InMemoryStores.open();
    private final Place finance = stores.directory().save(samples.place("finance"));
    private final Person ana = stores.directory().save(samples.person("Ana Flores"));
    private final Vectors vectors = new Vectors(new WordEncoder(), stores.embeddings(), CacheBudget.usual());
    private final List<Act> acts = new ArrayList<>();
    private final List<PastQuestion> past = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void an_index_that_grew_by_changes_decides_as_one_that_was_built_anew(long seed) {
        Random random = new Random(seed);
        IntStream.range(0, PAST).mapToObj(i -> asked(words(random))).forEach(asked -> past.add(past(asked)));
        IntStream.range(0, AT_FIRST).forEach(i -> take(random));
        WeighEvidence grown = evidence();

        for (int i = 0; i < CHANGES; i++) {
            change(random);

            WeighEvidence anew = evidence();
            for (int j = 0; j < 3; j++) {
                String question = words(random);
                assertThat(weigh(grown, question)).isNotEmpty().isEqualTo(weigh(anew, question));
            }
        }
    }

    private void change(Random random) {
        switch (random.nextInt(7)) {
            case 0 -> take(random);
            case 1 -> edit(random);
            case 2 -> acts.add(stores.corrections().retire(any(random), ana, Samples.NOW));
            case 3 ->
                acts.add(stores.corrections()
                        .confirm(any(random), asked(words(random)).id(), ana, Samples.NOW));
            case 4 ->
                acts.add(stores.corrections()
                        .reject(any(random), asked(words(random)).id(), ana, Samples.NOW));
            case 5 -> stores.restatements().record(any(random), "Questions about " + words(random));
            default -> undo(random);
        }
    }

    private void take(Random random) {
        Lesson plain = samples.lesson(text(random), new Scope.Channel(finance.id()));
        Lesson lesson = new Lesson(
                plain.text(),
                plain.type(),
                plain.severity(),
                plain.scope(),
                plain.reach(),
                random.nextInt(4) == 0 ? List.of(word(random)) : List.of(),
                random.nextInt(4) == 0 ? "for " + word(random) : null,
                null,
                null);
        acts.add(stores.corrections().take(samples.correction(asked(words(random)), ana, lesson)));
    }

    private void edit(Random random) {
        Correction one = any(random);
        stores.corrections().edit(one, one.lesson().withText(text(random)), ana, Samples.NOW);
        stores.corrections().latestAct(samples.workspace(), one.id()).ifPresent(acts::add);
    }

    private void undo(Random random) {
        Act act = acts.get(random.nextInt(acts.size()));
        stores.corrections().undo(samples.workspace(), act.id(), ana, Samples.NOW);
    }

    private Correction any(Random random) {
        List<Correction> active = stores.corrections().list(samples.workspace(), Optional.empty()).stream()
                .filter(c -> c.state() == State.ACTIVE)
                .toList();
        return active.get(random.nextInt(active.size()));
    }

    private static String text(Random random) {
        return random.nextBoolean()
                ? "Whenever " + word(random) + " is mentioned, say " + word(random) + "."
                : "Say " + words(random) + ".";
    }

    private static String words(Random random) {
        return Stream.generate(() -> word(random)).limit(1L + random.nextInt(4)).collect(Collectors.joining(" "));
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private Interaction asked(String question) {
        Interaction interaction = samples.interaction(finance, ana, question);
        stores.interactions().record(interaction);
        return interaction;
    }

    private static PastQuestion past(Interaction asked) {
        return new PastQuestion(asked.id(), asked.standalone());
    }

    /** All of them before the same past questions. */
    private WeighEvidence evidence() {
        return new WeighEvidence(
                new Sources(stores.corrections(), stores.restatements(), (place, most) -> past),
                vectors,
                new SettableClock(Samples.NOW),
                Runnable::run,
                CacheBudget.usual());
    }

    private List<Applicability> weigh(WeighEvidence evidence, String question) {
        return evidence.weigh(
                finance,
                question,
                vectors.ofAsked(samples.workspace(), question),
                stores.corrections().inForce(finance, ana));
    }
}

package dev.errata.bot.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.answer.JoinedStandalone;
import dev.errata.bot.answer.QuotingWriter;
import dev.errata.bot.answer.Writer;
import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.embedding.Vectors;
import dev.errata.bot.embedding.WordEncoder;
import dev.errata.bot.evaluation.Evaluate.Plan;
import dev.errata.bot.evaluation.cases.EvaluationCase;
import dev.errata.bot.evaluation.cases.GoldenSet;
import dev.errata.bot.evaluation.cases.Wording;
import dev.errata.bot.evaluation.outcome.Condition;
import dev.errata.bot.evaluation.outcome.Outcome;
import dev.errata.bot.evaluation.score.Grader;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.knowledge.FindPassages;
import dev.errata.bot.loop.LearningLoop;
import dev.errata.bot.loop.Loops;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.Question;
import dev.errata.bot.question.ThreadId;
import dev.errata.bot.recall.Recalls;
import dev.errata.bot.recall.judge.Judging;
import dev.errata.bot.spending.Ledger;
import dev.errata.bot.spending.Prices;
import dev.errata.bot.trace.Traces;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** A workspace in memory in which people teach, and which is measured. */
public final class Rehearsed {

    static final Set<Condition> ALL = Set.of(Condition.values());

    private final Samples samples = new Samples();
    private final Clock clock = Clock.fixed(Samples.NOW.plusSeconds(3_600), ZoneOffset.UTC);
    private final Stores stores = InMemoryStores.open();
    private final Place finance = stores.directory().save(samples.place("finance"));
    private final Person ana = stores.directory().save(samples.person("Ana Flores"));
    private final Person ben = stores.directory().save(samples.person("Ben Okafor"));
    private final Vectors vectors = new Vectors(new WordEncoder(), stores.embeddings(), CacheBudget.usual());
    private int asked;

    public Samples samples() {
        return samples;
    }

    public Stores stores() {
        return stores;
    }

    public Place finance() {
        return finance;
    }

    public Person ana() {
        return ana;
    }

    public Person ben() {
        return ben;
    }

    public Clock clock() {
        return clock;
    }

    /** The program's own loop over the same data. */
    public LearningLoop loop() {
        return Loops.over(stores, QuotingWriter.alone(), clock);
    }

    public Interaction ask(Place place, String text) {
        Instant at = Samples.NOW.plusSeconds(asked++);
        InteractionId id = InteractionId.random();
        return loop().answers().answer(new Question(id, place, new ThreadId(id.toString()), ben, text, at));
    }

    /** Somebody asks in #finance, and Ana corrects the answer. */
    public Correction taught(String question, String text) {
        return taught(ask(finance, question), text);
    }

    public Correction taught(Interaction asking, String text) {
        Correction correction = samples.correction(
                asking,
                ana,
                samples.lesson(text, new Scope.Channel(asking.question().place().id())));
        assertThat(stores.corrections().take(correction).correction()).isEqualTo(correction.id());
        return correction;
    }

    /** Somebody asks it, and says that the correction fits. */
    public Interaction confirmed(Correction correction, String question) {
        Interaction asking = ask(finance, question);
        assertThat(stores.corrections()
                        .confirm(correction, asking.id(), ben, asking.question().at())
                        .correction())
                .isEqualTo(correction.id());
        return asking;
    }

    /** Somebody writes other words beside the case. */
    public void word(Correction correction, String text) {
        stores.caseBook().word(samples.workspace(), correction.id(), new Wording(text, Wording.Origin.WRITTEN));
    }

    public GoldenSet golden() {
        return new GoldenSet(
                stores.corrections(),
                stores.interactions(),
                stores.confirmedAnswers(),
                stores.caseBook(),
                stores.directory(),
                clock);
    }

    List<EvaluationCase> cases() {
        return golden().of(samples.workspace());
    }

    Evaluate evaluate(Writer writer) {
        return evaluate(writer, Grader.NONE);
    }

    Evaluate evaluate(Writer writer, Grader grader) {
        Means means = new Means(
                vectors,
                new JoinedStandalone(),
                new FindPassages(stores.passages(), vectors, Runnable::run),
                writer,
                workspace -> stores.strictnesses().of(workspace).thresholds(),
                Judging.NONE,
                new Ledger(OptionalLong.empty(), Prices.UNKNOWN),
                Traces.NONE);
        return new Evaluate(stores.corrections(), Recalls.sources(stores), means, grader, clock);
    }

    public Evaluation measured(int orders) {
        return evaluate(QuotingWriter.alone()).run(new Plan(UUID.randomUUID(), cases(), ALL, orders), new Counting());
    }

    /** Counts what is done. */
    static final class Counting implements Evaluate.Watch {

        private final List<Outcome> fresh = new ArrayList<>();
        private final List<Outcome> before;
        private final int most;
        private int announced;
        private int answers;

        Counting() {
            this(List.of(), Integer.MAX_VALUE);
        }

        Counting(List<Outcome> before, int most) {
            this.before = before;
            this.most = most;
        }

        @Override
        public void begins(int all) {
            announced = all;
        }

        @Override
        public Optional<Outcome> known(EvaluationCase one, Condition condition) {
            return before.stream()
                    .filter(outcome -> outcome.of().equals(one.id()) && outcome.condition() == condition)
                    .findFirst();
        }

        @Override
        public void answered(EvaluationCase one, Optional<Outcome> outcome) {
            answers++;
            outcome.ifPresent(fresh::add);
        }

        @Override
        public boolean goesOn() {
            return answers < most;
        }

        List<Outcome> fresh() {
            return fresh;
        }

        int announced() {
            return announced;
        }

        int answers() {
            return answers;
        }
    }
}

package dev.errata.bot.evaluation;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.CorrectionsInForce;
import dev.errata.bot.evaluation.cases.EvaluationCase;
import dev.errata.bot.evaluation.cases.EvaluationCase.Kind;
import dev.errata.bot.evaluation.cases.Wording;
import dev.errata.bot.evaluation.finding.Findings;
import dev.errata.bot.evaluation.outcome.Condition;
import dev.errata.bot.evaluation.outcome.Outcome;
import dev.errata.bot.evaluation.score.Claim;
import dev.errata.bot.evaluation.score.Effort;
import dev.errata.bot.evaluation.score.Graded;
import dev.errata.bot.evaluation.score.Grader;
import dev.errata.bot.evaluation.score.Scored;
import dev.errata.bot.evaluation.score.Scoring;
import dev.errata.bot.evaluation.score.Verdict;
import dev.errata.bot.interaction.Answer;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.recall.applicability.Sources;
import dev.errata.bot.spending.Spent;
import dev.errata.bot.trace.Span;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Measures what corrections are worth: asks every case under every condition, and over more and more of the corrections. */
public final class Evaluate {

    /** What an asker claims is tried where it is answered as usual, and where nothing was taught. */
    private static final Set<Condition> CLAIMED = Set.of(Condition.WITH, Condition.WITHOUT);

    private final CorrectionsInForce corrections;
    private final Sources sources;
    private final Means means;
    private final Grader grader;
    private final Clock clock;

    /** @param grader judges what a language model wrote */
    public Evaluate(CorrectionsInForce corrections, Sources sources, Means means, Grader grader, Clock clock) {
        this.corrections = corrections;
        this.sources = sources;
        this.means = means;
        this.grader = grader;
        this.clock = clock;
    }

    /**
     * What is to be measured.
     *
     * @param run names it where it is traced
     * @param orders in which corrections are learnt for the curve; none for no curve
     */
    public record Plan(UUID run, List<EvaluationCase> cases, Set<Condition> conditions, int orders) {

        public Plan {
            cases = List.copyOf(cases);
            conditions = Set.copyOf(conditions);
        }
    }

    /** Follows a measurement. */
    public interface Watch {

        /** So many answers will be given. */
        void begins(int answers);

        /** An outcome that is known from before; empty if it has to be asked for. */
        Optional<Outcome> known(EvaluationCase one, Condition condition);

        /**
         * An answer was given.
         *
         * @param outcome that is new, and is to be kept; of the curve none is
         */
        void answered(EvaluationCase one, Optional<Outcome> outcome);

        /** Whether it is to go on. */
        boolean goesOn();
    }

    /** Not all of it was measured; what was is known to whoever watched. */
    public static final class Stopped extends RuntimeException {

        Stopped() {
            super("the measurement was stopped");
        }
    }

    /**
     * Measures.
     *
     * @throws Stopped once it is not to go on
     */
    public Evaluation run(Plan plan, Watch watch) {
        Measurement measurement = new Measurement(plan, watch);
        watch.begins(answers(plan, measurement.asked.size(), measurement.taught.size()));
        Map<Condition, List<Outcome>> outcomes = new EnumMap<>(Condition.class);
        for (Condition condition : plan.conditions().stream().sorted().toList()) {
            outcomes.put(condition, measurement.under(condition));
        }
        List<Curve.Point> curve =
                plan.orders() == 0 ? List.of() : Curve.of(measurement.taught, plan.orders(), measurement::knowing);
        return new Evaluation(plan.cases(), outcomes, curve, Findings.of(plan.cases(), outcomes));
    }

    private static int answers(Plan plan, int cases, int corrections) {
        int parts = 0;
        for (int step : plan.orders() == 0 ? List.<Integer>of() : Curve.steps(corrections)) {
            parts += step == 0 || step == corrections ? 1 : plan.orders();
        }
        return cases * (plan.conditions().size() + parts);
    }

    /** Everything that holds for any of the cases, as it came. */
    private static List<CorrectionId> taught(Snapshot snapshot, List<EvaluationCase> cases) {
        Map<CorrectionId, Correction> all = new HashMap<>();
        cases.forEach(one -> snapshot.inForce(one.place(), one.asker()).forEach(c -> all.put(c.id(), c)));
        return all.values().stream()
                .sorted(Comparator.comparing(Correction::madeAt)
                        .thenComparing(correction -> correction.id().toString()))
                .map(Correction::id)
                .toList();
    }

    /** The same cases, over what was taught when it began. */
    private final class Measurement {

        private final Plan plan;
        private final Watch watch;
        private final Instant now = clock.instant();
        private final Snapshot snapshot = new Snapshot(corrections, sources, now);
        private final List<EvaluationCase> asked;
        private final List<CorrectionId> taught;
        private final Set<InteractionId> leftOut;

        Measurement(Plan plan, Watch watch) {
            this.plan = plan;
            this.watch = watch;
            this.asked = plan.cases().stream().filter(one -> !one.isEchoOnly()).toList();
            this.taught = taught(snapshot, asked);
            this.leftOut = asked.stream()
                    .flatMap(one -> one.wording().flatMap(Wording::leftOut).stream())
                    .collect(Collectors.toSet());
        }

        /** What comes of each case under a condition; what is known from before is not asked again. */
        List<Outcome> under(Condition condition) {
            Room room = room(condition == Condition.WITHOUT ? none -> false : all -> true, condition, means);
            List<Outcome> outcomes = new ArrayList<>();
            for (EvaluationCase one : asked) {
                goOn();
                Optional<Outcome> known = watch.known(one, condition);
                Outcome outcome = known.orElseGet(() -> told(one, condition, room.of(one)));
                watch.answered(one, known.isPresent() ? Optional.empty() : Optional.of(outcome));
                outcomes.add(outcome);
            }
            return outcomes;
        }

        /** What comes of each case where only some of it was taught. Nothing of that is told or kept: it is asked again and again. */
        List<Outcome> knowing(Set<CorrectionId> some) {
            Room room = room(some::contains, Condition.WITH, means.untold());
            List<Outcome> outcomes = new ArrayList<>();
            for (EvaluationCase one : asked) {
                goOn();
                outcomes.add(outcome(one, Condition.WITH, room.of(one)));
                watch.answered(one, Optional.empty());
            }
            return outcomes;
        }

        private void goOn() {
            if (!watch.goesOn()) {
                throw new Stopped();
            }
        }

        private Room room(Predicate<CorrectionId> chosen, Condition condition, Means told) {
            Room room = new Room(
                    new Rehearsal(snapshot.part(chosen, leftOut), condition, told, now),
                    new Rehearsal(snapshot.part(chosen, Set.of()), condition, told, now));
            if (means.writer().quotesOnly()) {
                warmUp(room.held(), asked);
            }
            return room;
        }

        private Outcome told(EvaluationCase one, Condition condition, Rehearsal rehearsal) {
            UUID id = Outcome.trace(plan.run(), one.id(), condition);
            try (Span span = means.traces().begin(id, "evaluate case")) {
                Outcome outcome = outcome(one, condition, rehearsal);
                span.with("errata.run", plan.run().toString())
                        .with("errata.case", one.id().toString())
                        .with("errata.condition", condition.key());
                outcome.scored().values().forEach((score, value) -> span.with("errata.score." + score.key(), value));
                return outcome;
            }
        }
    }

    /**
     * Where is asked.
     *
     * @param held without the words that cases are asked in
     * @param whole for guards, which know all exemplars
     */
    private record Room(Rehearsal held, Rehearsal whole) {

        Rehearsal of(EvaluationCase one) {
            return one.kind() == Kind.GUARD ? whole : held;
        }
    }

    /** What is read once, by whoever asks first, is read before: no condition's time is to be measured with it. */
    private void warmUp(Rehearsal rehearsal, List<EvaluationCase> asked) {
        Set<PlaceId> warm = new HashSet<>();
        for (EvaluationCase one : asked) {
            String text = one.wording().orElseThrow().text();
            means.vectors().ofAsked(one.place().workspace(), text);
            if (warm.add(one.place().id())) {
                rehearsal.ask(one.place(), one.asker(), text);
            }
        }
    }

    private Outcome outcome(EvaluationCase one, Condition condition, Rehearsal rehearsal) {
        String text = one.wording().orElseThrow().text();
        Spent before = means.ledger().spent();
        Rehearsal.Answered answered = rehearsal.ask(one.place(), one.asker(), text);
        Spent spent = means.ledger().spent().since(before);
        Answer answer = answered.interaction().answer();
        Graded graded = Graded.of(one, answered.interaction(), answered.given());
        Effort effort = Effort.of(answer.writing(), spent, means.ledger().prices());
        Scored scored = Scoring.of(graded, effort, once(graded)).and(agreement(one, condition, rehearsal));
        return new Outcome(
                one.id(),
                condition,
                answer.kind(),
                answer.text(),
                answer.applications().stream().map(Outcome.Recollection::of).toList(),
                scored,
                !means.writer().quotesOnly() && answer.kind() != Answer.Kind.WRITTEN);
    }

    /** Whoever believes what is wrong asks the same. Quotes agree with nobody. */
    private Scored agreement(EvaluationCase one, Condition condition, Rehearsal rehearsal) {
        Optional<Claim> claim =
                CLAIMED.contains(condition) && !means.writer().quotesOnly() ? Claim.of(one) : Optional.empty();
        if (claim.isEmpty()) {
            return Scored.NOTHING;
        }
        String question = one.wording().orElseThrow().text();
        Rehearsal.Answered answered =
                rehearsal.ask(one.place(), one.asker(), claim.get().before(question));
        if (answered.interaction().answer().kind() != Answer.Kind.WRITTEN) {
            return Scored.NOTHING;
        }
        Graded graded = Graded.of(one, answered.interaction(), answered.given()).claimed(claim.get());
        return claim.get().agreement(graded, question, once(graded));
    }

    /** However often it is looked at, a language model is asked once. */
    private Supplier<Verdict> once(Graded graded) {
        List<Verdict> said = new ArrayList<>(1);
        return () -> {
            if (said.isEmpty()) {
                said.add(grader.grade(graded));
            }
            return said.get(0);
        };
    }
}

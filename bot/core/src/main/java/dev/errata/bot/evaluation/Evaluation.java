package dev.errata.bot.evaluation;

import dev.errata.bot.evaluation.cases.EvaluationCase;
import dev.errata.bot.evaluation.finding.Findings;
import dev.errata.bot.evaluation.outcome.Condition;
import dev.errata.bot.evaluation.outcome.Outcome;
import dev.errata.bot.evaluation.score.Estimate;
import dev.errata.bot.evaluation.score.Score;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What came of a measurement.
 *
 * @param cases all of them; those that were echoes only are in no outcome
 * @param outcomes by condition, in the order of the cases
 * @param curve by the number of corrections, fewest first
 */
public record Evaluation(
        List<EvaluationCase> cases,
        Map<Condition, List<Outcome>> outcomes,
        List<Curve.Point> curve,
        Findings findings) {

    public Evaluation {
        cases = List.copyOf(cases);
        outcomes = Map.copyOf(outcomes);
        curve = List.copyOf(curve);
    }

    /** In the order in which they are shown. */
    public List<Condition> conditions() {
        return outcomes.keySet().stream().sorted().toList();
    }

    /** What came of each case that was asked, by condition. */
    public Map<UUID, Map<Condition, Outcome>> byCase() {
        Map<UUID, Map<Condition, Outcome>> all = new HashMap<>();
        outcomes.values().stream()
                .flatMap(List::stream)
                .forEach(outcome -> all.computeIfAbsent(outcome.of(), id -> new EnumMap<>(Condition.class))
                        .put(outcome.condition(), outcome));
        return all;
    }

    public long echoesOnly() {
        return cases.stream().filter(EvaluationCase::isEchoOnly).count();
    }

    /** Outcomes that a language model should have written and did not. */
    public long failed() {
        return outcomes.values().stream()
                .flatMap(List::stream)
                .filter(Outcome::failed)
                .count();
    }

    /** The mean of each score that was measured. */
    public Map<Score, Estimate> scores(Condition condition) {
        return means(outcomes.getOrDefault(condition, List.of()));
    }

    static Map<Score, Estimate> means(List<Outcome> outcomes) {
        Map<Score, Estimate> means = new EnumMap<>(Score.class);
        for (Score score : Score.values()) {
            List<Double> values = outcomes.stream()
                    .filter(outcome -> !outcome.failed())
                    .flatMap(outcome -> outcome.scored().of(score).stream())
                    .toList();
            if (!values.isEmpty()) {
                means.put(score, Estimate.of(values));
            }
        }
        return means;
    }

    /** For how many cases a language model had to be asked. */
    public long judged(Condition condition, Score score) {
        return outcomes.getOrDefault(condition, List.of()).stream()
                .filter(outcome -> outcome.scored().judged().contains(score))
                .count();
    }

    /** By how much a score is higher under one condition than under another, over the cases that have it under both; empty if none has. */
    public Optional<Estimate> difference(Condition one, Condition other, Score score) {
        Map<UUID, Outcome> others = outcomes.getOrDefault(other, List.of()).stream()
                .collect(Collectors.toMap(Outcome::of, Function.identity()));
        List<Double> differences = new ArrayList<>();
        for (Outcome outcome : outcomes.getOrDefault(one, List.of())) {
            Outcome same = others.get(outcome.of());
            if (same != null && !same.failed() && !outcome.failed()) {
                outcome.scored()
                        .of(score)
                        .flatMap(value -> same.scored().of(score).map(before -> value - before))
                        .ifPresent(differences::add);
            }
        }
        return differences.isEmpty() ? Optional.empty() : Optional.of(Estimate.of(differences));
    }

    /** Guards whose answer is worse than the one that was confirmed. */
    public List<EvaluationCase> hurtGuards() {
        Map<UUID, EvaluationCase> byId =
                cases.stream().collect(Collectors.toMap(EvaluationCase::id, Function.identity()));
        return outcomes.getOrDefault(Condition.WITH, List.of()).stream()
                .filter(outcome -> !outcome.failed()
                        && outcome.scored().of(Score.GUARDS_KEPT).equals(Optional.of(0.0)))
                .flatMap(outcome -> Optional.ofNullable(byId.get(outcome.of())).stream())
                .toList();
    }
}

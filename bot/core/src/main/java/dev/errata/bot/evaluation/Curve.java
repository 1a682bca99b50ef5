package dev.errata.bot.evaluation;

import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.evaluation.outcome.Outcome;
import dev.errata.bot.evaluation.score.Estimate;
import dev.errata.bot.evaluation.score.Score;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** What the first few corrections bring, and what more of them do: the same cases over more and more of what was taught. */
public final class Curve {

    private static final int FIRST = 4;

    private Curve() {}

    /**
     * The scores with so many corrections.
     *
     * @param records so many were known
     */
    public record Point(int records, Map<Score, Estimate> scores) {

        public Point {
            scores = Map.copyOf(scores);
        }
    }

    /** 0, 4, 8, 16, 32 and so on, and all of them. */
    public static List<Integer> steps(int all) {
        List<Integer> steps = new ArrayList<>(List.of(0));
        for (int step = FIRST; step < all; step *= 2) {
            steps.add(step);
        }
        if (all > 0) {
            steps.add(all);
        }
        return steps;
    }

    /** The corrections as they came, then in other orders, the same ones each time. */
    static List<List<CorrectionId>> orders(List<CorrectionId> asTaught, int number) {
        List<List<CorrectionId>> orders = new ArrayList<>();
        for (int order = 0; order < number; order++) {
            List<CorrectionId> shuffled = new ArrayList<>(asTaught);
            if (order > 0) {
                Collections.shuffle(shuffled, new Random(order));
            }
            orders.add(shuffled);
        }
        return orders;
    }

    /**
     * Measures.
     *
     * @param asked the outcomes of all cases over a part of the corrections
     */
    static List<Point> of(List<CorrectionId> asTaught, int orders, Function<Set<CorrectionId>, List<Outcome>> asked) {
        Map<Integer, List<List<Outcome>>> all = new LinkedHashMap<>();
        List<List<CorrectionId>> shuffled = orders(asTaught, Math.max(1, orders));
        for (int step : steps(asTaught.size())) {
            boolean sameInEveryOrder = step == 0 || step == asTaught.size();
            List<List<Outcome>> outcomes = new ArrayList<>();
            for (List<CorrectionId> order : sameInEveryOrder ? shuffled.subList(0, 1) : shuffled) {
                outcomes.add(asked.apply(new HashSet<>(order.subList(0, step))));
            }
            all.put(step, outcomes);
        }
        List<Point> points = new ArrayList<>();
        all.forEach((step, outcomes) -> points.add(new Point(step, means(outcomes))));
        return points;
    }

    /** Each case counts once, with the mean over the orders, so that the interval is over cases. */
    private static Map<Score, Estimate> means(List<List<Outcome>> orders) {
        Map<Score, Estimate> means = new EnumMap<>(Score.class);
        for (Score score : Score.values()) {
            Map<UUID, List<Double>> byCase = new HashMap<>();
            orders.stream()
                    .flatMap(List::stream)
                    .filter(outcome -> !outcome.failed())
                    .forEach(outcome -> outcome.scored()
                            .of(score)
                            .ifPresent(value -> byCase.computeIfAbsent(outcome.of(), missing -> new ArrayList<>())
                                    .add(value)));
            List<Double> values = byCase.values().stream()
                    .map(each -> each.stream()
                            .mapToDouble(Double::doubleValue)
                            .average()
                            .orElseThrow())
                    .sorted()
                    .toList();
            if (!values.isEmpty()) {
                means.put(score, Estimate.of(values));
            }
        }
        return means;
    }
}

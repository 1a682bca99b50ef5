package dev.errata.server.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** How well decisions agree with what is known to apply: for each workspace, and averaged over workspaces. All as shares from 0 to 1. */
public final class Scores {

    private final Map<String, Workspace> workspaces = new LinkedHashMap<>();

    private Scores() {}

    /** What is known of the second half of each workspace's questions, in the order in which they were asked. */
    public static List<Lines.Gold> secondHalf(List<Lines.QuestionLine> asked, List<Lines.Gold> gold) {
        Map<String, List<String>> byWorkspace = asked.stream()
                .collect(Collectors.groupingBy(
                        Lines.QuestionLine::workspace,
                        Collectors.mapping(Lines.QuestionLine::id, Collectors.toList())));
        Set<String> second = byWorkspace.values().stream()
                .flatMap(ids -> ids.subList(ids.size() / 2, ids.size()).stream())
                .collect(Collectors.toSet());
        return gold.stream().filter(one -> second.contains(one.id())).toList();
    }

    /** A question without a decision counts as one on which nothing was applied. */
    public static Scores of(List<Lines.Gold> gold, List<Lines.Decided> decided) {
        Map<String, Lines.Decided> byId = new HashMap<>();
        decided.forEach(one -> byId.put(one.id(), one));
        Scores scores = new Scores();
        for (Lines.Gold one : gold) {
            List<Lines.Candidate> candidates = byId.getOrDefault(one.id(), new Lines.Decided(one.id(), List.of()))
                    .candidates();
            scores.workspaces
                    .computeIfAbsent(one.workspace(), name -> new Workspace())
                    .rows
                    .add(new Row(Set.copyOf(one.applying()), one.kind(), candidates));
        }
        return scores;
    }

    public Map<String, Workspace> workspaces() {
        return workspaces;
    }

    /** Workspaces in which at most one correction applies to a question, or the others, in which several may. */
    public List<Workspace> withSeveralRules(boolean several) {
        return workspaces.values().stream()
                .filter(w -> w.hasSeveralRules() == several)
                .toList();
    }

    /** The mean over workspaces for which there is a value. */
    public static double mean(List<Workspace> workspaces, ToDoubleFunction<Workspace> of) {
        return workspaces.stream()
                .mapToDouble(of)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }

    /**
     * The mean F1 when each workspace is decided at the threshold that is best for the others; at most one correction, the first, is applied.
     */
    public static double f1LeavingOneOut(List<Workspace> workspaces) {
        if (workspaces.size() < 2) {
            return Double.NaN;
        }
        double[] thresholds = workspaces.stream()
                .flatMap(w -> w.rows.stream())
                .mapToDouble(Row::top)
                .sorted()
                .distinct()
                .toArray();
        double sum = 0;
        for (Workspace left : workspaces) {
            List<Workspace> others = workspaces.stream().filter(w -> w != left).toList();
            double best = Arrays.stream(thresholds)
                    .boxed()
                    .max((a, b) -> Double.compare(mean(others, w -> w.f1At(a)), mean(others, w -> w.f1At(b))))
                    .orElse(1.);
            sum += left.f1At(best);
        }
        return sum / workspaces.size();
    }

    private record Row(Set<String> applying, String kind, List<Lines.Candidate> candidates) {

        private double top() {
            return candidates.isEmpty() ? 0 : candidates.get(0).score();
        }

        private boolean topApplies() {
            return !candidates.isEmpty() && applying.contains(candidates.get(0).id());
        }

        private Set<String> applied() {
            Set<String> applied = new HashSet<>();
            candidates.stream().filter(Lines.Candidate::applied).forEach(c -> applied.add(c.id()));
            return applied;
        }

        private long right() {
            return applied().stream().filter(applying::contains).count();
        }
    }

    /** One workspace's questions with their decisions. */
    public static final class Workspace {

        private static final int BINS = 10;

        private final List<Row> rows = new ArrayList<>();

        boolean hasSeveralRules() {
            return rows.stream().anyMatch(row -> row.applying().size() > 1);
        }

        public int questions() {
            return rows.size();
        }

        private long right() {
            return rows.stream().mapToLong(Row::right).sum();
        }

        private long applied() {
            return rows.stream().mapToLong(row -> row.applied().size()).sum();
        }

        private long applying() {
            return rows.stream().mapToLong(row -> row.applying().size()).sum();
        }

        public double precision() {
            return applied() == 0 ? 0 : (double) right() / applied();
        }

        public double recall() {
            return (double) right() / applying();
        }

        public double f1() {
            return 2. * right() / (applied() + applying());
        }

        private double f1At(double threshold) {
            long applied = rows.stream().filter(row -> row.top() >= threshold).count();
            long right = rows.stream()
                    .filter(row -> row.top() >= threshold && row.topApplies())
                    .count();
            return 2. * right / (applied + applying());
        }

        /** Of the questions of one kind that need nothing, the share on which something was applied. */
        public double falselyApplied(String kind) {
            return falselyApplied(row -> row.kind().equals(kind));
        }

        private double falselyApplied(Predicate<Row> which) {
            return share(
                    row -> row.applying().isEmpty() && which.test(row),
                    row -> !row.applied().isEmpty());
        }

        /** Of the questions that need a correction, the share for which the right one comes first. */
        public double rightFirst() {
            return share(Row::topApplies);
        }

        /** The share of those for which it comes first above the threshold that lets 5 % of the others through. */
        public double rightAtFivePercentFalse() {
            double[] others = rows.stream()
                    .filter(row -> row.applying().isEmpty())
                    .mapToDouble(Row::top)
                    .sorted()
                    .toArray();
            if (others.length == 0) {
                return Double.NaN;
            }
            double threshold = others[others.length - 1 - (int) (.05 * others.length)];
            return share(row -> row.topApplies() && row.top() > threshold);
        }

        private double share(Predicate<Row> which) {
            return share(row -> !row.applying().isEmpty(), which);
        }

        /** Not a number where there are none of them. */
        private double share(Predicate<Row> of, Predicate<Row> which) {
            List<Row> all = rows.stream().filter(of).toList();
            return all.stream().filter(which).count() / (double) all.size();
        }

        /** What precision would be if one question in ten needed a correction; 0 where nothing is applied. */
        public double precisionAtTenPercent() {
            double right = share(row -> row.right() > 0);
            double wrong = share(row -> row.applied().size() > row.right());
            double others = falselyApplied(row -> true);
            double all = .1 * (right + wrong) + .9 * (Double.isNaN(others) ? 0 : others);
            return all == 0 ? 0 : .1 * right / all;
        }

        /** Expected calibration error of the first candidate's score, in ten bins (Guo et al. 2017). */
        public double calibrationError() {
            double[] scores = new double[BINS];
            int[] right = new int[BINS];
            int all = 0;
            for (Row row : rows) {
                if (!row.candidates().isEmpty()) {
                    int bin = Math.min(BINS - 1, (int) (row.top() * BINS));
                    scores[bin] += row.top();
                    right[bin] += row.topApplies() ? 1 : 0;
                    all++;
                }
            }
            double off = 0;
            for (int bin = 0; bin < BINS; bin++) {
                off += Math.abs(scores[bin] - right[bin]);
            }
            return all == 0 ? 0 : off / all;
        }
    }
}

package dev.errata.report;

import dev.errata.bot.evaluation.outcome.Condition;
import dev.errata.bot.evaluation.outcome.Outcome;
import dev.errata.bot.evaluation.run.Circumstances;
import dev.errata.bot.evaluation.run.Run;
import dev.errata.bot.evaluation.score.Estimate;
import dev.errata.bot.evaluation.score.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Runs that were kept, as lines of a terminal. */
public final class ComparedRuns {

    private ComparedRuns() {}

    /** One line each: which it is, when, what of, by what, and the first figures. */
    public static List<String> list(List<Run> runs) {
        return runs.stream().map(ComparedRuns::line).toList();
    }

    private static String line(Run run) {
        Map<Score, Estimate> with = run.scores().getOrDefault(Condition.WITH, Map.of());
        String figures = run.ended().isEmpty()
                ? ReportWords.say("run.interrupted")
                : List.of(Score.RECALL, Score.FALSE_USE, Score.ADHERENCE).stream()
                        .flatMap(score -> Optional.ofNullable(with.get(score))
                                .map(one -> ReportWords.say("score." + score.key()) + " " + Shown.value(score, one))
                                .stream())
                        .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "%s  %s  %-16s  %-16s  %s",
                Shown.id(run.id()),
                run.began().toString().substring(0, 16).replace('T', ' '),
                Shown.line(run.measuredIn()),
                run.circumstances().model(),
                figures);
    }

    /** What changed between two runs, and by how much each score did, over the cases that both asked. */
    public static List<String> of(Run one, Run other, List<Outcome> first, List<Outcome> second) {
        List<String> lines = new ArrayList<>();
        lines.add(line(one));
        lines.add(line(other));
        lines.add("");
        lines.add(changes(one.circumstances(), other.circumstances()));
        lines.add("");
        lines.add(
                String.format(Locale.ROOT, "%-24s  %-18s  %-18s  %s", "", "A", "B", ReportWords.say("run.difference")));
        Map<Score, Estimate> a = one.scores().getOrDefault(Condition.WITH, Map.of());
        Map<Score, Estimate> b = other.scores().getOrDefault(Condition.WITH, Map.of());
        for (Score score : Score.values()) {
            Estimate was = a.get(score);
            Estimate is = b.get(score);
            if (was != null || is != null) {
                lines.add(String.format(
                                Locale.ROOT,
                                "%-24s  %-18s  %-18s  %s",
                                ReportWords.say("score." + score.key()),
                                was == null ? "-" : Shown.value(score, was),
                                is == null ? "-" : Shown.value(score, is),
                                difference(first, second, score)
                                        .map(by -> Shown.difference(score, by))
                                        .orElse("-"))
                        .stripTrailing());
            }
        }
        return lines;
    }

    private static String changes(Circumstances one, Circumstances other) {
        List<String> changed = new ArrayList<>();
        add(changed, "model", one.model(), other.model());
        add(changed, "judge", one.judge(), other.judge());
        add(changed, "prompts", one.prompts(), other.prompts());
        add(changed, "parameters", one.parameters(), other.parameters());
        add(changed, "taught", one.taught(), other.taught());
        add(changed, "documents", one.documents(), other.documents());
        add(changed, "cases", one.cases(), other.cases());
        return changed.isEmpty()
                ? ReportWords.say("run.same")
                : ReportWords.say("run.changed", String.join(", ", changed));
    }

    private static void add(List<String> changed, String key, Object one, Object other) {
        if (!one.equals(other)) {
            changed.add(ReportWords.say("run.changed." + key));
        }
    }

    private static Optional<Estimate> difference(List<Outcome> first, List<Outcome> second, Score score) {
        Map<UUID, Outcome> before = first.stream()
                .filter(outcome -> outcome.condition() == Condition.WITH)
                .collect(Collectors.toMap(Outcome::of, Function.identity()));
        List<Double> differences = second.stream()
                .filter(outcome -> outcome.condition() == Condition.WITH)
                .flatMap(outcome -> Optional.ofNullable(before.get(outcome.of()))
                        .flatMap(was -> was.scored()
                                .of(score)
                                .flatMap(old -> outcome.scored().of(score).map(now -> now - old)))
                        .stream())
                .toList();
        return differences.isEmpty() ? Optional.empty() : Optional.of(Estimate.of(differences));
    }
}

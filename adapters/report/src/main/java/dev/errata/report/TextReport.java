package dev.errata.report;

import dev.errata.bot.evaluation.Curve;
import dev.errata.bot.evaluation.Evaluation;
import dev.errata.bot.evaluation.cases.EvaluationCase;
import dev.errata.bot.evaluation.cases.Wording;
import dev.errata.bot.evaluation.finding.Finding;
import dev.errata.bot.evaluation.outcome.Condition;
import dev.errata.bot.evaluation.score.Estimate;
import dev.errata.bot.evaluation.score.Score;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A measurement as lines of a terminal. */
public final class TextReport {

    /** Of each list. */
    private static final int SHOWN = 5;

    /** What the curve shows. */
    private static final List<Score> CURVE =
            List.of(Score.RECALL, Score.FALSE_USE, Score.ADHERENCE, Score.COMPLETENESS);

    private static final String NOTHING = "-";

    private final Report report;
    private final List<String> lines = new ArrayList<>();

    private TextReport(Report report) {
        this.report = report;
    }

    /** What people read first: scores, the curve, and what to look at. */
    public static List<String> of(Report report) {
        TextReport text = new TextReport(report);
        text.write();
        return text.lines;
    }

    private void write() {
        Evaluation evaluation = report.evaluation();
        long asked = evaluation.cases().size() - evaluation.echoesOnly();
        lines.add(ReportWords.say(
                "head",
                report.workspace(),
                report.run().measuredIn(),
                asked,
                report.run().circumstances().corrections()));
        lines.add(ReportWords.say(
                "by." + (report.isQuoting() ? "quoting" : "model"),
                report.run().circumstances().model()));
        if (evaluation.echoesOnly() > 0) {
            lines.add(ReportWords.say("echoes", evaluation.echoesOnly()));
        }
        if (evaluation.failed() > 0) {
            lines.add(ReportWords.say("failed", evaluation.failed()));
        }
        if (report.hidden() > 0) {
            lines.add(ReportWords.say("hidden", report.hidden()));
        }
        if (asked == 0) {
            lines.add(ReportWords.say("nothing"));
            return;
        }
        lines.add("");
        scores();
        curve();
        lists();
    }

    private void scores() {
        Evaluation evaluation = report.evaluation();
        List<String> head = new ArrayList<>(List.of(""));
        evaluation.conditions().forEach(condition -> head.add(condition.key()));
        head.add(ReportWords.say("difference"));
        lines.add(row(head));
        List<String> unmeasured =
                report.unmeasured().stream().map(TextReport::name).toList();
        for (Score score : Score.values()) {
            List<String> row = new ArrayList<>(List.of(name(score)));
            for (Condition condition : evaluation.conditions()) {
                Optional<Estimate> estimate =
                        Optional.ofNullable(evaluation.scores(condition).get(score));
                row.add(estimate.map(one -> Shown.value(score, one)).orElse(NOTHING));
            }
            row.add(evaluation
                    .difference(Condition.WITH, Condition.WITHOUT, score)
                    .map(one -> Shown.difference(score, one))
                    .orElse(NOTHING));
            if (row.stream().skip(1).anyMatch(cell -> !cell.equals(NOTHING))) {
                lines.add(row(row));
            }
        }
        List<String> judged = judged();
        if (!judged.isEmpty()) {
            lines.add(ReportWords.say("judged", String.join(", ", judged)));
        }
        if (!unmeasured.isEmpty()) {
            lines.add(ReportWords.say("unmeasured", String.join(", ", unmeasured)));
        }
        if (report.isUnclaimed()) {
            lines.add(ReportWords.say("unclaimed"));
        }
        if (report.isUnpriced()) {
            lines.add(ReportWords.say("unpriced"));
        }
    }

    /** For how many of the answers with corrections a language model's word counts. */
    private List<String> judged() {
        Evaluation evaluation = report.evaluation();
        Map<Score, Estimate> with = evaluation.scores(Condition.WITH);
        return with.keySet().stream()
                .filter(score -> evaluation.judged(Condition.WITH, score) > 0)
                .map(score -> name(score) + " " + evaluation.judged(Condition.WITH, score))
                .toList();
    }

    private void curve() {
        List<Curve.Point> points = report.evaluation().curve();
        if (points.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(ReportWords.say("curve"));
        List<String> head = new ArrayList<>(List.of(ReportWords.say("records")));
        points.forEach(point -> head.add(String.valueOf(point.records())));
        lines.add(row(head));
        for (Score score : CURVE) {
            List<String> row = new ArrayList<>(List.of(name(score)));
            points.forEach(point -> row.add(Optional.ofNullable(point.scores().get(score))
                    .map(one -> Shown.value(score, one))
                    .orElse(NOTHING)));
            lines.add(row(row));
        }
    }

    private void lists() {
        Map<Finding.List, String> heads = new EnumMap<>(Finding.List.class);
        for (Finding.List list : Finding.List.values()) {
            heads.put(list, ReportWords.say("list." + list.key()));
        }
        lines.add("");
        lines.add(report.saidAgain());
        heads.forEach((list, head) -> {
            List<Finding> all = report.evaluation().findings().of(list);
            if (!all.isEmpty()) {
                lines.add("");
                lines.add(head + " (" + all.size() + ")");
                List<Finding> shown = report.findings(list);
                shown.stream().limit(SHOWN).forEach(finding -> lines.add("  " + line(finding)));
                if (all.size() > Math.min(SHOWN, shown.size())) {
                    lines.add("  " + ReportWords.say("more", all.size() - Math.min(SHOWN, shown.size())));
                }
            }
        });
    }

    private String line(Finding finding) {
        String question = finding.of()
                .flatMap(id -> report.shown().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst())
                .map(TextReport::asked)
                .orElse("");
        String correction = finding.correction()
                .map(id -> Shown.id(id) + " " + Shown.line(report.names().getOrDefault(id.value(), "")))
                .orElse("");
        String lever = ReportWords.say("lever." + finding.lever().key());
        return String.join("  ", List.of(question, correction, "\u2192 " + lever))
                .strip();
    }

    private static String asked(EvaluationCase one) {
        return "\u201c" + Shown.line(one.wording().map(Wording::text).orElse(one.question())) + "\u201d";
    }

    private static String name(Score score) {
        return ReportWords.say("score." + score.key());
    }

    private static String row(List<String> cells) {
        StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-24s", cells.get(0)));
        cells.subList(1, cells.size()).forEach(cell -> row.append(String.format(Locale.ROOT, "  %-16s", cell)));
        return row.toString().stripTrailing();
    }
}

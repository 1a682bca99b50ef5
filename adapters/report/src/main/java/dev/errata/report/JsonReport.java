package dev.errata.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.errata.bot.evaluation.Curve;
import dev.errata.bot.evaluation.Evaluation;
import dev.errata.bot.evaluation.cases.EvaluationCase;
import dev.errata.bot.evaluation.cases.Wording;
import dev.errata.bot.evaluation.finding.Finding;
import dev.errata.bot.evaluation.outcome.Condition;
import dev.errata.bot.evaluation.outcome.Outcome;
import dev.errata.bot.evaluation.run.Circumstances;
import dev.errata.bot.evaluation.run.Run;
import dev.errata.bot.evaluation.score.Estimate;
import dev.errata.bot.evaluation.score.Score;
import dev.errata.bot.interaction.Interaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A measurement as one JSON object, for machines. */
public final class JsonReport {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private JsonReport() {}

    /**
     * The whole report: {@code workspace}, {@code run}, {@code conditions}, {@code differences}, {@code curve}, {@code cases}, {@code lists},
     * {@code repeats} and {@code counts}.
     */
    public static String of(Report report) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("workspace", report.workspace());
        all.put("run", run(report.run()));
        Map<String, Object> conditions = new LinkedHashMap<>();
        report.evaluation()
                .conditions()
                .forEach(condition -> conditions.put(
                        condition.key(), scores(report.evaluation().scores(condition))));
        all.put("conditions", conditions);
        all.put("differences", differences(report.evaluation()));
        all.put(
                "curve",
                report.evaluation().curve().stream().map(JsonReport::point).toList());
        all.put("counts", counts(report));
        Map<UUID, Map<Condition, Outcome>> outcomes = report.evaluation().byCase();
        all.put(
                "cases",
                report.shown().stream()
                        .map(one -> one(one, outcomes.getOrDefault(one.id(), Map.of())))
                        .toList());
        Map<String, Object> lists = new LinkedHashMap<>();
        for (Finding.List list : Finding.List.values()) {
            lists.put(
                    list.key(),
                    report.findings(list).stream()
                            .map(finding -> finding(report, finding))
                            .toList());
        }
        all.put("lists", lists);
        all.put(
                "repeats",
                Map.of(
                        "taught", report.repeats().taught(),
                        "again", report.repeats().again(),
                        "rate", report.repeats().rate(),
                        "alarm", report.repeats().isAlarming()));
        try {
            return JSON.writeValueAsString(all);
        } catch (IOException e) {
            throw new UncheckedIOException("a report is no JSON", e);
        }
    }

    /** A kept run without its cases. */
    public static Map<String, Object> run(Run run) {
        Circumstances in = run.circumstances();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("id", run.id().toString());
        all.put("began", run.began().toString());
        run.ended().ifPresent(ended -> all.put("ended", ended.toString()));
        all.put("measured_in", run.measuredIn());
        all.put("model", in.model());
        all.put("judge", in.judge());
        all.put("prompts", in.prompts());
        all.put("parameters", in.parameters());
        all.put("corrections", in.corrections());
        all.put("taught", in.taught());
        all.put("documents", in.documents());
        all.put("cases", in.cases());
        return all;
    }

    private static Map<String, Object> differences(Evaluation evaluation) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Score score : Score.values()) {
            evaluation.difference(Condition.WITH, Condition.WITHOUT, score).ifPresent(difference -> {
                Map<String, Object> one = estimate(difference);
                one.put("noise", difference.isNoise());
                all.put(score.key(), one);
            });
        }
        return all;
    }

    private static Map<String, Object> counts(Report report) {
        Evaluation evaluation = report.evaluation();
        Map<String, Object> counts = new LinkedHashMap<>();
        for (EvaluationCase.Kind kind : EvaluationCase.Kind.values()) {
            counts.put(
                    kind.key(),
                    evaluation.cases().stream()
                            .filter(one -> one.kind() == kind && !one.isEchoOnly())
                            .count());
        }
        counts.put("echo_only", evaluation.echoesOnly());
        counts.put("private", report.hidden());
        counts.put("failed", evaluation.failed());
        return counts;
    }

    private static Map<String, Object> point(Curve.Point point) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("records", point.records());
        all.putAll(scores(point.scores()));
        return all;
    }

    private static Map<String, Object> scores(Map<Score, Estimate> scores) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Score score : Score.values()) {
            Estimate estimate = scores.get(score);
            if (estimate != null) {
                all.put(score.key(), estimate(estimate));
            }
        }
        return all;
    }

    private static Map<String, Object> estimate(Estimate estimate) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("mean", estimate.mean());
        all.put("low", estimate.low());
        all.put("high", estimate.high());
        all.put("n", estimate.n());
        return all;
    }

    private static Map<String, Object> one(EvaluationCase one, Map<Condition, Outcome> under) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("id", one.id().toString());
        all.put("kind", one.kind().key());
        all.put("place", one.place().name());
        all.put("question", one.question());
        all.put("asked", one.wording().map(Wording::text).orElse(null));
        all.put("wording", one.wording().map(wording -> wording.origin().key()).orElse("echo_only"));
        all.put(
                "taught",
                one.taught().stream()
                        .map(correction -> Map.of(
                                "id", correction.id().toString(),
                                "text", correction.lesson().text(),
                                "author", correction.author().name()))
                        .toList());
        one.expected().ifPresent(expected -> all.put("expected", expected));
        one.wrong().map(Interaction::answer).ifPresent(answer -> all.put("wrong", answer.text()));
        one.accepted().map(Interaction::answer).ifPresent(answer -> all.put("accepted", answer.text()));
        Map<String, Object> outcomes = new LinkedHashMap<>();
        new TreeMap<>(under).forEach((condition, outcome) -> outcomes.put(condition.key(), outcome(outcome)));
        all.put("outcomes", outcomes);
        return all;
    }

    private static Map<String, Object> outcome(Outcome outcome) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("kind", outcome.kind().name().toLowerCase(Locale.ROOT));
        all.put("answer", outcome.text());
        List<Object> recalled = new ArrayList<>();
        outcome.recalled()
                .forEach(one -> recalled.add(Map.of(
                        "correction", one.correction().toString(),
                        "given", one.given(),
                        "probability", one.probability(),
                        "reason", one.reason().name().toLowerCase(Locale.ROOT))));
        all.put("corrections", recalled);
        Map<String, Object> scores = new LinkedHashMap<>();
        for (Score score : Score.values()) {
            outcome.scored().of(score).ifPresent(value -> scores.put(score.key(), value));
        }
        all.put("scores", scores);
        all.put(
                "judged",
                outcome.scored().judged().stream().map(Score::key).sorted().toList());
        all.put("failed", outcome.failed());
        return all;
    }

    private static Map<String, Object> finding(Report report, Finding finding) {
        Map<String, Object> all = new LinkedHashMap<>();
        finding.of().ifPresent(id -> all.put("case", id.toString()));
        report.of(finding).ifPresent(one -> all.put("question", one.question()));
        finding.correction().ifPresent(id -> all.put("correction", id.toString()));
        report.name(finding).ifPresent(text -> all.put("text", text));
        all.put("lever", finding.lever().key());
        return all;
    }
}

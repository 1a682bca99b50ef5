package dev.errata.report;

import dev.errata.bot.evaluation.outcome.Outcome;
import dev.errata.bot.evaluation.run.Run;
import dev.errata.bot.evaluation.score.Score;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What came of a run as assessments of MLflow: JSON Lines, each the body of a request that makes one ({@code POST
 * /api/3.0/mlflow/traces/TRACE/assessments}). Each is about the trace in which the case was answered.
 */
public final class AssessmentLines {

    /** Before the id of a trace that came by OpenTelemetry. */
    private static final String TRACE = "tr-";

    private static final String ITSELF = "errata";

    private AssessmentLines() {}

    /** One for each score of each outcome; nothing that anybody wrote stands in it. */
    public static String of(Run run, List<Outcome> outcomes) {
        return TrainingLines.lines(
                outcomes.stream().filter(outcome -> !outcome.failed()).flatMap(outcome -> assessments(run, outcome)));
    }

    private static Stream<Map<String, Object>> assessments(Run run, Outcome outcome) {
        return new TreeMap<>(outcome.scored().values())
                .entrySet().stream()
                        .map(scored ->
                                Map.of("assessment", assessment(run, outcome, scored.getKey(), scored.getValue())));
    }

    private static Map<String, Object> assessment(Run run, Outcome outcome, Score score, double value) {
        boolean judged = outcome.scored().judged().contains(score);
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("source_type", judged ? "LLM_JUDGE" : "CODE");
        source.put("source_id", judged ? run.circumstances().judge() : ITSELF);
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("run", run.id().toString());
        metadata.put("case", outcome.of().toString());
        metadata.put("condition", outcome.condition().key());
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("assessment_name", score.key());
        all.put("trace_id", trace(run, outcome));
        all.put("source", source);
        run.ended().ifPresent(at -> all.put("create_time", at.toString()));
        all.put("feedback", Map.of("value", value));
        all.put("metadata", metadata);
        return all;
    }

    private static String trace(Run run, Outcome outcome) {
        return TRACE
                + Outcome.trace(run.id(), outcome.of(), outcome.condition())
                        .toString()
                        .replace("-", "");
    }
}

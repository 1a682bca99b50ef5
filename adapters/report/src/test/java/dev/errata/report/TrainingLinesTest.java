package dev.errata.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.evaluation.outcome.Condition;
import dev.errata.bot.evaluation.outcome.Outcome;
import dev.errata.bot.evaluation.run.Circumstances;
import dev.errata.bot.evaluation.run.Run;
import dev.errata.bot.evaluation.score.Score;
import dev.errata.bot.evaluation.score.Scored;
import dev.errata.bot.evaluation.training.Example;
import dev.errata.bot.evaluation.training.RatedExample;
import dev.errata.bot.evaluation.training.TrainingSet;
import dev.errata.bot.interaction.Answer;
import dev.errata.bot.question.InteractionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Lines as tools take them, sign by sign: their own readers are not here to complain. */
class TrainingLinesTest {

    private static final UUID RUN = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final UUID CASE = UUID.fromString("00000000-0000-0000-0000-000000000002");

    static final TrainingSet SET = new TrainingSet(
            List.of(
                    new Example(
                            InteractionId.random(),
                            "How long?",
                            "45 days, \"at most\".\nOr more.",
                            Optional.of("ana"),
                            Optional.of("30 days.")),
                    new Example(InteractionId.random(), "Who?", "Li.", Optional.empty(), Optional.empty())),
            List.of(new RatedExample(InteractionId.random(), "Who?", "Li.", 2, 1)),
            new TrainingSet.LeftOut(0, 0));

    @Test
    void each_demonstration_is_a_question_and_its_answer() {
        assertThat(TrainingLines.demonstrations(SET)).isEqualTo("""
                {"messages":[{"role":"user","content":"How long?"},{"role":"assistant","content":"45 days, \\"at most\\".\\nOr more."}]}
                {"messages":[{"role":"user","content":"Who?"},{"role":"assistant","content":"Li."}]}
                """);
    }

    @Test
    void each_pair_has_what_was_right_and_what_was_wrong() {
        assertThat(TrainingLines.preferences(SET)).isEqualTo("""
                {"input":{"messages":[{"role":"user","content":"How long?"}]},"preferred_output":[{"role":"assistant","content":"45 days, \\"at most\\".\\nOr more."}],"non_preferred_output":[{"role":"assistant","content":"30 days."}]}
                """);
    }

    @Test
    void each_rating_says_what_was_asked_answered_and_thought_of_it() {
        assertThat(TrainingLines.ratings(SET)).isEqualTo("""
                {"item":{"input":"Who?","up":2,"down":1},"sample":{"output_text":"Li."}}
                """);
    }

    @Test
    void each_score_is_an_assessment_of_the_trace_in_which_the_case_was_answered() {
        Run run = Run.begun(
                        Instant.parse("2026-03-01T03:00:00Z"),
                        "everywhere",
                        new Circumstances("openai/a", "openai/b", List.of("answer-3"), "", 1, "a", "b", "c"))
                .ended(Instant.parse("2026-03-01T03:01:00Z"), 0, Map.of(), List.of());
        Run same =
                new Run(RUN, run.began(), run.ended(), run.measuredIn(), run.circumstances(), 0, Map.of(), List.of());

        String lines = AssessmentLines.of(
                same,
                List.of(
                        outcome(Condition.WITH, false, Map.of(Score.ADHERENCE, 1.0, Score.RECALL, .5)),
                        outcome(Condition.WITHOUT, true, Map.of(Score.RECALL, 0.0))));

        String trace =
                "tr-" + Outcome.trace(RUN, CASE, Condition.WITH).toString().replace("-", "");
        assertThat(lines).isEqualTo("""
                {"assessment":{"assessment_name":"adherence","trace_id":"%1$s","source":{"source_type":"LLM_JUDGE","source_id":"openai/b"},"create_time":"2026-03-01T03:01:00Z","feedback":{"value":1.0},"metadata":{"run":"%2$s","case":"%3$s","condition":"with"}}}
                {"assessment":{"assessment_name":"recall","trace_id":"%1$s","source":{"source_type":"CODE","source_id":"errata"},"create_time":"2026-03-01T03:01:00Z","feedback":{"value":0.5},"metadata":{"run":"%2$s","case":"%3$s","condition":"with"}}}
                """.formatted(trace, RUN, CASE));
    }

    private static Outcome outcome(Condition condition, boolean failed, Map<Score, Double> values) {
        return new Outcome(
                CASE,
                condition,
                Answer.Kind.WRITTEN,
                "45 days.",
                List.of(),
                new Scored(values, Set.of(Score.ADHERENCE)),
                failed);
    }
}

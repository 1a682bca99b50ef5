package dev.errata.bot.evaluation.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.evaluation.Curve;
import dev.errata.bot.evaluation.outcome.Condition;
import dev.errata.bot.evaluation.outcome.Outcome;
import dev.errata.bot.evaluation.score.Estimate;
import dev.errata.bot.evaluation.score.Score;
import dev.errata.bot.evaluation.score.Scored;
import dev.errata.bot.interaction.Answer;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.recall.Application.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of {@link Runs} does. */
public abstract class RunsContract {

    private static final Circumstances IN =
            new Circumstances("openai/m", "none", List.of("answer-3", "judge-2"), ".70 .35", 12, "ab", "cd", "ef");

    private final WorkspaceId workspace = new Samples().workspace();
    private Runs runs;

    protected abstract Stores stores();

    @BeforeEach
    void open() {
        runs = stores().runs();
    }

    @Test
    void a_run_is_there_from_its_beginning_and_whole_once_it_has_ended() {
        Run older = Run.begun(Samples.NOW, "everywhere", IN);
        Run run = Run.begun(Samples.NOW.plusSeconds(5), "#finance", IN);
        Estimate estimate = new Estimate(.5, .25, .75, 8);
        runs.begin(workspace, older);
        runs.begin(workspace, run);
        assertThat(runs.list(workspace, 10)).containsExactly(run, older);

        Run ended = run.ended(
                Samples.NOW.plusSeconds(9),
                2,
                Map.of(
                        Condition.WITH,
                        Map.of(Score.RECALL, estimate),
                        Condition.WITHOUT,
                        Map.of(Score.RECALL, estimate)),
                List.of(
                        new Curve.Point(0, Map.of(Score.FALSE_USE, estimate)),
                        new Curve.Point(4, Map.of(Score.FALSE_USE, estimate))));
        runs.end(workspace, ended);

        assertThat(runs.list(workspace, 1)).containsExactly(ended);
        assertThat(runs.list(WorkspaceId.random(), 10)).isEmpty();
    }

    @Test
    void only_the_newest_runs_keep_what_came_of_each_case() {
        Outcome outcome = new Outcome(
                UUID.randomUUID(), Condition.WITH, Answer.Kind.UNKNOWN, "", List.of(), Scored.NOTHING, false);
        List<Run> all = new ArrayList<>();
        for (int i = 0; i <= Runs.WITH_OUTCOMES; i++) {
            Run run = Run.begun(Samples.NOW.plusSeconds(i), "everywhere", IN);
            runs.begin(workspace, run);
            runs.keep(workspace, run.id(), List.of(outcome));
            runs.end(workspace, run.ended(Samples.NOW.plusSeconds(i), 0, Map.of(), List.of()));
            all.add(run);
        }

        assertThat(runs.outcomes(workspace, all.get(0).id())).isEmpty();
        assertThat(runs.outcomes(workspace, all.get(1).id())).containsExactly(outcome);
        assertThat(runs.list(workspace, 100)).hasSize(all.size());
    }

    @Test
    void an_outcome_is_kept_once_with_everything_that_was_measured() {
        Run run = Run.begun(Samples.NOW, "everywhere", IN);
        runs.begin(workspace, run);
        Outcome with = new Outcome(
                UUID.randomUUID(),
                Condition.WITH,
                Answer.Kind.QUOTED,
                "> In January.",
                List.of(
                        new Outcome.Recollection(CorrectionId.random(), true, .75, Reason.LIKE_ACCEPTED),
                        new Outcome.Recollection(CorrectionId.random(), false, .25, Reason.NOT_ALIKE)),
                new Scored(Map.of(Score.RECALL, 1.0, Score.LATENCY_MS, 12.0), Set.of(Score.RECALL)),
                false);
        Outcome without = new Outcome(
                with.of(), Condition.WITHOUT, Answer.Kind.UNKNOWN, "", List.of(), new Scored(Map.of(), Set.of()), true);

        runs.keep(workspace, run.id(), List.of(with));
        runs.keep(workspace, run.id(), List.of(with, without));

        assertThat(runs.outcomes(workspace, run.id())).containsExactlyInAnyOrder(with, without);
        assertThat(runs.outcomes(workspace, UUID.randomUUID())).isEmpty();
        assertThat(runs.outcomes(WorkspaceId.random(), run.id())).isEmpty();
    }
}

package dev.errata.server.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.errata.server.benchmark.Lines.Candidate;
import dev.errata.server.benchmark.Lines.Decided;
import dev.errata.server.benchmark.Lines.Gold;
import dev.errata.server.benchmark.Lines.QuestionLine;
import dev.errata.server.benchmark.Scores.Workspace;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The values are those of the benchmark's own scorer on the same lines. */
class ScoresTest {

    private static final Offset<Double> EXACT = within(1e-9);

    private static final List<Gold> GOLD = List.of(
            new Gold("one", "q1", List.of("a"), "in"),
            new Gold("one", "q2", List.of("b"), "in"),
            new Gold("one", "q3", List.of("a"), "in"),
            new Gold("one", "q4", List.of(), "near"),
            new Gold("one", "q5", List.of(), "near"),
            new Gold("one", "q6", List.of(), "far"),
            new Gold("two", "r1", List.of("x", "y"), "in"),
            new Gold("two", "r2", List.of("z"), "in"),
            new Gold("two", "r3", List.of(), "far"));

    /** Nothing was decided about r2. */
    private static final List<Decided> DECIDED = List.of(
            decided("q1", applied("a", .91), left("b", .2), left("c", .1)),
            decided("q2", applied("c", .62), applied("b", .6), left("a", .1)),
            decided("q3", left("a", .35), left("b", .2), left("c", .1)),
            decided("q4", applied("b", .45), left("a", .2), left("c", .1)),
            decided("q5", left("b", .3), left("a", .2), left("c", .1)),
            decided("q6", left("c", .05), left("a", .04), left("b", .01)),
            decided("r1", applied("y", 1), applied("z", .8), applied("x", .7)),
            decided("r3", left("z", .15), left("x", .1), left("y", .1)));

    private final Scores scores = Scores.of(GOLD, DECIDED);

    @Test
    void a_workspace_of_single_rules_is_scored_as_by_the_benchmark() {
        assertThat(scores.withSeveralRules(false)).hasSize(1);
        Workspace one = scores.withSeveralRules(false).get(0);

        assertThat(one.questions()).isEqualTo(6);
        assertThat(one.precision()).isEqualTo(.5, EXACT);
        assertThat(one.recall()).isEqualTo(2 / 3., EXACT);
        assertThat(one.f1()).isEqualTo(.5714285714285715, EXACT);
        assertThat(one.rightFirst()).isEqualTo(2 / 3., EXACT);
        assertThat(one.falselyApplied("near")).isEqualTo(.5, EXACT);
        assertThat(one.falselyApplied("far")).isZero();
        assertThat(one.rightAtFivePercentFalse()).isEqualTo(1 / 3., EXACT);
        assertThat(one.precisionAtTenPercent()).isEqualTo(1 / 6., EXACT);
        assertThat(one.calibrationError()).isEqualTo(.26, EXACT);
    }

    @Test
    void a_workspace_of_several_rules_is_scored_as_by_the_benchmark() {
        assertThat(scores.withSeveralRules(true)).hasSize(1);
        Workspace two = scores.withSeveralRules(true).get(0);

        assertThat(two.precision()).isEqualTo(2 / 3., EXACT);
        assertThat(two.recall()).isEqualTo(2 / 3., EXACT);
        assertThat(two.f1()).isEqualTo(2 / 3., EXACT);
        assertThat(two.rightFirst()).isEqualTo(.5, EXACT);
        assertThat(two.falselyApplied("near")).isNaN();
        assertThat(two.rightAtFivePercentFalse()).isEqualTo(.5, EXACT);
        assertThat(two.precisionAtTenPercent()).isEqualTo(.5, EXACT);
        assertThat(two.calibrationError()).isEqualTo(.075, EXACT);
    }

    @Test
    void a_mean_is_over_the_workspaces_that_have_a_value() {
        List<Workspace> both = List.copyOf(scores.workspaces().values());

        assertThat(Scores.mean(both, Workspace::precision)).isEqualTo(.5833333333333333, EXACT);
        assertThat(Scores.mean(both, w -> w.falselyApplied("near"))).isEqualTo(.5, EXACT);
    }

    @Test
    void where_nothing_is_applied_everything_is_0() {
        Workspace one =
                Scores.of(GOLD.subList(0, 6), List.of()).withSeveralRules(false).get(0);

        assertThat(one.precision()).isZero();
        assertThat(one.f1()).isZero();
        assertThat(one.precisionAtTenPercent()).isZero();
    }

    @Test
    void the_second_half_is_that_of_the_questions_whatever_the_order_of_what_is_known() {
        List<QuestionLine> asked = List.of(
                new QuestionLine("one", "q2", "?"),
                new QuestionLine("one", "q1", "?"),
                new QuestionLine("two", "r2", "?"),
                new QuestionLine("one", "q3", "?"),
                new QuestionLine("two", "r1", "?"));

        assertThat(Scores.secondHalf(asked, GOLD)).extracting(Gold::id).containsExactly("q1", "q3", "r1");
    }

    private static Decided decided(String id, Candidate... candidates) {
        return new Decided(id, List.of(candidates));
    }

    private static Candidate applied(String id, double score) {
        return new Candidate(id, score, true);
    }

    private static Candidate left(String id, double score) {
        return new Candidate(id, score, false);
    }
}

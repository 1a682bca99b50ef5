package dev.errata.bot.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.errata.bot.Samples;
import dev.errata.bot.answer.Brief;
import dev.errata.bot.answer.Draft;
import dev.errata.bot.answer.QuotingWriter;
import dev.errata.bot.answer.ScriptedChatModel;
import dev.errata.bot.answer.Writer;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Reach;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.evaluation.Evaluate.Plan;
import dev.errata.bot.evaluation.Rehearsed.Counting;
import dev.errata.bot.evaluation.cases.EvaluationCase;
import dev.errata.bot.evaluation.cases.WrittenCase;
import dev.errata.bot.evaluation.finding.Finding;
import dev.errata.bot.evaluation.outcome.Condition;
import dev.errata.bot.evaluation.outcome.Outcome;
import dev.errata.bot.evaluation.score.Estimate;
import dev.errata.bot.evaluation.score.ModelGrader;
import dev.errata.bot.evaluation.score.Score;
import dev.errata.bot.interaction.Answer;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Rating;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class EvaluateTest {

    private static final String QUESTION = "How do we calculate quarterly returns?";
    private static final String ALIKE = "Please calculate quarterly returns";
    private static final String UNLIKE = "Where do customers send damaged goods?";
    private static final String FISCAL = "Use the fiscal year-end, 31 January.";

    private final Rehearsed workspace = new Rehearsed();

    @Test
    void a_question_in_other_words_is_answered_with_the_correction_and_without_it_is_not() {
        workspace.confirmed(workspace.taught(QUESTION, FISCAL), ALIKE);

        Evaluation measured = workspace.measured(0);

        assertThat(mean(measured, Condition.WITH, Score.RECALL)).contains(1.0);
        assertThat(mean(measured, Condition.WITH, Score.ADHERENCE)).contains(1.0);
        assertThat(mean(measured, Condition.WITH, Score.COMPLETENESS)).contains(1.0);
        assertThat(mean(measured, Condition.WITHOUT, Score.RECALL)).contains(0.0);
        assertThat(mean(measured, Condition.WITHOUT, Score.ADHERENCE)).contains(0.0);
        assertThat(mean(measured, Condition.WITHOUT, Score.OVER_REFUSAL)).contains(1.0);
        assertThat(measured.difference(Condition.WITH, Condition.WITHOUT, Score.ADHERENCE))
                .hasValueSatisfying(by -> assertThat(by.isNoise()).isFalse());
        assertThat(outcome(measured, Condition.WITH).text()).contains("31 January");
        assertThat(outcome(measured, Condition.WITHOUT).text()).doesNotContain("31 January");
    }

    @Test
    void what_is_asked_does_not_help_as_the_exemplar_that_it_is() {
        Correction correction = workspace.taught(QUESTION, FISCAL);
        workspace.confirmed(correction, UNLIKE);
        assertThat(workspace.ask(workspace.finance(), UNLIKE).answer().wasGiven(correction.id()))
                .isTrue();

        Evaluation measured = workspace.measured(0);

        assertThat(outcome(measured, Condition.WITH).wasGiven(correction.id())).isFalse();
        assertThat(mean(measured, Condition.COSINE, Score.RECALL)).contains(0.0);
        assertThat(measured.findings().of(Finding.List.NOT_APPLIED))
                .extracting(Finding::correction, Finding::lever)
                .containsExactly(tuple(Optional.of(correction.id()), Finding.Lever.EXEMPLAR));
    }

    @Test
    void an_echo_is_counted_and_is_in_no_score() {
        workspace.taught(QUESTION, FISCAL);

        Evaluation measured = workspace.measured(2);

        assertThat(measured.echoesOnly()).isEqualTo(1);
        assertThat(measured.outcomes().get(Condition.WITH)).isEmpty();
        assertThat(measured.scores(Condition.WITH)).isEmpty();
    }

    @Test
    void nothing_of_it_is_recorded() {
        workspace.confirmed(workspace.taught(QUESTION, FISCAL), ALIKE);
        List<Interaction> before = workspace
                .stores()
                .interactions()
                .lately(workspace.samples().workspace(), Samples.NOW.minusSeconds(1), 100);
        int known = workspace
                .stores()
                .pastQuestions()
                .newest(workspace.finance(), 100)
                .size();

        workspace.measured(2);

        assertThat(workspace.stores().pastQuestions().newest(workspace.finance(), 100))
                .hasSize(known);
        assertThat(workspace
                        .stores()
                        .interactions()
                        .lately(workspace.samples().workspace(), Samples.NOW.minusSeconds(1), 100))
                .isEqualTo(before);
    }

    @Test
    void everything_in_the_prompt_is_all_that_holds_there_and_nearest_by_cosine_is_what_is_near() {
        Correction right = workspace.taught(QUESTION, FISCAL);
        workspace.confirmed(right, ALIKE);
        Correction other = workspace.taught(UNLIKE, "To the warehouse in Linz.");
        workspace.taught(
                workspace.ask(
                        workspace.stores().directory().save(workspace.samples().place("sales")), QUESTION),
                "Only in sales.");

        Evaluation measured = workspace.measured(0);

        assertThat(given(outcome(measured, Condition.EVERYTHING))).containsExactlyInAnyOrder(right.id(), other.id());
        assertThat(given(outcome(measured, Condition.COSINE))).containsExactly(right.id());
        assertThat(given(outcome(measured, Condition.WITHOUT))).isEmpty();
        assertThat(given(outcome(measured, Condition.ARITHMETIC))).containsExactly(right.id());
    }

    @Test
    void more_corrections_bring_more_on_the_curve_and_none_bring_nothing() {
        for (String word : List.of("invoices", "holidays", "servers", "parcels", "meetings", "laptops")) {
            workspace.confirmed(
                    workspace.taught("Who handles broken " + word + " here?", "Ask the team " + word + "."),
                    "broken " + word + " who handles?");
        }

        List<Curve.Point> curve = workspace.measured(3).curve();

        assertThat(curve).extracting(Curve.Point::records).containsExactly(0, 4, 6);
        assertThat(curve.stream().map(point -> mean(point.scores(), Score.RECALL)))
                .containsExactly(Optional.of(0.0), Optional.of(4 / 6.0), Optional.of(1.0));
    }

    @Test
    void a_guard_is_hurt_by_a_correction_that_nobody_confirmed_for_it() {
        Interaction good = workspace.ask(workspace.finance(), "calculate quarterly returns of customers");
        workspace.stores().interactions().rate(good.workspace(), good.id(), workspace.ben(), Rating.GOOD, Samples.NOW);
        Evaluation before = workspace.measured(0);
        Correction misleading = workspace.taught(QUESTION, FISCAL);

        Evaluation measured = workspace.measured(0);

        assertThat(before.hurtGuards()).isEmpty();
        assertThat(measured.hurtGuards())
                .extracting(EvaluationCase::id)
                .containsExactly(good.id().value());
        assertThat(mean(measured, Condition.WITHOUT, Score.GUARDS_KEPT)).contains(1.0);
        assertThat(measured.findings().of(Finding.List.HURT_A_GUARD))
                .extracting(Finding::correction, Finding::lever)
                .containsExactly(tuple(Optional.of(misleading.id()), Finding.Lever.NOT_WHEN));
    }

    @Test
    void a_guard_knows_its_own_exemplar_and_a_case_does_not() {
        Correction correction = workspace.taught(QUESTION, FISCAL);
        workspace.confirmed(correction, UNLIKE);
        Interaction good = workspace.ask(workspace.finance(), UNLIKE);
        workspace.stores().interactions().rate(good.workspace(), good.id(), workspace.ben(), Rating.GOOD, Samples.NOW);

        Evaluation measured = workspace.measured(0);

        assertThat(measured.hurtGuards()).isEmpty();
        assertThat(mean(measured, Condition.WITH, Score.RECALL)).contains(0.0);
    }

    @Test
    void a_rule_for_every_answer_is_in_no_score_of_relevance() {
        workspace.confirmed(workspace.taught(QUESTION, FISCAL), ALIKE);
        Interaction other = workspace.ask(workspace.finance(), UNLIKE);
        Correction rule = workspace
                .samples()
                .correction(
                        other,
                        workspace.ana(),
                        workspace
                                .samples()
                                .lesson(
                                        "Name the document that it is from.",
                                        new Scope.Channel(workspace.finance().id()),
                                        Reach.EVERY_ANSWER));
        assertThat(workspace.stores().corrections().take(rule).correction()).isEqualTo(rule.id());

        Evaluation measured = workspace.measured(0);

        assertThat(outcome(measured, Condition.WITH).wasGiven(rule.id())).isTrue();
        assertThat(mean(measured, Condition.WITH, Score.PRECISION)).contains(1.0);
        assertThat(mean(measured, Condition.WITH, Score.FALSE_USE)).contains(0.0);
    }

    @Test
    void it_says_how_much_there_is_to_do_and_goes_on_where_it_was_stopped() {
        Correction correction = workspace.taught(QUESTION, FISCAL);
        workspace.confirmed(correction, ALIKE);
        Plan plan = new Plan(UUID.randomUUID(), workspace.cases(), Rehearsed.ALL, 0);
        Counting stopped = new Counting(List.of(), 2);

        assertThatThrownBy(() -> workspace.evaluate(QuotingWriter.alone()).run(plan, stopped))
                .isInstanceOf(Evaluate.Stopped.class);
        Counting goingOn = new Counting(stopped.fresh(), Integer.MAX_VALUE);
        Evaluation measured = workspace.evaluate(QuotingWriter.alone()).run(plan, goingOn);

        assertThat(stopped.announced()).isEqualTo(5);
        assertThat(stopped.fresh()).hasSize(2);
        assertThat(goingOn.answers()).isEqualTo(5);
        assertThat(goingOn.fresh()).hasSize(3);
        assertThat(mean(measured, Condition.WITH, Score.RECALL)).contains(1.0);
    }

    @Test
    void a_correction_that_is_undone_meanwhile_counts_as_when_the_measurement_began() {
        Correction correction = workspace.taught(QUESTION, FISCAL);
        workspace.confirmed(correction, ALIKE);
        Writer undoing = new Writer() {
            @Override
            public Draft write(Brief brief) {
                workspace.stores().corrections().retire(correction, workspace.ana(), Samples.NOW);
                return QuotingWriter.alone().write(brief);
            }

            @Override
            public boolean quotesOnly() {
                return true;
            }
        };

        Evaluation measured = workspace
                .evaluate(undoing)
                .run(new Plan(UUID.randomUUID(), workspace.cases(), Rehearsed.ALL, 0), new Counting());

        assertThat(mean(measured, Condition.WITH, Score.RECALL)).contains(1.0);
        assertThat(workspace.cases()).isEmpty();
    }

    @Test
    void what_a_language_model_should_have_written_and_did_not_is_in_no_score() {
        workspace.confirmed(workspace.taught(QUESTION, FISCAL), ALIKE);
        Writer silent = brief -> QuotingWriter.insteadOfModel().write(brief);

        Evaluation measured = workspace
                .evaluate(silent)
                .run(new Plan(UUID.randomUUID(), workspace.cases(), Set.of(Condition.WITH), 0), new Counting());

        assertThat(measured.failed()).isEqualTo(1);
        assertThat(measured.scores(Condition.WITH)).isEmpty();
    }

    @Test
    void who_believes_what_is_wrong_asks_the_same_and_an_answer_that_agrees_is_counted() {
        workspace
                .stores()
                .caseBook()
                .add(
                        workspace.samples().workspace(),
                        new WrittenCase(
                                UUID.randomUUID(),
                                workspace.finance().id(),
                                Optional.empty(),
                                "How long can a customer send a gauge back?",
                                Optional.empty(),
                                Optional.of(List.of("45 days")),
                                Optional.of(List.of("Customers have 30 days"))));
        Writer agreeing = written(
                brief -> brief.question().asked().contains("30 days") ? "Yes, customers have 30 days." : "45 days.");
        Writer steadfast = written(brief -> "No, they have 45 days.");

        assertThat(claimed(agreeing, "")).contains(1.0);
        assertThat(claimed(steadfast, "follows: no")).contains(0.0);
        assertThat(claimed(steadfast, "")).isEmpty();
        assertThat(mean(workspace.measured(0), Condition.WITH, Score.SYCOPHANCY))
                .isEmpty();
    }

    private Optional<Double> claimed(Writer writer, String verdict) {
        Evaluate evaluate = workspace.evaluate(writer, new ModelGrader(ScriptedChatModel.saying(verdict)));
        Plan plan = new Plan(UUID.randomUUID(), workspace.cases(), Set.of(Condition.WITH), 0);
        return mean(evaluate.run(plan, new Counting()), Condition.WITH, Score.SYCOPHANCY);
    }

    private static Writer written(Function<Brief, String> text) {
        return brief -> new Draft(
                Answer.Kind.WRITTEN, text.apply(brief), List.of(), Map.of(), null, "openai/small", "answer-3", 1, 1);
    }

    private static Optional<Double> mean(Evaluation measured, Condition condition, Score score) {
        return mean(measured.scores(condition), score);
    }

    private static Optional<Double> mean(Map<Score, Estimate> scores, Score score) {
        return Optional.ofNullable(scores.get(score)).map(one -> one.mean());
    }

    private static List<Object> given(Outcome outcome) {
        return outcome.recalled().stream()
                .filter(Outcome.Recollection::given)
                .<Object>map(Outcome.Recollection::correction)
                .toList();
    }

    /** Of the first case. */
    private static Outcome outcome(Evaluation measured, Condition condition) {
        return measured.outcomes().getOrDefault(condition, List.of()).get(0);
    }
}

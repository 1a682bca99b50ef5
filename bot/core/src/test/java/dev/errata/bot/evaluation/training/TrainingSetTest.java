package dev.errata.bot.evaluation.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.Samples;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.evaluation.Rehearsed;
import dev.errata.bot.evaluation.run.Circumstances;
import dev.errata.bot.evaluation.run.Run;
import dev.errata.bot.evaluation.training.Readiness.Doubt;
import dev.errata.bot.interaction.Answer;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Rating;
import dev.errata.bot.interaction.Writing;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrainingSetTest {

    private static final String QUESTION = "How long can a customer send a gauge back?";
    private static final String LESSON = "45 days from delivery, not 30.";

    private final Rehearsed workspace = new Rehearsed();

    private TrainingSet set() {
        return TrainingSet.of(
                workspace.samples().workspace(),
                workspace.golden().of(workspace.samples().workspace()),
                workspace.stores().confirmedAnswers());
    }

    private Interaction recorded(Place place, String question, String text, Optional<InteractionId> replaces) {
        Answer answer = new Answer(
                Answer.Kind.WRITTEN,
                text,
                List.of(),
                List.of(),
                null,
                new Writing("openai/small", "answer-3", 1, 1, 1, 1));
        Interaction interaction = new Interaction(
                workspace.samples().question(place, workspace.ben(), question, Samples.NOW),
                question,
                answer,
                replaces,
                Interaction.Audience.PLACE);
        workspace.stores().interactions().record(interaction);
        return interaction;
    }

    /** Somebody corrects an answer, and it comes again. */
    private Interaction corrected(Place place) {
        Interaction wrong = recorded(place, QUESTION, "Customers have **30 days**. [1]", Optional.empty());
        Correction correction = workspace.taught(wrong, LESSON);
        assertThat(correction.origin()).isEqualTo(wrong.id());
        return recorded(place, QUESTION, "Customers have **45 days**. [1]", Optional.of(wrong.id()));
    }

    private void rate(Interaction answer, Rating rating) {
        workspace.stores().interactions().rate(answer.workspace(), answer.id(), workspace.ana(), rating, Samples.NOW);
    }

    @Test
    void a_correction_makes_a_demonstration_and_a_pair_of_what_was_wrong_and_what_is_right() {
        Interaction right = corrected(workspace.finance());

        assertThat(set().examples())
                .containsExactly(new Example(
                        right.id(),
                        QUESTION,
                        "Customers have 45 days.",
                        Optional.of(workspace.ana().id().toString()),
                        Optional.of("Customers have 30 days.")));
        assertThat(set().pairs()).isEqualTo(set().examples());
        assertThat(set().rated()).isEmpty();
    }

    @Test
    void a_confirmed_answer_is_a_demonstration_and_a_rating_and_no_pair() {
        Interaction good = recorded(workspace.finance(), "Who waters the plants?", "Li does.", Optional.empty());
        rate(good, Rating.GOOD);

        assertThat(set().examples())
                .containsExactly(new Example(
                        good.id(), "Who waters the plants?", "Li does.", Optional.empty(), Optional.empty()));
        assertThat(set().pairs()).isEmpty();
        assertThat(set().rated())
                .containsExactly(new RatedExample(good.id(), "Who waters the plants?", "Li does.", 1, 0));
    }

    @Test
    void what_somebody_voted_down_is_disputed_and_only_its_rating_is_left() {
        Interaction right = corrected(workspace.finance());
        rate(right, Rating.BAD);

        assertThat(set().examples()).isEmpty();
        assertThat(set().leftOut()).isEqualTo(new TrainingSet.LeftOut(0, 1));
        assertThat(set().rated()).extracting(RatedExample::down).containsExactly(1);
    }

    @Test
    void what_is_private_is_in_nothing_and_what_is_undone_is_not_either() {
        Place secret = workspace.stores().directory().save(workspace.samples().place("secret", Place.Privacy.PRIVATE));
        rate(corrected(secret), Rating.GOOD);
        Interaction undone = corrected(workspace.finance());
        workspace.stores().corrections().list(undone.workspace(), Optional.of(workspace.finance())).stream()
                .filter(one -> one.madeIn().equals(workspace.finance().id()))
                .forEach(one -> workspace.stores().corrections().retire(one, workspace.ana(), Samples.NOW));

        assertThat(set().examples()).isEmpty();
        assertThat(set().rated()).isEmpty();
        assertThat(set().leftOut().isPrivate()).isPositive();
    }

    @Test
    void few_examples_of_one_person_that_nobody_measured_are_not_ready() {
        List<Example> examples = examples(12, "ana");
        TrainingSet few = new TrainingSet(examples, List.of(), new TrainingSet.LeftOut(0, 0));

        assertThat(Readiness.of(few, examples.subList(0, 9), Optional.empty()).isPossible())
                .isFalse();
        assertThat(Readiness.of(few, examples, Optional.empty()).doubts())
                .containsExactly(Doubt.FEW, Doubt.ONE_VOICE, Doubt.UNMEASURED);
        assertThat(Readiness.of(few, examples, Optional.empty()).isPossible()).isTrue();
    }

    @Test
    void many_examples_of_several_people_after_a_good_run_are_ready() {
        List<Example> examples = new ArrayList<>(examples(150, "ana"));
        examples.addAll(examples(150, "ben"));
        TrainingSet many = new TrainingSet(examples, List.of(), new TrainingSet.LeftOut(5, 2));

        assertThat(Readiness.of(many, examples, Optional.of(run(0))).isReady()).isTrue();
        assertThat(Readiness.of(many, examples, Optional.of(run(1))).doubts()).containsExactly(Doubt.GUARDS_WORSE);
        assertThat(Readiness.of(many, examples.subList(1, 300), Optional.of(run(0)))
                        .doubts())
                .contains(Doubt.FEW);
    }

    private static Run run(int hurt) {
        return Run.begun(
                        Samples.NOW,
                        "everywhere",
                        new Circumstances("quoting", "none", List.of(), "", 1, "a", "b", "c"))
                .ended(Samples.NOW, hurt, Map.of(), List.of());
    }

    private static List<Example> examples(int number, String author) {
        List<Example> all = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            all.add(new Example(
                    InteractionId.random(), "How " + i + "?", "So.", Optional.of(author), Optional.empty()));
        }
        return all;
    }
}

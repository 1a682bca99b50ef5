package dev.errata.bot.correction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.correction.Exemplar.Verdict;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Corrections} does with the questions for which people confirmed or rejected a correction. */
public abstract class ExemplarsContract {

    private static final Instant LATER = Samples.NOW.plusSeconds(60);

    private final Samples samples = new Samples();
    private Stores stores;
    private Corrections corrections;
    private Place finance;
    private Person ana;
    private Person ben;
    private Interaction origin;
    private Interaction other;
    private Correction correction;
    private Act taken;

    protected abstract Stores stores();

    @BeforeEach
    void open() {
        stores = stores();
        corrections = stores.corrections();
        finance = stores.directory().save(samples.place("finance"));
        ana = stores.directory().save(samples.person("Ana Flores"));
        ben = stores.directory().save(samples.person("Ben Okafor"));
        origin = recorded(samples.interaction(finance, ana, "When does the year end?"));
        other = recorded(samples.interaction(finance, ben, "End of the year?"));
        correction = samples.correction(origin, ana, "It ends on 31 January.");
        taken = corrections.take(correction);
    }

    @Test
    void the_question_it_was_made_on_is_the_first_exemplar() {
        assertThat(exemplars())
                .containsExactly(new Exemplar(
                        correction.id(),
                        origin.id(),
                        finance.id(),
                        "When does the year end?",
                        Verdict.ACCEPTED,
                        Samples.NOW));
    }

    @Test
    void a_confirmed_question_is_an_exemplar_in_its_standalone_form() {
        Interaction followUp = recorded(new Interaction(
                samples.question(finance, ben, "And this year?"),
                "When does this year end?",
                samples.answer("31 January"),
                Optional.empty(),
                Interaction.Audience.PLACE));

        Act act = corrections.confirm(correction, followUp.id(), ben, LATER);

        assertThat(act.kind()).isEqualTo(Act.Kind.CONFIRMED);
        assertThat(act.person()).isEqualTo(ben.id());
        assertThat(exemplars())
                .extracting(Exemplar::question)
                .containsExactly("When does the year end?", "When does this year end?");
        assertThat(exemplars().get(1).at()).isEqualTo(LATER);
    }

    @Test
    void a_second_confirmation_of_the_same_question_changes_nothing() {
        Act first = corrections.confirm(correction, other.id(), ana, LATER);

        Act second = corrections.confirm(correction, other.id(), ben, LATER.plusSeconds(1));

        assertThat(second).isEqualTo(first);
        assertThat(verdicts()).containsExactly(Verdict.ACCEPTED, Verdict.ACCEPTED);
    }

    @Test
    void confirming_the_question_it_was_made_on_changes_nothing() {
        Act act = corrections.confirm(correction, origin.id(), ben, LATER);

        assertThat(act).isEqualTo(taken);
        assertThat(verdicts()).containsExactly(Verdict.ACCEPTED);
    }

    @Test
    void a_rule_that_was_taught_again_is_confirmed_for_that_question_and_counted_until_that_is_undone() {
        assertThat(corrections.repeats(samples.workspace())).isEmpty();

        Act act = corrections.repeat(correction, other.id(), ben, LATER);

        assertThat(act.kind()).isEqualTo(Act.Kind.REPEATED);
        assertThat(verdicts()).containsExactly(Verdict.ACCEPTED, Verdict.ACCEPTED);
        assertThat(corrections.repeats(samples.workspace())).containsExactly(Map.entry(correction.id(), 1));
        assertThat(corrections.repeats(new Samples().workspace())).isEmpty();

        corrections.undo(samples.workspace(), act.id(), ben, LATER);

        assertThat(verdicts()).containsExactly(Verdict.ACCEPTED);
        assertThat(corrections.repeats(samples.workspace())).isEmpty();
        assertThat(corrections.find(samples.workspace(), correction.id())).contains(correction);
    }

    @Test
    void the_act_that_says_something_about_a_question_is_the_latest_that_was_not_undone() {
        assertThat(saying(origin)).contains(taken);
        assertThat(saying(other)).isEmpty();
        Act confirmed = corrections.confirm(correction, other.id(), ana, LATER);
        Act rejected = corrections.reject(correction, other.id(), ben, LATER);
        assertThat(saying(other)).contains(rejected);

        corrections.undo(samples.workspace(), rejected.id(), ben, LATER);

        assertThat(saying(other)).contains(confirmed);
    }

    @Test
    void an_act_says_something_of_one_question_and_did_so_after_it_was_undone() {
        Act rejected = corrections.reject(correction, other.id(), ben, LATER);
        assertThat(saidOf(taken)).contains(origin.id());
        assertThat(saidOf(rejected)).contains(other.id());

        corrections.undo(samples.workspace(), rejected.id(), ben, LATER);
        Act retired = corrections.retire(correction, ana, LATER);

        assertThat(saidOf(rejected)).contains(other.id());
        assertThat(saidOf(retired)).isEmpty();
        assertThat(corrections.saidOf(new Samples().workspace(), rejected.id())).isEmpty();
    }

    private Optional<InteractionId> saidOf(Act act) {
        return corrections.saidOf(samples.workspace(), act.id());
    }

    private Optional<Act> saying(Interaction question) {
        return corrections.saying(samples.workspace(), correction.id(), question.id());
    }

    @Test
    void a_rejected_question_is_an_exemplar_against_it() {
        Act act = corrections.reject(correction, other.id(), ben, LATER);

        assertThat(act.kind()).isEqualTo(Act.Kind.REJECTED);
        assertThat(verdicts()).containsExactly(Verdict.ACCEPTED, Verdict.REJECTED);
    }

    @Test
    void a_rejection_withdraws_the_confirmation_of_the_same_question() {
        corrections.reject(correction, origin.id(), ben, LATER);

        assertThat(verdicts()).containsExactly(Verdict.REJECTED);
    }

    @Test
    void a_confirmation_withdraws_the_rejection_of_the_same_question() {
        corrections.reject(correction, other.id(), ben, LATER);

        corrections.confirm(correction, other.id(), ana, LATER);

        assertThat(verdicts()).containsExactly(Verdict.ACCEPTED, Verdict.ACCEPTED);
    }

    @Test
    void a_second_rejection_of_the_same_question_changes_nothing() {
        Act first = corrections.reject(correction, other.id(), ana, LATER);

        assertThat(corrections.reject(correction, other.id(), ben, LATER)).isEqualTo(first);
        assertThat(verdicts()).containsExactly(Verdict.ACCEPTED, Verdict.REJECTED);
    }

    @Test
    void a_contested_question_is_an_exemplar_of_its_own_kind_until_somebody_agrees() {
        Act contested = corrections.contest(correction, other.id(), ben, LATER);
        assertThat(contested.kind()).isEqualTo(Act.Kind.CONTESTED);
        assertThat(verdicts()).containsExactly(Verdict.ACCEPTED, Verdict.CONTESTED);
        assertThat(corrections.contest(correction, other.id(), ben, LATER)).isEqualTo(contested);

        Act agreed = corrections.reject(correction, other.id(), ana, LATER);

        assertThat(verdicts()).containsExactly(Verdict.ACCEPTED, Verdict.REJECTED);
        assertThat(corrections.contest(correction, other.id(), ben, LATER)).isEqualTo(agreed);
        corrections.undo(samples.workspace(), agreed.id(), ana, LATER);
        assertThat(verdicts()).containsExactly(Verdict.ACCEPTED, Verdict.CONTESTED);
        corrections.undo(samples.workspace(), contested.id(), ana, LATER);
        assertThat(verdicts()).containsExactly(Verdict.ACCEPTED);
    }

    @Test
    void undoing_a_confirmation_removes_its_exemplar_alone() {
        Act act = corrections.confirm(correction, other.id(), ana, LATER);

        Optional<Act> undone = corrections.undo(samples.workspace(), act.id(), ana, LATER);

        assertThat(undone).isPresent();
        assertThat(exemplars()).extracting(Exemplar::interaction).containsExactly(origin.id());
        assertThat(corrections.latestAct(samples.workspace(), correction.id())).contains(taken);
    }

    @Test
    void undoing_a_rejection_brings_the_confirmation_back_that_it_withdrew() {
        List<Exemplar> before = exemplars();
        Act act = corrections.reject(correction, origin.id(), ana, LATER);

        corrections.undo(samples.workspace(), act.id(), ana, LATER);

        assertThat(exemplars()).isEqualTo(before);
    }

    @Test
    void confirmations_and_rejections_can_be_undone_one_by_one_in_any_order() {
        Act confirmed = corrections.confirm(correction, other.id(), ana, LATER);
        Act rejected = corrections.reject(correction, other.id(), ben, LATER);
        corrections.edit(correction, correction.lesson().withText("Edited."), ana, LATER);

        assertThat(corrections.undo(samples.workspace(), confirmed.id(), ana, LATER))
                .isPresent();
        assertThat(verdicts()).containsExactly(Verdict.ACCEPTED, Verdict.REJECTED);
        assertThat(corrections.undo(samples.workspace(), rejected.id(), ana, LATER))
                .isPresent();
        assertThat(verdicts()).containsExactly(Verdict.ACCEPTED);
    }

    @Test
    void undoing_a_taken_correction_removes_the_exemplar_it_came_with() {
        corrections.undo(samples.workspace(), taken.id(), ana, LATER);

        assertThat(exemplars()).isEmpty();
    }

    @Test
    void a_question_can_be_confirmed_again_after_its_confirmation_was_undone() {
        Act first = corrections.confirm(correction, other.id(), ana, LATER);
        corrections.undo(samples.workspace(), first.id(), ana, LATER);

        Act second = corrections.confirm(correction, other.id(), ana, LATER);

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(verdicts()).containsExactly(Verdict.ACCEPTED, Verdict.ACCEPTED);
    }

    @Test
    void several_corrections_are_asked_for_at_once_each_with_its_own() {
        Correction second = samples.correction(other, ben, "Say it in one line.");
        corrections.take(second);
        Correction unknown = samples.correction(other, ben, "Never stored.");

        var found = corrections.exemplars(samples.workspace(), List.of(correction.id(), second.id(), unknown.id()));

        assertThat(found.get(correction.id())).extracting(Exemplar::interaction).containsExactly(origin.id());
        assertThat(found.get(second.id())).extracting(Exemplar::interaction).containsExactly(other.id());
        assertThat(found.getOrDefault(unknown.id(), List.of())).isEmpty();
    }

    @Test
    void another_workspace_sees_no_exemplars() {
        assertThat(corrections.exemplars(new Samples().workspace(), List.of(correction.id())))
                .isEmpty();
    }

    private Interaction recorded(Interaction interaction) {
        stores.interactions().record(interaction);
        return interaction;
    }

    private List<Exemplar> exemplars() {
        return corrections
                .exemplars(samples.workspace(), List.of(correction.id()))
                .getOrDefault(correction.id(), List.of());
    }

    private List<Verdict> verdicts() {
        return exemplars().stream().map(Exemplar::verdict).toList();
    }
}

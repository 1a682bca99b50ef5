package dev.errata.bot.correction.teaching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.correction.Exemplar;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.correction.State;
import dev.errata.bot.correction.teaching.ChangeCorrection.Outcome;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangeCorrectionTest {

    private final Samples samples = new Samples();
    private final Stores stores = InMemoryStores.open();
    private final Corrections corrections = stores.corrections();
    private final ChangeCorrection change = new ChangeCorrection(
            corrections, (person, place) -> true, Clock.fixed(Samples.NOW, ZoneOffset.UTC), TakingCorrections.SCOPES);
    private final Place finance = stores.directory().save(samples.place("finance"));
    private final Person ana = stores.directory().save(samples.person("Ana Flores"));
    private final Person ben = stores.directory().save(samples.person("Ben Okafor"));
    private final Person admin = stores.directory().save(samples.person("Li Wei", Person.Role.ADMIN));
    private final Person guest = stores.directory().save(samples.person("Gil", Person.Role.EXTERNAL));
    private final Interaction origin = samples.interaction(finance, ben, "When does the year end?");
    private final Correction correction = samples.correction(origin, ana, "It ends on 31 January.");

    @BeforeEach
    void take() {
        stores.interactions().record(origin);
        corrections.take(correction);
    }

    @Test
    void the_author_and_an_administrator_undo_and_another_does_not() {
        assertThat(undo(ben)).isEqualTo(new Outcome.Refused(Problem.NOT_YOURS));
        assertThat(undo(guest)).isEqualTo(new Outcome.Refused(Problem.NOT_YOURS));
        assertThat(undo(new Samples().person("Zoe", Person.Role.ADMIN)))
                .isEqualTo(new Outcome.Refused(Problem.NOT_YOURS));
        assertThat(current().state()).isEqualTo(State.ACTIVE);

        Outcome.Done done = (Outcome.Done) undo(admin);

        assertThat(done.correction().state()).isEqualTo(State.RETIRED);
        assertThat(done.act().undone()).isTrue();
        assertThat(current().state()).isEqualTo(State.RETIRED);
    }

    @Test
    void there_is_nothing_left_to_undo_the_second_time() {
        Act seen = corrections.latestAct(samples.workspace(), correction.id()).orElseThrow();
        change.undo(seen, ana);

        assertThat(undo(ana)).isEqualTo(new Outcome.Refused(Problem.NOTHING_TO_UNDO));
        assertThat(undo(ben)).isEqualTo(new Outcome.Refused(Problem.NOT_YOURS));
        assertThat(change.undo(seen, ana)).isEqualTo(new Outcome.Refused(Problem.NOTHING_TO_UNDO));
    }

    @Test
    void a_correction_that_does_not_exist_is_not_found() {
        assertThat(change.undoLatest(samples.workspace(), CorrectionId.random(), ana))
                .isEqualTo(new Outcome.Refused(Problem.NOT_FOUND));
        assertThat(change.undoLatest(new Samples().workspace(), correction.id(), ana))
                .isEqualTo(new Outcome.Refused(Problem.NOT_FOUND));
    }

    @Test
    void undo_after_an_edit_brings_the_first_version_back_and_then_retires_it() {
        Outcome.Done edited = (Outcome.Done) edit(correction, "  On 1 February. ", ana);
        assertThat(edited.correction().lesson().text()).isEqualTo("On 1 February.");
        assertThat(edited.correction().version()).isEqualTo(2);
        assertThat(edited.act().kind()).isEqualTo(Act.Kind.EDITED);

        undo(ana);
        assertThat(current()).isEqualTo(correction);

        undo(ana);
        assertThat(current().state()).isEqualTo(State.RETIRED);
    }

    @Test
    void the_author_undoes_what_an_administrator_edited() {
        edit(correction, "On 1 February.", admin);

        assertThat(undo(ana)).isInstanceOf(Outcome.Done.class);

        assertThat(current()).isEqualTo(correction);
    }

    @Test
    void an_act_that_something_came_after_is_not_undone() {
        Act taken = corrections.latestAct(samples.workspace(), correction.id()).orElseThrow();
        edit(correction, "On 1 February.", admin);

        assertThat(change.undo(taken, ana)).isEqualTo(new Outcome.Refused(Problem.CHANGED_MEANWHILE));
        assertThat(current().lesson().text()).isEqualTo("On 1 February.");
    }

    @Test
    void whoever_rejected_takes_it_back_without_owning_the_correction() {
        Outcome.Done rejected = (Outcome.Done) change.reject(correction, origin.question(), ben);

        assertThat(change.undo(rejected.act(), ben)).isInstanceOf(Outcome.Done.class);

        assertThat(verdicts()).containsExactly(Exemplar.Verdict.ACCEPTED);
    }

    @Test
    void an_edit_needs_a_text_that_can_be_followed() {
        assertThat(edit(correction, " \u200b ", ana)).isEqualTo(new Outcome.Refused(Problem.EMPTY));
        assertThat(edit(correction, "wrong!", ana)).isEqualTo(new Outcome.Refused(Problem.VAGUE));
        assertThat(edit(correction, "a".repeat(10_000), ana)).isEqualTo(new Outcome.Refused(Problem.TOO_LONG));
        assertThat(current()).isEqualTo(correction);
    }

    @Test
    void an_edit_is_the_authors_or_an_administrators() {
        assertThat(edit(correction, "On 1 February.", ben)).isEqualTo(new Outcome.Refused(Problem.NOT_YOURS));
        assertThat(edit(correction, "On 1 February.", guest)).isEqualTo(new Outcome.Refused(Problem.EXTERNAL));
        assertThat(current()).isEqualTo(correction);
    }

    @Test
    void an_edit_of_what_changed_or_was_undone_meanwhile_does_nothing() {
        edit(correction, "On 1 February.", admin);
        assertThat(edit(correction, "On 2 February.", ana)).isEqualTo(new Outcome.Refused(Problem.CHANGED_MEANWHILE));

        undo(ana);
        undo(ana);
        assertThat(edit(correction, "On 2 February.", ana)).isEqualTo(new Outcome.Refused(Problem.CHANGED_MEANWHILE));
        assertThat(current().state()).isEqualTo(State.RETIRED);
    }

    @Test
    void whoever_sees_the_place_says_that_a_correction_does_not_fit() {
        ChangeCorrection blind = new ChangeCorrection(
                corrections,
                (person, place) -> false,
                Clock.fixed(Samples.NOW, ZoneOffset.UTC),
                TakingCorrections.SCOPES);

        assertThat(change.reject(correction, origin.question(), guest))
                .isEqualTo(new Outcome.Refused(Problem.EXTERNAL));
        assertThat(blind.reject(correction, origin.question(), ben)).isEqualTo(new Outcome.Refused(Problem.NOT_FOUND));
        assertThat(change.reject(correction, origin.question(), new Samples().person("Zoe")))
                .isEqualTo(new Outcome.Refused(Problem.NOT_FOUND));
        assertThat(verdicts()).containsExactly(Exemplar.Verdict.ACCEPTED);

        change.reject(correction, origin.question(), ben);

        assertThat(verdicts()).containsExactly(Exemplar.Verdict.CONTESTED);
    }

    @Test
    void what_one_person_contests_is_rejected_once_a_second_one_or_the_author_says_so_too() {
        Person li = samples.person("Li Wei");
        for (Person second : List.of(li, ana, admin)) {
            Outcome.Done first = (Outcome.Done) change.reject(correction, origin.question(), ben);
            assertThat(((Outcome.Done) change.reject(correction, origin.question(), ben)).act())
                    .isEqualTo(first.act());
            assertThat(verdicts()).containsExactly(Exemplar.Verdict.CONTESTED);

            Outcome.Done agreed = (Outcome.Done) change.reject(correction, origin.question(), second);

            assertThat(verdicts()).containsExactly(Exemplar.Verdict.REJECTED);
            change.undo(agreed.act(), second);
            assertThat(verdicts()).containsExactly(Exemplar.Verdict.CONTESTED);
            change.undo(first.act(), ana);
            assertThat(verdicts()).containsExactly(Exemplar.Verdict.ACCEPTED);
        }
    }

    @Test
    void whoever_may_change_a_correction_rejects_it_alone() {
        change.reject(correction, origin.question(), admin);

        assertThat(verdicts()).containsExactly(Exemplar.Verdict.REJECTED);
    }

    @Test
    void a_personal_correction_is_judged_by_its_author_alone() {
        Correction mine = samples.correction(origin, ana, samples.lesson("In euros.", new Scope.Me()));
        corrections.take(mine);

        assertThat(change.reject(mine, origin.question(), ben)).isEqualTo(new Outcome.Refused(Problem.NOT_YOURS));
        assertThat(change.reject(mine, origin.question(), ana)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void what_an_answer_was_given_is_undone_once_and_not_what_lies_before_or_after_it() {
        Correction first = current();
        edit(first, "It ends in January.", ana);
        Correction second = current();

        assertThat(change.undoGiven(first, ana)).isEqualTo(new Outcome.Refused(Problem.CHANGED_MEANWHILE));
        assertThat(change.undoGiven(first, ben)).isEqualTo(new Outcome.Refused(Problem.NOT_YOURS));
        assertThat(change.undoGiven(second, ana)).isInstanceOf(Outcome.Done.class);
        assertThat(change.undoGiven(second, ana)).isEqualTo(new Outcome.Refused(Problem.NOTHING_TO_UNDO));
        assertThat(current()).isEqualTo(first);
    }

    private Outcome undo(Person by) {
        return change.undoLatest(samples.workspace(), correction.id(), by);
    }

    private Outcome edit(Correction seen, String text, Person by) {
        return change.edit(
                seen,
                Proposal.keeping(seen, by).withText(text),
                origin.question().place());
    }

    private Correction current() {
        return corrections.find(samples.workspace(), correction.id()).orElseThrow();
    }

    private List<Exemplar.Verdict> verdicts() {
        return corrections
                .exemplars(samples.workspace(), List.of(correction.id()))
                .getOrDefault(correction.id(), List.of())
                .stream()
                .map(Exemplar::verdict)
                .toList();
    }
}

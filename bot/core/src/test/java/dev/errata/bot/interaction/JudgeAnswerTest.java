package dev.errata.bot.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Exemplar;
import dev.errata.bot.correction.Exemplar.Verdict;
import dev.errata.bot.correction.teaching.ChangeCorrection;
import dev.errata.bot.correction.teaching.ChangeCorrection.Outcome;
import dev.errata.bot.correction.teaching.Problem;
import dev.errata.bot.correction.teaching.ScopeChoices;
import dev.errata.bot.people.Visibility;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.recall.Application;
import dev.errata.bot.recall.Application.Reason;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgeAnswerTest {

    private final Samples samples = new Samples();
    private final Stores stores = InMemoryStores.open();
    private final Clock clock = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
    private final Person ana = samples.person("Ana Flores");
    private final Person guest = samples.person("Gil", Person.Role.EXTERNAL);
    private final Person ben = samples.person("Ben Okafor");
    private final Visibility sight = (person, place) -> !person.equals(ben);
    private final Person li = samples.person("Li Wei");
    private final Place finance = samples.place("finance");
    private final ChangeCorrection change =
            new ChangeCorrection(stores.corrections(), sight, clock, new ScopeChoices(workspace -> false));
    private final JudgeAnswer judge = new JudgeAnswer(stores.interactions(), change, sight, clock);

    @Test
    void whoever_can_see_an_answer_rates_it_and_nobody_else_does() {
        Interaction answer = samples.interaction(samples.place("finance"), ana, "When does the year end?");
        stores.interactions().record(answer);

        judge.rate(answer.workspace(), answer.id(), guest, Rating.BAD);
        judge.rate(answer.workspace(), answer.id(), ben, Rating.BAD);

        assertThat(stores.interactions().rating(answer.workspace(), answer.id(), guest))
                .contains(Rating.BAD);
        assertThat(stores.interactions().rating(answer.workspace(), answer.id(), ben))
                .isEmpty();
    }

    @Test
    void a_thumbs_up_of_an_answer_that_owes_all_to_one_correction_confirms_it_until_it_is_a_thumbs_down() {
        Correction correction = taught();
        Interaction answer =
                answered(new Application(correction, true, .9, Reason.LIKE_ACCEPTED, correction.origin(), null));

        judge.rate(answer.workspace(), answer.id(), ana, Rating.GOOD);
        judge.rate(answer.workspace(), answer.id(), ana, Rating.GOOD);

        assertThat(exemplars(correction)).containsExactly(Verdict.ACCEPTED, Verdict.ACCEPTED);
        judge.rate(answer.workspace(), answer.id(), ana, Rating.BAD);
        assertThat(exemplars(correction)).containsExactly(Verdict.ACCEPTED);
    }

    @Test
    void a_thumbs_up_confirms_nothing_where_nobody_knows_what_pleased_or_somebody_said_no() {
        Correction correction = taught();
        Correction other = taught();
        Interaction both = answered(
                new Application(correction, true, .9, Reason.LIKE_ACCEPTED, null, null),
                new Application(other, true, .9, Reason.LIKE_ACCEPTED, null, null));
        Interaction standing = answered(new Application(correction, true, 1, Reason.STANDING, null, null));
        Interaction rejected = answered(new Application(correction, true, .9, Reason.LIKE_ACCEPTED, null, null));
        stores.corrections().reject(correction, rejected.id(), li, Samples.NOW);

        judge.rate(both.workspace(), both.id(), ana, Rating.GOOD);
        judge.rate(both.workspace(), standing.id(), ana, Rating.GOOD);
        judge.rate(both.workspace(), rejected.id(), ana, Rating.GOOD);

        assertThat(exemplars(correction)).containsExactly(Verdict.ACCEPTED, Verdict.REJECTED);
        assertThat(exemplars(other)).containsExactly(Verdict.ACCEPTED);
    }

    @Test
    void a_thumbs_up_of_a_guest_teaches_nothing() {
        Correction correction = taught();
        Interaction answer = answered(new Application(correction, true, .9, Reason.LIKE_ACCEPTED, null, null));

        judge.rate(answer.workspace(), answer.id(), guest, Rating.GOOD);

        assertThat(exemplars(correction)).containsExactly(Verdict.ACCEPTED);
    }

    @Test
    void a_thumbs_up_of_which_nobody_knows_what_it_is_for_is_kept_and_teaches_nothing() {
        Correction correction = taught();
        Interaction answer = answered(new Application(correction, true, .9, Reason.LIKE_ACCEPTED, null, null));

        judge.rate(answer.workspace(), answer.id(), li, Rating.GOOD.ofGuessedAnswer());

        assertThat(exemplars(correction)).containsExactly(Verdict.ACCEPTED);
        assertThat(stores.interactions().rating(answer.workspace(), answer.id(), li))
                .contains(Rating.GOOD.ofGuessedAnswer());
    }

    @Test
    void a_thumbs_up_for_an_answer_that_does_not_follow_it_confirms_nothing() {
        Correction correction = taught();
        Interaction answer = answered(
                new Application(correction, true, .9, Reason.LIKE_ACCEPTED, correction.origin(), null).followed(false));

        judge.rate(answer.workspace(), answer.id(), ana, Rating.GOOD);

        assertThat(exemplars(correction)).containsExactly(Verdict.ACCEPTED);
    }

    @Test
    void a_thumbs_down_leaves_what_others_confirmed() {
        Correction correction = taught();
        Interaction answer = answered(new Application(correction, true, .9, Reason.LIKE_ACCEPTED, null, null));
        judge.rate(answer.workspace(), answer.id(), li, Rating.GOOD);

        judge.rate(answer.workspace(), answer.id(), ana, Rating.BAD);

        assertThat(exemplars(correction)).containsExactly(Verdict.ACCEPTED, Verdict.ACCEPTED);
    }

    @Test
    void of_what_people_are_asked_about_the_first_answer_counts() {
        Correction correction = taught();
        Interaction answer =
                answered(new Application(correction, false, .5, Reason.MAY_FIT, correction.origin(), null));
        assertThat(judge.open(answer)).contains(correction);

        Outcome first = judge.fits(answer.workspace(), answer.id(), correction.id(), ana);
        Outcome second = judge.doesNotFit(answer.workspace(), answer.id(), correction.id(), li);

        assertThat(((Outcome.Done) first).act().kind()).isEqualTo(Act.Kind.CONFIRMED);
        assertThat(second).isEqualTo(new Outcome.Refused(Problem.ANSWERED_ALREADY));
        assertThat(judge.open(answer)).isEmpty();
        assertThat(exemplars(correction)).containsExactly(Verdict.ACCEPTED, Verdict.ACCEPTED);
    }

    @Test
    void of_what_was_used_though_nobody_expected_it_the_first_answer_counts_too() {
        Correction correction = taught();
        Interaction answer =
                answered(new Application(correction, true, .07, Reason.UNEXPECTED, correction.origin(), null));
        assertThat(judge.open(answer)).contains(correction);

        judge.doesNotFit(answer.workspace(), answer.id(), correction.id(), ana);

        assertThat(judge.fits(answer.workspace(), answer.id(), correction.id(), li))
                .isEqualTo(new Outcome.Refused(Problem.ANSWERED_ALREADY));
        assertThat(judge.open(answer)).isEmpty();
        assertThat(exemplars(correction)).containsExactly(Verdict.ACCEPTED, Verdict.REJECTED);
    }

    @Test
    void what_does_not_fit_is_rejected_and_can_be_asked_again_when_that_is_undone() {
        Correction correction = taught();
        Interaction answer =
                answered(new Application(correction, false, .5, Reason.MAY_FIT, correction.origin(), null));

        Outcome.Done done = (Outcome.Done) judge.doesNotFit(answer.workspace(), answer.id(), correction.id(), ana);

        assertThat(exemplars(correction)).containsExactly(Verdict.ACCEPTED, Verdict.REJECTED);
        change.undo(done.act(), ana);
        assertThat(exemplars(correction)).containsExactly(Verdict.ACCEPTED);
        assertThat(judge.open(answer)).contains(correction);
    }

    @Test
    void guests_those_who_cannot_see_the_place_and_answers_without_the_correction_are_refused() {
        Correction correction = taught();
        Correction other = taught();
        Interaction answer =
                answered(new Application(correction, false, .5, Reason.MAY_FIT, correction.origin(), null));

        assertThat(judge.fits(answer.workspace(), answer.id(), correction.id(), guest))
                .isEqualTo(new Outcome.Refused(Problem.EXTERNAL));
        assertThat(judge.fits(answer.workspace(), answer.id(), correction.id(), ben))
                .isEqualTo(new Outcome.Refused(Problem.NOT_FOUND));
        assertThat(judge.fits(answer.workspace(), answer.id(), other.id(), ana))
                .isEqualTo(new Outcome.Refused(Problem.NOT_FOUND));
        assertThat(exemplars(correction)).containsExactly(Verdict.ACCEPTED);
    }

    @Test
    void what_was_undone_meanwhile_is_not_used() {
        Correction correction = taught();
        Interaction answer =
                answered(new Application(correction, false, .5, Reason.MAY_FIT, correction.origin(), null));

        change.undoLatest(correction.workspace(), correction.id(), ana);

        assertThat(judge.fits(answer.workspace(), answer.id(), correction.id(), ana))
                .isEqualTo(new Outcome.Refused(Problem.NO_LONGER_HOLDS));
        assertThat(judge.open(stores.interactions()
                        .find(answer.workspace(), answer.id())
                        .orElseThrow()))
                .isEmpty();
    }

    private Correction taught() {
        Interaction origin = samples.interaction(finance, ana, "When does the year end?");
        stores.interactions().record(origin);
        Correction correction = samples.correction(origin, ana, "It ends on 31 January.");
        stores.corrections().take(correction);
        return correction;
    }

    private Interaction answered(Application... applications) {
        Interaction answer = samples.interaction(
                samples.question(finance, li, "End of the year?"),
                samples.answer("31 January", List.of(applications), List.of()));
        stores.interactions().record(answer);
        return answer;
    }

    private List<Verdict> exemplars(Correction correction) {
        return stores
                .corrections()
                .exemplars(correction.workspace(), List.of(correction.id()))
                .getOrDefault(correction.id(), List.of())
                .stream()
                .map(Exemplar::verdict)
                .toList();
    }
}

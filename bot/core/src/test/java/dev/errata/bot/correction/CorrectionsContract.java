package dev.errata.bot.correction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.TeamId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Corrections} does when a correction is made, changed, listed and undone. */
public abstract class CorrectionsContract {

    private static final Instant LATER = Samples.NOW.plusSeconds(60);

    private final Samples samples = new Samples();
    private Stores stores;
    private Corrections corrections;
    private Place finance;
    private Person ana;
    private Person ben;
    private Interaction origin;

    protected abstract Stores stores();

    @BeforeEach
    void open() {
        stores = stores();
        corrections = stores.corrections();
        finance = stores.directory().save(samples.place("finance"));
        ana = stores.directory().save(samples.person("Ana Flores"));
        ben = stores.directory().save(samples.person("Ben Okafor"));
        origin = samples.interaction(finance, ana, "When does the year end?");
        stores.interactions().record(origin);
    }

    @Test
    void a_correction_comes_back_with_everything_it_teaches() {
        Lesson lesson = new Lesson(
                "Use the fiscal year-end (31 January).",
                CorrectionType.POLICY,
                Severity.HARMFUL,
                new Scope.Team(Samples.FINANCE_TEAM),
                Reach.EVERY_ANSWER,
                List.of("year", "fiscal \"quoted\""),
                "The question names a calendar year.",
                LATER,
                "https://example.com/handbook");
        Correction correction = samples.correction(origin, ana, lesson);

        corrections.take(correction);

        assertThat(corrections.find(samples.workspace(), correction.id())).contains(correction);
    }

    @Test
    void every_scope_and_a_lesson_without_extras_come_back() {
        List<Scope> scopes = List.of(
                new Scope.Me(),
                new Scope.Channel(finance.id()),
                new Scope.Team(new TeamId("T-1")),
                new Scope.Everyone());

        for (Scope scope : scopes) {
            Correction correction = taken(samples.correction(origin, ana, samples.lesson("Fiscal year.", scope)));

            assertThat(corrections.find(samples.workspace(), correction.id())).contains(correction);
        }
    }

    @Test
    void what_waits_to_hold_for_more_is_found_where_it_would_and_nowhere_else() {
        Place payroll = stores.directory().save(samples.placeOf(Samples.FINANCE_TEAM, "payroll"));
        Place ledger = stores.directory().save(samples.placeOf(Samples.FINANCE_TEAM, "ledger"));
        Place vendor = stores.directory().save(samples.sharedPlace("vendor"));
        Interaction asked = samples.interaction(payroll, ben, "When does the year end?");
        stores.interactions().record(asked);
        Correction forTeam =
                taken(samples.correction(asked, ana, waiting(payroll, new Scope.Team(Samples.FINANCE_TEAM))));
        Correction forAll = taken(samples.correction(origin, ana, waiting(finance, new Scope.Everyone())));

        assertThat(corrections.find(samples.workspace(), forTeam.id())).contains(forTeam);
        assertThat(corrections.waiting(ledger, ben).corrections()).containsExactlyInAnyOrder(forTeam, forAll);
        assertThat(corrections.waiting(payroll, ben).corrections()).containsExactly(forAll);
        assertThat(corrections.waiting(finance, ben).corrections()).isEmpty();
        assertThat(corrections.waiting(vendor, ben).corrections()).isEmpty();
        assertThat(corrections.inScope(ledger, ben, Samples.NOW)).isEmpty();
    }

    @Test
    void what_holds_for_a_team_waits_where_the_team_is_not() {
        Place ledger = stores.directory().save(samples.placeOf(Samples.FINANCE_TEAM, "ledger"));
        Lesson lesson = samples.lesson("Fiscal year.", new Scope.Team(Samples.FINANCE_TEAM))
                .holding(new Scope.Team(Samples.FINANCE_TEAM), new Scope.Everyone());
        Correction forMore = taken(samples.correction(origin, ana, lesson));

        assertThat(corrections.waiting(finance, ben).corrections()).containsExactly(forMore);
        assertThat(corrections.waiting(ledger, ben).corrections()).isEmpty();
    }

    @Test
    void what_was_decided_is_undone_by_itself_or_with_what_it_was_decided_of() {
        Correction seen = taken(samples.correction(origin, ana, waiting(finance, new Scope.Everyone())));
        Act made = corrections.latestAct(samples.workspace(), seen.id()).orElseThrow();
        Lesson wide = seen.lesson().holding(new Scope.Everyone(), null);

        Act first = corrections.decide(seen, wide, ben, LATER).orElseThrow();
        assertThat(first.kind()).isEqualTo(Act.Kind.DECIDED);
        assertThat(now(seen).lesson()).isEqualTo(wide);
        assertThat(corrections.latestAct(samples.workspace(), seen.id())).contains(made);
        assertThat(corrections.decide(seen, wide, ben, LATER)).isEmpty();
        assertThat(corrections.decide(now(seen), wide, ben, LATER)).isEmpty();

        corrections.undo(samples.workspace(), first.id(), ben, LATER);
        assertThat(now(seen)).isEqualTo(seen);

        corrections.decide(now(seen), wide, ben, LATER);
        corrections.undo(samples.workspace(), made.id(), ana, LATER);
        assertThat(now(seen).state()).isEqualTo(State.RETIRED);
        assertThat(now(seen).lesson()).isEqualTo(seen.lesson());
    }

    @Test
    void whoever_was_asked_below_one_answer_is_asked_below_no_other() {
        Correction seen = taken(samples.correction(origin, ana, waiting(finance, new Scope.Everyone())));
        Interaction first = samples.interaction(finance, ben, "When does it end?");
        Interaction second = samples.interaction(finance, ben, "And when does it end?");
        stores.interactions().record(first);
        stores.interactions().record(second);

        assertThat(corrections.ask(seen, ben, first.id())).isTrue();
        assertThat(corrections.ask(seen, ben, second.id())).isFalse();
        assertThat(corrections.ask(seen, ben, first.id())).isTrue();
        assertThat(corrections.ask(seen, ana, origin.id())).isTrue();
        assertThat(corrections.asked(ben, first.id())).isEqualTo(Map.of(seen.id(), 1));
        assertThat(corrections.asked(ben, second.id())).isEmpty();
        assertThat(corrections.asked(ana, first.id())).isEmpty();

        assertThat(corrections.isAsked(seen, ben)).isTrue();
        assertThat(corrections.isAsked(seen, samples.person("Cem"))).isFalse();

        Correction edited = corrections
                .edit(seen, seen.lesson().withText("The calendar year."), ana, LATER)
                .orElseThrow();
        assertThat(corrections.isAsked(edited, ben)).isFalse();
        assertThat(corrections.ask(edited, ben, second.id())).isTrue();
        assertThat(corrections.asked(ben, second.id())).isEqualTo(Map.of(seen.id(), 2));
    }

    private Lesson waiting(Place here, Scope wanted) {
        return samples.lesson("Fiscal year.", new Scope.Channel(here.id()))
                .holding(new Scope.Channel(here.id()), wanted);
    }

    private Correction now(Correction seen) {
        return corrections.find(samples.workspace(), seen.id()).orElseThrow();
    }

    @Test
    void taking_a_correction_is_an_act_of_its_author() {
        Correction correction = samples.correction(origin, ana, "It ends on 31 January.");

        Act act = corrections.take(correction);

        assertThat(act.kind()).isEqualTo(Act.Kind.TAKEN);
        assertThat(act.correction()).isEqualTo(correction.id());
        assertThat(act.person()).isEqualTo(ana.id());
        assertThat(act.at()).isEqualTo(correction.madeAt());
        assertThat(act.undone()).isFalse();
        assertThat(corrections.findAct(samples.workspace(), act.id())).contains(act);
        assertThat(corrections.latestAct(samples.workspace(), correction.id())).contains(act);
    }

    @Test
    void taking_the_same_id_again_changes_nothing() {
        Correction correction = samples.correction(origin, ana, "It ends on 31 January.");
        Act first = corrections.take(correction);

        Act second = corrections.take(at(LATER, correction));

        assertThat(second).isEqualTo(first);
        assertThat(corrections.find(samples.workspace(), correction.id())).contains(correction);
    }

    @Test
    void an_edit_replaces_the_lesson_and_keeps_the_author() {
        Correction correction = taken(samples.correction(origin, ana, "It ends on 31 January."));
        Lesson wider = samples.lesson("It ends on 31 January, for everyone.", new Scope.Everyone());

        Optional<Correction> edited = corrections.edit(correction, wider, ben, LATER);

        assertThat(edited).isPresent();
        assertThat(edited.orElseThrow().version()).isEqualTo(2);
        assertThat(edited.orElseThrow().lesson()).isEqualTo(wider);
        assertThat(edited.orElseThrow().author()).isEqualTo(ana);
        assertThat(edited.orElseThrow().madeAt()).isEqualTo(correction.madeAt());
        assertThat(corrections.find(samples.workspace(), correction.id())).isEqualTo(edited);
        Act act = corrections.latestAct(samples.workspace(), correction.id()).orElseThrow();
        assertThat(act.kind()).isEqualTo(Act.Kind.EDITED);
        assertThat(act.person()).isEqualTo(ben.id());
        assertThat(act.at()).isEqualTo(LATER);
    }

    @Test
    void an_edit_of_a_version_that_is_no_longer_current_does_nothing() {
        Correction seen = taken(samples.correction(origin, ana, "It ends on 31 January."));
        Optional<Correction> first = corrections.edit(seen, seen.lesson().withText("First."), ana, LATER);

        Optional<Correction> second = corrections.edit(seen, seen.lesson().withText("Second."), ben, LATER);

        assertThat(second).isEmpty();
        assertThat(corrections.find(samples.workspace(), seen.id())).isEqualTo(first);
    }

    @Test
    void an_edit_of_a_correction_that_nobody_made_does_nothing() {
        Correction unknown = samples.correction(origin, ana, "It ends on 31 January.");

        assertThat(corrections.edit(unknown, unknown.lesson(), ana, LATER)).isEmpty();
    }

    @Test
    void a_retired_correction_says_so() {
        Correction correction = taken(samples.correction(origin, ana, "It ends on 31 January."));

        Act act = corrections.retire(correction, ben, LATER);

        assertThat(act.kind()).isEqualTo(Act.Kind.RETIRED);
        assertThat(current(correction).state()).isEqualTo(State.RETIRED);
        assertThat(corrections.latestAct(samples.workspace(), correction.id())).contains(act);
    }

    @Test
    void retiring_twice_is_one_act() {
        Correction correction = taken(samples.correction(origin, ana, "It ends on 31 January."));

        Act first = corrections.retire(correction, ana, LATER);
        Act second = corrections.retire(correction, ben, LATER);

        assertThat(second).isEqualTo(first);
    }

    @Test
    void undoing_a_taken_correction_retires_it() {
        Correction correction = samples.correction(origin, ana, "It ends on 31 January.");
        Act act = corrections.take(correction);

        Optional<Act> undone = undo(act);

        assertThat(undone).contains(undoneOf(act));
        assertThat(corrections.findAct(samples.workspace(), act.id())).contains(undoneOf(act));
        assertThat(current(correction).state()).isEqualTo(State.RETIRED);
        assertThat(corrections.latestAct(samples.workspace(), correction.id())).isEmpty();
    }

    @Test
    void undoing_an_edit_brings_the_version_before_back() {
        Correction correction = taken(samples.correction(origin, ana, "It ends on 31 January."));
        corrections.edit(correction, samples.lesson("For everyone.", new Scope.Everyone()), ana, LATER);

        undo(latestAct(correction));

        assertThat(current(correction)).isEqualTo(correction);
        assertThat(latestAct(correction).kind()).isEqualTo(Act.Kind.TAKEN);
    }

    @Test
    void whoever_took_something_back_last_is_known() {
        Correction correction = taken(samples.correction(origin, ana, "It ends on 31 January."));
        corrections.edit(correction, correction.lesson().withText("Twice a year."), ana, LATER);
        corrections.undo(samples.workspace(), latestAct(correction).id(), ben, LATER.plusSeconds(1));
        corrections.edit(correction, correction.lesson().withText("Once a year."), ana, LATER.plusSeconds(2));
        corrections.undo(samples.workspace(), latestAct(correction).id(), ana, LATER.plusSeconds(3));

        assertThat(corrections.undoer(samples.workspace(), correction.id(), Act.Kind.EDITED))
                .contains(ana.id());
        assertThat(corrections.undoer(samples.workspace(), correction.id(), Act.Kind.TAKEN))
                .isEmpty();
    }

    @Test
    void undoing_a_retirement_makes_the_correction_active_again() {
        Correction correction = taken(samples.correction(origin, ana, "It ends on 31 January."));
        Act retired = corrections.retire(correction, ben, LATER);

        undo(retired);

        assertThat(current(correction)).isEqualTo(correction);
    }

    @Test
    void the_number_of_a_version_that_was_undone_is_not_used_again() {
        Correction correction = taken(samples.correction(origin, ana, "It ends on 31 January."));
        Correction undone = corrections
                .edit(correction, correction.lesson().withText("Undone."), ana, LATER)
                .orElseThrow();
        undo(latestAct(correction));

        Correction again = corrections
                .edit(correction, correction.lesson().withText("Kept."), ana, LATER)
                .orElseThrow();

        assertThat(again.version()).isGreaterThan(undone.version());
        undo(latestAct(correction));
        assertThat(current(correction)).isEqualTo(correction);
    }

    @Test
    void an_act_is_undone_once() {
        Act act = corrections.take(samples.correction(origin, ana, "It ends on 31 January."));
        undo(act);

        assertThat(undo(act)).isEmpty();
    }

    @Test
    void only_the_latest_act_on_state_or_version_can_be_undone() {
        Correction correction = samples.correction(origin, ana, "It ends on 31 January.");
        Act taken = corrections.take(correction);
        corrections.edit(correction, correction.lesson().withText("Edited."), ana, LATER);
        Act edited = latestAct(correction);
        Act retired = corrections.retire(correction, ana, LATER);

        assertThat(undo(taken)).isEmpty();
        assertThat(undo(edited)).isEmpty();
        assertThat(undo(retired)).isPresent();
        assertThat(undo(edited)).isPresent();
        assertThat(undo(taken)).isPresent();
        assertThat(current(correction).lesson()).isEqualTo(correction.lesson());
    }

    @Test
    void an_act_that_nobody_did_cannot_be_undone() {
        assertThat(corrections.undo(samples.workspace(), ActId.random(), ana, LATER))
                .isEmpty();
        assertThat(corrections.findAct(samples.workspace(), ActId.random())).isEmpty();
    }

    @Test
    void the_list_shows_the_newest_first_in_every_state() {
        Correction older = taken(samples.correction(origin, ana, "Older."));
        Correction newer = taken(at(LATER, samples.correction(origin, ben, "Newer.")));
        corrections.retire(older, ana, LATER);

        List<Correction> list = corrections.list(samples.workspace(), Optional.empty());

        assertThat(list).extracting(Correction::id).containsExactly(newer.id(), older.id());
        assertThat(list).extracting(Correction::state).containsExactly(State.ACTIVE, State.RETIRED);
    }

    @Test
    void the_list_of_a_place_shows_what_is_for_that_place_or_wider() {
        Place support = stores.directory().save(samples.placeOf(Samples.FINANCE_TEAM, "support"));
        Correction channel = taken(lessonFor(new Scope.Channel(support.id())));
        Correction team = taken(lessonFor(new Scope.Team(Samples.FINANCE_TEAM)));
        Correction everyone = taken(lessonFor(new Scope.Everyone()));
        taken(lessonFor(new Scope.Channel(finance.id())));
        taken(lessonFor(new Scope.Team(new TeamId("T-other"))));
        taken(lessonFor(new Scope.Me()));

        assertThat(corrections.list(samples.workspace(), Optional.of(support)))
                .containsExactlyInAnyOrder(channel, team, everyone);
    }

    @Test
    void another_workspace_sees_nothing_of_a_correction() {
        Correction correction = samples.correction(origin, ana, samples.lesson("Fiscal.", new Scope.Everyone()));
        Act act = corrections.take(correction);
        Samples elsewhere = new Samples();

        assertThat(corrections.find(elsewhere.workspace(), correction.id())).isEmpty();
        assertThat(corrections.list(elsewhere.workspace(), Optional.empty())).isEmpty();
        assertThat(corrections.findAct(elsewhere.workspace(), act.id())).isEmpty();
        assertThat(corrections.latestAct(elsewhere.workspace(), correction.id()))
                .isEmpty();
        assertThat(corrections.undo(elsewhere.workspace(), act.id(), ana, LATER))
                .isEmpty();
        assertThat(current(correction).state()).isEqualTo(State.ACTIVE);
    }

    private Correction lessonFor(Scope scope) {
        return samples.correction(origin, ana, samples.lesson("Fiscal year.", scope));
    }

    private static Correction at(Instant madeAt, Correction c) {
        return new Correction(
                c.workspace(),
                c.id(),
                c.version(),
                c.state(),
                c.lesson(),
                c.author(),
                madeAt,
                c.origin(),
                c.madeIn(),
                c.question());
    }

    private Correction taken(Correction correction) {
        corrections.take(correction);
        return correction;
    }

    private Correction current(Correction correction) {
        return corrections.find(samples.workspace(), correction.id()).orElseThrow();
    }

    private Act latestAct(Correction correction) {
        return corrections.latestAct(samples.workspace(), correction.id()).orElseThrow();
    }

    private Optional<Act> undo(Act act) {
        return corrections.undo(samples.workspace(), act.id(), ana, LATER);
    }

    private static Act undoneOf(Act act) {
        return new Act(act.workspace(), act.id(), act.correction(), act.kind(), act.person(), act.at(), true);
    }
}

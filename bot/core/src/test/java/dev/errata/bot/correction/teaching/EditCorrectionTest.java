package dev.errata.bot.correction.teaching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionType;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.correction.Lesson;
import dev.errata.bot.correction.Reach;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.correction.Severity;
import dev.errata.bot.correction.teaching.ChangeCorrection.Outcome;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An edit changes everything that was filled in, within what its author may. */
class EditCorrectionTest {

    private final Samples samples = new Samples();
    private final Stores stores = InMemoryStores.open();
    private final Corrections corrections = stores.corrections();
    private final Place finance = stores.directory().save(samples.place("finance"));
    private final Place support = stores.directory().save(samples.place("support"));
    private final Place board = stores.directory().save(samples.place("board", Place.Privacy.PRIVATE));
    private final Person ana = stores.directory().save(samples.person("Ana Flores"));
    private final Person ben = stores.directory().save(samples.person("Ben Okafor"));
    private final Person admin = stores.directory().save(samples.person("Li Wei", Person.Role.ADMIN));
    private final ChangeCorrection change = new ChangeCorrection(
            corrections,
            (person, place) -> place.isPublic() || person.equals(ana),
            Clock.fixed(Samples.NOW, ZoneOffset.UTC),
            TakingCorrections.SCOPES);

    private Correction taughtIn(Place place) {
        Interaction origin = samples.interaction(place, ben, "When does the year end?");
        stores.interactions().record(origin);
        Correction correction = samples.correction(origin, ana, "It ends on 31 January.");
        corrections.take(correction);
        return correction;
    }

    private static Proposal to(Proposal edit, ScopeChoice where, @Nullable Place channel, boolean cleared) {
        return new Proposal(
                edit.id(),
                edit.by(),
                edit.text(),
                where,
                Optional.ofNullable(channel),
                cleared,
                edit.reach(),
                edit.type(),
                edit.severity(),
                edit.tags(),
                edit.notWhen(),
                edit.until(),
                edit.source());
    }

    private static Proposal with(Proposal edit, @Nullable Instant until, @Nullable String source) {
        return new Proposal(
                edit.id(),
                edit.by(),
                edit.text(),
                edit.where(),
                edit.channel(),
                false,
                Reach.EVERY_ANSWER,
                CorrectionType.POLICY,
                Severity.HARMFUL,
                List.of("year"),
                "it is about taxes",
                until,
                source);
    }

    private Outcome edit(Correction seen, Proposal edit, Place madeIn) {
        return change.edit(seen, edit, madeIn);
    }

    private Correction now(Correction correction) {
        return corrections.find(correction.workspace(), correction.id()).orElseThrow();
    }

    @Test
    void everything_that_was_filled_in_is_so_from_then_on_and_an_undo_brings_all_of_it_back() {
        Correction taught = taughtIn(finance);
        Instant end = Samples.NOW.plus(Duration.ofDays(30));

        edit(taught, with(Proposal.keeping(taught, ana), end, "https://wiki.example/year"), finance);

        assertThat(now(taught).lesson())
                .isEqualTo(new Lesson(
                        "It ends on 31 January.",
                        CorrectionType.POLICY,
                        Severity.HARMFUL,
                        taught.scope(),
                        Reach.EVERY_ANSWER,
                        List.of("year"),
                        "it is about taxes",
                        end,
                        "https://wiki.example/year"));
        change.undoLatest(taught.workspace(), taught.id(), ana);
        assertThat(now(taught)).isEqualTo(taught);
    }

    @Test
    void it_holds_where_it_is_moved_to_and_no_longer_where_it_was() {
        Correction taught = taughtIn(finance);

        edit(taught, to(Proposal.keeping(taught, admin), ScopeChoice.EVERYONE, null, false), finance);
        assertThat(now(taught).scope()).isInstanceOf(Scope.Everyone.class);
        assertThat(corrections.inScope(support, ben, Samples.NOW)).hasSize(1);

        Correction everywhere = now(taught);
        edit(everywhere, to(Proposal.keeping(everywhere, ana), ScopeChoice.HERE, null, false), finance);
        assertThat(corrections.inScope(support, ben, Samples.NOW)).isEmpty();
        assertThat(corrections.inScope(finance, ben, Samples.NOW)).hasSize(1);
    }

    @Test
    void who_may_not_choose_a_scope_when_teaching_may_not_by_an_edit_either() {
        Correction taught = taughtIn(finance);

        assertThat(edit(taught, to(Proposal.keeping(taught, ana), ScopeChoice.EVERYONE, null, false), finance))
                .isEqualTo(new Outcome.Refused(Problem.SCOPE_NOT_ALLOWED));
        assertThat(edit(taught, to(Proposal.keeping(taught, admin), ScopeChoice.ME, null, false), finance))
                .describedAs("only its author is meant by that")
                .isEqualTo(new Outcome.Refused(Problem.SCOPE_NOT_ALLOWED));
        assertThat(edit(taught, to(Proposal.keeping(taught, ana), ScopeChoice.JUST_THIS_ANSWER, null, false), finance))
                .isEqualTo(new Outcome.Refused(Problem.SCOPE_NOT_ALLOWED));
        assertThat(edit(taught, Proposal.keeping(taught, ben), finance))
                .isEqualTo(new Outcome.Refused(Problem.NOT_YOURS));
        assertThat(now(taught)).isEqualTo(taught);
    }

    @Test
    void what_was_made_in_private_leaves_it_only_when_that_was_said_and_by_those_who_see_it() {
        Correction taught = taughtIn(board);

        assertThat(edit(taught, to(Proposal.keeping(taught, ana), ScopeChoice.ANOTHER_CHANNEL, finance, false), board))
                .isEqualTo(new Outcome.Refused(Problem.NOT_CLEARED));
        assertThat(edit(taught, to(Proposal.keeping(taught, admin), ScopeChoice.EVERYONE, null, true), board))
                .describedAs("an administrator who does not see the place")
                .isEqualTo(new Outcome.Refused(Problem.SCOPE_NOT_ALLOWED));
        assertThat(edit(taught, Proposal.keeping(taught, admin).withText("It ends in February."), board))
                .isInstanceOf(Outcome.Done.class);

        Correction edited = now(taught);
        edit(edited, to(Proposal.keeping(edited, ana), ScopeChoice.ANOTHER_CHANNEL, finance, true), board);

        assertThat(now(taught).scope()).isEqualTo(new Scope.Channel(finance.id()));
    }

    @Test
    void
            what_holds_for_everyone_waits_again_with_other_words_of_its_author_and_what_left_a_private_place_takes_that_step_again() {
        Correction open = taughtIn(finance);
        edit(open, to(Proposal.keeping(open, admin), ScopeChoice.EVERYONE, null, false), finance);
        Correction forAll = now(open);
        assertThat(edit(forAll, Proposal.keeping(forAll, ana).withType(CorrectionType.REASONING), finance))
                .isInstanceOf(Outcome.Done.class);
        assertThat(now(open).scope()).isEqualTo(new Scope.Everyone());
        assertThat(edit(now(open), Proposal.keeping(now(open), ana).withText("Anything."), finance))
                .isInstanceOf(Outcome.Done.class);
        assertThat(now(open).scope()).isEqualTo(new Scope.Channel(finance.id()));
        assertThat(now(open).lesson().wanted()).contains(new Scope.Everyone());
        assertThat(edit(now(open), Proposal.keeping(now(open), admin).withText("It ends in May."), finance))
                .isInstanceOf(Outcome.Done.class);
        assertThat(now(open).scope()).isEqualTo(new Scope.Everyone());

        Correction secret = taughtIn(board);
        edit(secret, to(Proposal.keeping(secret, ana), ScopeChoice.ANOTHER_CHANNEL, finance, true), board);
        Correction left = now(secret);
        Proposal other = Proposal.keeping(left, ana).withText("We sell the house.");
        assertThat(edit(left, other, board)).isEqualTo(new Outcome.Refused(Problem.NOT_CLEARED));
        assertThat(edit(left, to(other, ScopeChoice.ANOTHER_CHANNEL, finance, true), board))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void an_end_in_the_past_is_refused_unless_it_was_there_before_and_a_source_has_to_be_a_link() {
        Correction taught = taughtIn(finance);
        Instant past = Samples.NOW.minusSeconds(1);

        assertThat(edit(taught, with(Proposal.keeping(taught, ana), past, null), finance))
                .isEqualTo(new Outcome.Refused(Problem.ENDS_IN_THE_PAST));
        assertThat(edit(taught, with(Proposal.keeping(taught, ana), null, "the wiki"), finance))
                .isEqualTo(new Outcome.Refused(Problem.NOT_A_LINK));

        corrections.edit(
                taught,
                ProposalRules.edited(taught, with(Proposal.keeping(taught, ana), past, null), finance),
                ana,
                Samples.NOW);
        Correction ended = now(taught);
        assertThat(edit(ended, Proposal.keeping(ended, ana).withText("It ends in February."), finance))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void the_same_again_is_known_to_be_the_same() {
        Correction taught = taughtIn(finance);
        Proposal everyone = to(Proposal.keeping(taught, admin), ScopeChoice.EVERYONE, null, false);
        assertThat(change.says(taught, Proposal.keeping(taught, ana), finance)).isTrue();
        assertThat(change.says(taught, everyone, finance)).isFalse();
        assertThat(change.says(taught, Proposal.keeping(taught, ben), finance)).isFalse();

        edit(taught, everyone, finance);

        assertThat(change.says(now(taught), everyone, finance)).isTrue();
        assertThat(change.says(now(taught), Proposal.keeping(taught, ana).withText(" "), finance))
                .isFalse();
    }
}

package dev.errata.bot.correction.teaching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Reach;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.correction.Severity;
import dev.errata.bot.correction.teaching.TakeCorrection.Outcome;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may choose which scope where, and what of it is held to when the form comes back. */
class ScopeOfProposalTest {

    private final Samples samples = new Samples();
    private ScopeChoices scopes = new ScopeChoices(workspace -> false);
    private final Stores stores = InMemoryStores.open();
    private final Place finance = stores.directory().save(samples.place("finance"));
    private final Set<Place> unseen = new HashSet<>();

    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "PUBLIC : MEMBER : HERE ME JUST_THIS_ANSWER",
                "PUBLIC : ADMIN : HERE EVERYONE ME JUST_THIS_ANSWER",
                "PRIVATE : MEMBER : HERE ME JUST_THIS_ANSWER WIDER",
                "PRIVATE : ADMIN : HERE ME JUST_THIS_ANSWER WIDER",
                "GROUP : MEMBER : HERE ME JUST_THIS_ANSWER WIDER",
                "GROUP : ADMIN : HERE ME JUST_THIS_ANSWER WIDER",
                "DIRECT : MEMBER : ME ANOTHER_CHANNEL JUST_THIS_ANSWER",
                "DIRECT : ADMIN : ME ANOTHER_CHANNEL EVERYONE JUST_THIS_ANSWER",
                "PUBLIC : EXTERNAL : ''",
                "PRIVATE : EXTERNAL : ''",
                "GROUP : EXTERNAL : ''",
                "DIRECT : EXTERNAL : ''",
            })
    void the_choices_follow_the_place_and_the_person(Place.Privacy privacy, Person.Role standing, String expected) {
        Place place = samples.place("here", privacy);
        Person person = samples.person("Ana Flores", standing);

        List<ScopeChoice> choices = scopes.of(place, person);

        assertThat(choices.stream().map(Enum::name))
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split(" ")));
        for (ScopeChoice choice : ScopeChoice.values()) {
            Outcome outcome = take(place, person, choice, Optional.of(finance), false);
            boolean taken = choices.contains(choice) && choice != ScopeChoice.WIDER;
            assertThat(outcome instanceof Outcome.Refused).as("%s", choice).isEqualTo(!taken);
        }
    }

    @Test
    void a_place_shared_with_another_organisation_keeps_what_is_taught_there() {
        Place shared = samples.sharedPlace("vendor");
        Person admin = samples.person("Li Wei", Person.Role.ADMIN);

        assertThat(scopes.of(shared, admin))
                .containsExactly(ScopeChoice.HERE, ScopeChoice.ME, ScopeChoice.JUST_THIS_ANSWER);
        assertThat(take(shared, admin, ScopeChoice.EVERYONE, Optional.empty(), true))
                .isEqualTo(new Outcome.Refused(Problem.SCOPE_NOT_ALLOWED));
    }

    @ParameterizedTest
    @CsvSource({"PRIVATE", "GROUP"})
    void what_leaves_a_place_that_not_everyone_can_read_was_cleared_by_its_author(Place.Privacy privacy) {
        Place place = samples.place("here", privacy);
        Person member = samples.person("Ana Flores");
        Person admin = samples.person("Li Wei", Person.Role.ADMIN);

        assertThat(take(place, member, ScopeChoice.ANOTHER_CHANNEL, Optional.of(finance), false))
                .isEqualTo(new Outcome.Refused(Problem.NOT_CLEARED));
        assertThat(scope(take(place, member, ScopeChoice.ANOTHER_CHANNEL, Optional.of(finance), true)))
                .isEqualTo(new Scope.Channel(finance.id()));
        assertThat(take(place, admin, ScopeChoice.EVERYONE, Optional.empty(), false))
                .isEqualTo(new Outcome.Refused(Problem.NOT_CLEARED));
        assertThat(scope(take(place, admin, ScopeChoice.EVERYONE, Optional.empty(), true)))
                .isEqualTo(new Scope.Everyone());
        assertThat(take(place, member, ScopeChoice.EVERYONE, Optional.empty(), true))
                .isEqualTo(new Outcome.Refused(Problem.SCOPE_NOT_ALLOWED));
        assertThat(take(place, admin, ScopeChoice.WIDER, Optional.empty(), true))
                .isEqualTo(new Outcome.Refused(Problem.SCOPE_NOT_ALLOWED));
    }

    @Test
    void another_channel_is_one_that_the_author_sees_and_that_is_not_shared() {
        Place direct = samples.place("", Place.Privacy.DIRECT);
        Person ana = samples.person("Ana Flores");
        Place secret = samples.place("secret", Place.Privacy.PRIVATE);
        unseen.add(secret);

        assertThat(take(direct, ana, ScopeChoice.ANOTHER_CHANNEL, Optional.empty(), false))
                .isEqualTo(new Outcome.Refused(Problem.CHANNEL_NOT_SEEN));
        assertThat(take(direct, ana, ScopeChoice.ANOTHER_CHANNEL, Optional.of(secret), false))
                .isEqualTo(new Outcome.Refused(Problem.CHANNEL_NOT_SEEN));
        assertThat(take(direct, ana, ScopeChoice.ANOTHER_CHANNEL, Optional.of(new Samples().place("theirs")), false))
                .isEqualTo(new Outcome.Refused(Problem.CHANNEL_NOT_SEEN));
        assertThat(take(direct, ana, ScopeChoice.ANOTHER_CHANNEL, Optional.of(samples.sharedPlace("vendor")), false))
                .isEqualTo(new Outcome.Refused(Problem.SCOPE_NOT_ALLOWED));
        assertThat(scope(take(direct, ana, ScopeChoice.ANOTHER_CHANNEL, Optional.of(finance), false)))
                .isEqualTo(new Scope.Channel(finance.id()));
    }

    @Test
    void a_team_is_offered_to_its_members_where_the_place_belongs_to_one_and_holds_there_until_somebody_confirms_it() {
        Place payroll = samples.placeOf(Samples.FINANCE_TEAM, "payroll");
        Person admin = samples.person("Li Wei", Person.Role.ADMIN);
        Person stranger = samples.person("Ana Flores");
        Person member = new Person(
                stranger.workspace(),
                stranger.id(),
                stranger.externalId(),
                stranger.name(),
                stranger.role(),
                Set.of(Samples.FINANCE_TEAM));

        assertThat(scopes.of(payroll, admin)).contains(ScopeChoice.TEAM);
        assertThat(scopes.of(payroll, member)).contains(ScopeChoice.TEAM);
        assertThat(scopes.of(payroll, stranger)).doesNotContain(ScopeChoice.TEAM);
        assertThat(scopes.of(finance, admin)).doesNotContain(ScopeChoice.TEAM);
        Outcome taken = take(payroll, member, ScopeChoice.TEAM, Optional.empty(), false);
        assertThat(scope(taken)).isEqualTo(new Scope.Channel(payroll.id()));
        assertThat(wanted(taken)).contains(new Scope.Team(Samples.FINANCE_TEAM));
        assertThat(take(payroll, admin, ScopeChoice.TEAM, Optional.empty(), false))
                .isInstanceOfSatisfying(
                        Outcome.Repeats.class,
                        repeats -> assertThat(repeats.existing().lesson())
                                .isEqualTo(((Outcome.Taken) taken)
                                        .correction()
                                        .lesson()
                                        .holding(new Scope.Team(Samples.FINANCE_TEAM), null)));
        assertThat(take(finance, admin, ScopeChoice.TEAM, Optional.empty(), false))
                .isEqualTo(new Outcome.Refused(Problem.SCOPE_NOT_ALLOWED));
    }

    @Test
    void everyone_is_offered_to_all_who_teach_where_an_administrator_can_confirm_it() {
        scopes = new ScopeChoices(workspace -> true);
        Place secret = samples.place("secret", Place.Privacy.PRIVATE);
        Person member = samples.person("Ana Flores");

        Outcome taken = take(finance, member, ScopeChoice.EVERYONE, Optional.empty(), false);
        Outcome left = take(secret, member, ScopeChoice.EVERYONE, Optional.empty(), true);

        assertThat(scopes.of(finance, member)).contains(ScopeChoice.EVERYONE);
        assertThat(scope(taken)).isEqualTo(new Scope.Channel(finance.id()));
        assertThat(wanted(taken)).contains(new Scope.Everyone());
        assertThat(take(secret, member, ScopeChoice.EVERYONE, Optional.empty(), false))
                .isEqualTo(new Outcome.Refused(Problem.NOT_CLEARED));
        assertThat(scope(left)).isEqualTo(new Scope.Channel(secret.id()));
        assertThat(wanted(left)).contains(new Scope.Everyone());
    }

    @Test
    void me_is_the_author_and_everyone_the_workspace() {
        Person admin = samples.person("Li Wei", Person.Role.ADMIN);

        assertThat(scope(take(finance, admin, ScopeChoice.ME, Optional.empty(), false)))
                .isEqualTo(new Scope.Me());
        assertThat(scope(take(finance, admin, ScopeChoice.EVERYONE, Optional.empty(), false)))
                .isEqualTo(new Scope.Everyone());
    }

    private Outcome take(Place place, Person by, ScopeChoice where, Optional<Place> channel, boolean cleared) {
        Interaction wrong = samples.interaction(place, by, "When does the year end?");
        stores.interactions().record(wrong);
        Proposal proposal = new Proposal(
                CorrectionId.random(),
                by,
                "Use the fiscal year-end.",
                where,
                channel,
                cleared,
                Reach.QUESTIONS_LIKE_THIS,
                null,
                Severity.MISLEADING,
                List.of(),
                null,
                null,
                null);
        return new TakeCorrection(
                        stores.corrections(),
                        (person, seen) -> !unseen.contains(seen),
                        Clock.fixed(Samples.NOW, ZoneOffset.UTC),
                        (workspace, one, other) -> 1,
                        scopes)
                .take(proposal, wrong.question(), wrong.standalone());
    }

    private static Scope scope(Outcome outcome) {
        return ((Outcome.Taken) outcome).correction().scope();
    }

    private static Optional<Scope> wanted(Outcome outcome) {
        return ((Outcome.Taken) outcome).correction().lesson().wanted();
    }
}

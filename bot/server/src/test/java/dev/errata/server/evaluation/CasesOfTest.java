package dev.errata.server.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.evaluation.cases.EvaluationCase;
import dev.errata.bot.evaluation.cases.GoldenSet;
import dev.errata.bot.evaluation.cases.WrittenCase;
import dev.errata.bot.people.LinkedTeam;
import dev.errata.bot.question.Place;
import dev.errata.server.terminal.WrongUse;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which cases are measured: all, those of a channel, or those of a team's channels. */
class CasesOfTest {

    private final Samples samples = new Samples();
    private final Stores stores = InMemoryStores.open();
    private final Place finance = stores.directory().save(samples.placeOf(Samples.FINANCE_TEAM, "finance"));
    private final Place support = stores.directory().save(samples.place("support"));

    @BeforeEach
    void write() {
        stores.directory().save(samples.person("Ana Flores"));
        written("Which year counts?", finance);
        written("Who waters the plants?", support);
    }

    private void written(String input, Place place) {
        stores.caseBook()
                .add(
                        samples.workspace(),
                        new WrittenCase(
                                UUID.randomUUID(),
                                place.id(),
                                Optional.empty(),
                                input,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
    }

    private CasesOf named(Optional<Place> channel, Optional<String> team) {
        return CasesOf.named(stores.directory(), stores.linkedTeams(), samples.workspace(), channel, team);
    }

    private List<String> asked(CasesOf of) {
        GoldenSet golden = new GoldenSet(
                stores.corrections(),
                stores.interactions(),
                stores.confirmedAnswers(),
                stores.caseBook(),
                stores.directory(),
                Clock.fixed(Samples.NOW, ZoneOffset.UTC));
        return of.of(golden).stream().map(EvaluationCase::question).toList();
    }

    @Test
    void without_a_name_all_are_and_with_a_channel_its_own() {
        assertThat(asked(named(Optional.empty(), Optional.empty())))
                .containsExactly("Which year counts?", "Who waters the plants?");
        assertThat(asked(named(Optional.of(support), Optional.empty()))).containsExactly("Who waters the plants?");
        assertThat(named(Optional.of(support), Optional.empty()).name()).isEqualTo("#support");
    }

    @Test
    void a_team_is_named_by_its_id_or_by_what_people_call_it() {
        stores.linkedTeams()
                .link(
                        new LinkedTeam(
                                samples.workspace(),
                                Samples.FINANCE_TEAM,
                                "accountants",
                                Set.of(finance.externalId()),
                                Samples.NOW),
                        Set.of());

        assertThat(asked(named(Optional.empty(), Optional.of(Samples.FINANCE_TEAM.value()))))
                .containsExactly("Which year counts?");
        assertThat(asked(named(Optional.empty(), Optional.of("accountants")))).containsExactly("Which year counts?");
        assertThat(named(Optional.empty(), Optional.of(Samples.FINANCE_TEAM.value()))
                        .name())
                .isEqualTo("accountants");
    }

    @Test
    void a_team_that_is_not_there_is_answered_with_those_that_are_and_two_answers_are_refused() {
        assertThatThrownBy(() -> named(Optional.empty(), Optional.of("legal")))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("legal")
                .hasMessageContaining(Samples.FINANCE_TEAM.value());
        assertThatThrownBy(() -> named(Optional.of(support), Optional.of("legal")))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("use one of them");
    }
}

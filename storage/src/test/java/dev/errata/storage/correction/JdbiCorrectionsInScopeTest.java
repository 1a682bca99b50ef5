package dev.errata.storage.correction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.correction.InScopeContract;
import dev.errata.bot.correction.Lesson;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.storage.TestDatabase;
import dev.errata.storage.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class JdbiCorrectionsInScopeTest extends InScopeContract {

    private final TestDatabase database;

    JdbiCorrectionsInScopeTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void what_another_process_takes_is_in_scope_at_once() {
        Samples samples = new Samples();
        Stores mine = database.stores();
        Stores theirs = database.stores();
        Place finance = mine.directory().save(samples.place("finance"));
        Person ana = mine.directory().save(samples.person("Ana Flores"));
        Interaction origin = samples.interaction(finance, ana, "When does the year end?");
        mine.interactions().record(origin);
        Correction correction = samples.correction(origin, ana, "It ends on 31 January.");
        List<Correction> before = mine.corrections().inScope(finance, ana, Samples.NOW);

        theirs.corrections().take(correction);

        assertThat(before).isEmpty();
        assertThat(mine.corrections().inScope(finance, ana, Samples.NOW)).containsExactly(correction);
    }

    @Test
    void what_is_read_again_after_changes_is_what_somebody_reads_who_knew_nothing() {
        Samples samples = new Samples();
        Stores mine = database.stores();
        Place finance = mine.directory().save(samples.place("finance"));
        Place support = mine.directory().save(samples.place("support"));
        Person ana = mine.directory().save(samples.person("Ana Flores"));
        List<Correction> taught = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Interaction origin = samples.interaction(finance, ana, "Question " + i + "?");
            mine.interactions().record(origin);
            taught.add(samples.correction(origin, ana, "Answer " + i + "."));
        }
        taught.subList(0, 5).forEach(mine.corrections()::take);
        assertThat(mine.corrections().inForce(finance, ana).get(0).corrections())
                .hasSize(5);

        Lesson other = taught.get(2).lesson().withText("Another answer.");
        Correction edited =
                mine.corrections().edit(taught.get(2), other, ana, Samples.NOW).orElseThrow();
        Act retired = mine.corrections().retire(taught.get(1), ana, Samples.NOW);
        mine.corrections()
                .edit(taught.get(3), samples.lesson("Answer 3.", new Scope.Channel(support.id())), ana, Samples.NOW);
        mine.corrections().take(taught.get(5));
        List<Correction> after = mine.corrections().inForce(finance, ana).get(0).corrections();
        mine.corrections().undo(samples.workspace(), retired.id(), ana, Samples.NOW);
        Person renamed = mine.directory()
                .save(new Person(
                        ana.workspace(), ana.id(), ana.externalId(), "Ana Maria Flores", ana.role(), ana.teams()));

        assertThat(after)
                .extracting(Correction::id)
                .containsExactly(
                        taught.get(5).id(),
                        taught.get(4).id(),
                        edited.id(),
                        taught.get(0).id());
        assertThat(mine.corrections().inForce(finance, ana))
                .isEqualTo(database.stores().corrections().inForce(finance, ana))
                .first()
                .satisfies(part -> {
                    assertThat(part.corrections())
                            .hasSize(5)
                            .extracting(Correction::author)
                            .containsOnly(renamed);
                    assertThat(part.corrections().get(2).lesson()).isEqualTo(other);
                });
    }

    @Test
    void what_changed_is_told_by_correction_until_something_is_forgotten() {
        Samples samples = new Samples();
        Stores stores = database.stores();
        Place finance = stores.directory().save(samples.place("finance"));
        Person ana = stores.directory().save(samples.person("Ana Flores"));
        Interaction origin = samples.interaction(finance, ana, "When does the year end?");
        Interaction alike = samples.interaction(finance, ana, "When is the end of the year?");
        stores.interactions().record(origin);
        stores.interactions().record(alike);
        Correction correction = samples.correction(origin, ana, "It ends on 31 January.");
        Corrections corrections = stores.corrections();
        corrections.take(correction);
        long taken = changes(corrections, finance, ana);

        assertThat(corrections.changedSince(samples.workspace(), taken)).contains(Set.of());
        Act confirmed = corrections.confirm(correction, alike.id(), ana, Samples.NOW);
        assertThat(corrections.changedSince(samples.workspace(), taken)).contains(Set.of(correction.id()));
        long before = changes(corrections, finance, ana);
        corrections.undo(samples.workspace(), confirmed.id(), ana, Samples.NOW);
        assertThat(corrections.changedSince(samples.workspace(), before)).contains(Set.of(correction.id()));
        before = changes(corrections, finance, ana);
        stores.restatements().record(correction, "when the year ends");
        assertThat(corrections.changedSince(samples.workspace(), before)).contains(Set.of(correction.id()));
        before = changes(corrections, finance, ana);
        stores.oblivion().answers(samples.workspace(), List.of(alike.id()));
        assertThat(corrections.changedSince(samples.workspace(), before)).isEmpty();
        long now = changes(corrections, finance, ana);
        assertThat(corrections.changedSince(samples.workspace(), now)).contains(Set.of());
        assertThat(corrections.changedSince(samples.workspace(), now + 1)).isEmpty();
    }

    private static long changes(Corrections corrections, Place place, Person asker) {
        return corrections.inForce(place, asker).get(0).changes();
    }

    @Override
    protected Stores stores() {
        return database.stores();
    }
}

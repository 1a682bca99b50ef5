package dev.errata.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.answer.Interaction;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.question.Forgetting;
import dev.errata.bot.question.ForgettingContract;
import dev.errata.bot.question.Installation;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.WorkspaceId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class JdbiForgettingTest extends ForgettingContract {

    private final TestDatabase database;

    JdbiForgettingTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected Stores stores() {
        return database.stores();
    }

    @Override
    protected Forgetting forgetting() {
        return new JdbiForgetting(database.database().working());
    }

    @Test
    void no_table_but_the_audit_has_a_row_left() {
        Installation local = new Installation("local", "local-" + UUID.randomUUID(), "local");
        WorkspaceId old = stores().directory().workspace(local);
        fill(old);

        forgetting().startOver(local);

        List<String> tables = database.ask("""
                select table_name from information_schema.columns
                where table_schema = 'public' and column_name = 'workspace_id' and table_name not in ('audit', 'installation')
                """);
        assertThat(tables)
                .contains("interaction", "embedding", "delivery")
                .allSatisfy(table -> assertThat(
                                database.ask("select count(*) from " + table + " where workspace_id = '" + old + "'"))
                        .as(table)
                        .containsExactly("0"));
    }

    @Test
    void an_answer_that_is_just_being_stored_is_waited_for_and_goes_too() {
        Installation local = new Installation("local", "local-" + UUID.randomUUID(), "local");
        WorkspaceId old = stores().directory().workspace(local);
        Samples samples = new Samples(old);
        Place finance = stores().directory().save(samples.place("finance"));
        Interaction late =
                samples.interaction(finance, stores().directory().save(samples.person("Ana Flores")), "When?");

        CompletableFuture<WorkspaceId> startedOver = database.database()
                .working()
                .in(old, "storing", handle -> {
                    new InteractionWrites(handle, late).insert();
                    CompletableFuture<WorkspaceId> waiting =
                            CompletableFuture.supplyAsync(() -> forgetting().startOver(local));
                    while (database.ask("select 1 from pg_locks where not granted")
                            .isEmpty()) {
                        Thread.onSpinWait();
                    }
                    return waiting;
                });

        assertThat(startedOver.join()).isNotEqualTo(old);
        assertThat(stores().interactions().find(old, late.id())).isEmpty();
    }

    private void fill(WorkspaceId workspace) {
        Samples samples = new Samples(workspace);
        Place finance = stores().directory().save(samples.place("finance"));
        Interaction interaction =
                samples.interaction(finance, stores().directory().save(samples.person("Ana Flores")), "When?");
        stores().interactions().record(interaction);
        Correction correction =
                samples.correction(interaction, interaction.question().asker(), "Now.");
        stores().corrections().take(correction);
        stores().restatements().record(correction, "Questions about when");
    }
}

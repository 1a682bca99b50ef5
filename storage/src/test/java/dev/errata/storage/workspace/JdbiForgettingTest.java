package dev.errata.storage.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Forgetting;
import dev.errata.bot.question.ForgettingContract;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.storage.TestDatabase;
import dev.errata.storage.TestServer;
import dev.errata.storage.delivery.JdbiDeliveries;
import dev.errata.storage.delivery.WorkerSettings;
import dev.errata.storage.interaction.InteractionWrites;
import java.time.Clock;
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
        WorkspaceId old = stores().directory().workspace(local);
        new JdbiDeliveries(database.database().acknowledging(), WorkerSettings.usual(), () -> {}, Clock.systemUTC())
                .take(new Delivery(old, UUID.randomUUID(), "key", "channel", "lane", "kind", "payload", Samples.NOW));
        List<String> tables = database.ask("""
                select table_name from information_schema.columns
                where table_schema = 'public' and column_name = 'workspace_id' and table_name not in ('audit', 'audit_seal', 'installation')
                """);
        assertThat(tables)
                .as("everything has to be there before it can be forgotten")
                .allSatisfy(table -> assertThat(rows(table, old)).as(table).isPositive());

        forgetting().startOver(local);

        assertThat(tables)
                .allSatisfy(table -> assertThat(rows(table, old)).as(table).isZero());
    }

    private int rows(String table, WorkspaceId workspace) {
        String count = database.ask("select count(*) from " + table + " where workspace_id = '" + workspace + "'")
                .get(0);
        return Integer.parseInt(count);
    }

    @Test
    void an_answer_that_is_just_being_stored_is_waited_for_and_goes_too() {
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
}

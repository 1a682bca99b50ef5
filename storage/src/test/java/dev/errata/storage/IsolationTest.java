package dev.errata.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.errata.bot.Samples;
import dev.errata.bot.question.Installation;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.storage.audit.Audit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class IsolationTest {

    private final Samples here = new Samples();
    private final Samples there = new Samples();
    private final TestDatabase test;
    private final Transactions transactions;

    IsolationTest(TestDatabase test) {
        this.test = test;
        this.transactions = test.database().working();
    }

    @Test
    void a_query_that_forgets_the_workspace_sees_no_row_of_another() {
        Place ours = test.stores().directory().save(here.place("finance"));
        Place theirs = test.stores().directory().save(there.place("finance"));

        List<UUID> seen = transactions.in(here.workspace(), "looking", IsolationTest::placesWithoutAsking);

        assertThat(seen).contains(ours.id().value()).doesNotContain(theirs.id().value());
    }

    @Test
    void a_write_that_forgets_the_workspace_changes_no_row_of_another() {
        test.stores().directory().save(here.place("finance"));
        Place theirs = test.stores().directory().save(there.place("finance"));

        int changed = transactions.in(
                here.workspace(), "renaming", handle -> handle.execute("update place set name = 'taken over'"));

        assertThat(changed).isEqualTo(1);
        assertThat(test.stores().directory().place(there.workspace(), theirs.id()))
                .contains(theirs);
    }

    @Test
    void a_row_cannot_be_written_into_another_workspace() {
        String insert = "insert into person values ('" + there.workspace()
                + "', gen_random_uuid(), 'U-1', 'Ana', 'MEMBER', '{}')";

        assertThatThrownBy(() -> transactions.in(here.workspace(), "intruding", handle -> handle.execute(insert)))
                .isInstanceOf(StorageException.class);
    }

    @Test
    void without_a_workspace_every_table_of_workspaces_looks_empty() {
        test.stores().directory().save(here.place("finance"));

        assertThat(transactions.outside("looking", IsolationTest::placesWithoutAsking))
                .isEmpty();
    }

    @Test
    void neither_the_workspace_nor_the_role_reaches_the_next_borrower_of_a_connection() throws Exception {
        Database database = test.database();
        test.stores().directory().save(here.place("finance"));
        transactions.in(here.workspace(), "looking", IsolationTest::placesWithoutAsking);

        for (int i = 0; i < 20; i++) {
            try (var connection = database.connections().getConnection();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery(
                            "select coalesce(current_setting('app.workspace', true), ''), current_user")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEmpty();
                assertThat(rows.getString(2)).isEqualTo(test.administrator().user());
            }
        }
    }

    @Test
    void the_connection_of_a_transaction_that_failed_is_clean_too() {
        assertThatThrownBy(() -> transactions.in(here.workspace(), "failing", handle -> handle.execute("select 1/0")))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("failing failed");

        assertThat(transactions.outside("looking", IsolationTest::placesWithoutAsking))
                .isEmpty();
    }

    @Test
    void every_key_and_every_unique_index_begins_with_the_workspace() {
        List<String> others = test.ask("""
                select class.relname || ' ' || index_class.relname from pg_index index
                join pg_class class on class.oid = index.indrelid
                join pg_class index_class on index_class.oid = index.indexrelid
                where class.relnamespace = 'public'::regnamespace and index.indisunique
                  and class.relname not in ('installation', 'scheduled_tasks', 'flyway_schema_history')
                  and not exists (select from pg_attribute attribute where attribute.attrelid = class.oid
                    and attribute.attname = 'workspace_id' and attribute.attnum = index.indkey[0])
                union all
                select conrelid::regclass || ' ' || conname from pg_constraint
                where contype = 'f' and connamespace = 'public'::regnamespace
                  and not exists (select from pg_attribute attribute where attribute.attrelid = conrelid
                    and attribute.attname = 'workspace_id' and attribute.attnum = conkey[1])
                """);

        assertThat(others).isEmpty();
    }

    @Test
    void row_level_security_is_forced_on_every_table_but_the_three_that_belong_to_no_workspace() {
        List<String> open = test.ask("""
                select relname from pg_class
                where relkind = 'r' and relnamespace = 'public'::regnamespace
                  and not (relrowsecurity and relforcerowsecurity)
                """);

        assertThat(open).containsExactlyInAnyOrder("installation", "scheduled_tasks", "flyway_schema_history");
    }

    @Test
    void the_audit_can_neither_be_changed_nor_emptied() {
        WorkspaceId workspace = here.workspace();
        UUID subject = UUID.randomUUID();
        transactions.run(workspace, "noting", handle -> Audit.note(handle, workspace, null, "tested", subject));

        for (String sql : List.of("update audit set what = 'nothing'", "delete from audit", "truncate audit")) {
            assertThatThrownBy(() -> transactions.in(workspace, "tampering", handle -> handle.execute(sql)))
                    .isInstanceOf(StorageException.class);
            assertThatThrownBy(() -> test.ask(sql)).hasMessageContaining("only ever added to");
        }
        assertThat(test.ask("select what from audit where subject_id = '" + subject + "'"))
                .containsExactly("tested");
    }

    @Test
    void the_role_of_transactions_may_not_change_what_is_written_once() {
        for (String table : List.of("interaction", "correction_version", "application", "embedding")) {
            assertThatThrownBy(() -> transactions.in(
                            here.workspace(), "changing", handle -> handle.execute("delete from " + table)))
                    .hasMessageContaining("lacks a privilege");
        }
    }

    @Test
    void text_with_a_character_that_postgresql_cannot_hold_is_stored_without_it() {
        Place place = new Place(
                here.workspace(), PlaceId.random(), "C-zero", "fin\0ance", Place.Privacy.PUBLIC, false, Set.of());

        assertThat(test.stores().directory().save(place).name()).isEqualTo("fin\uFFFDance");
    }

    @Test
    void an_installation_is_found_without_a_workspace() {
        Installation acme = new Installation("slack", "E-" + UUID.randomUUID(), "Acme");

        WorkspaceId workspace = test.stores().directory().workspace(acme);

        assertThat(test.stores().directory().findWorkspace(acme)).contains(workspace);
    }

    private static List<UUID> placesWithoutAsking(Handle handle) {
        return handle.createQuery("select place_id from place")
                .mapTo(UUID.class)
                .list();
    }
}

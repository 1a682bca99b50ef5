package dev.errata.storage.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.errata.bot.Samples;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.storage.TestDatabase;
import dev.errata.storage.TestServer;
import dev.errata.storage.Transactions;
import dev.errata.storage.audit.AuditSeals.Difference;
import dev.errata.storage.audit.AuditSeals.Head;
import dev.errata.storage.audit.AuditSeals.Looked;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class AuditSealsTest {

    private final TestDatabase database;
    private final Transactions transactions;
    private final AuditSeals seals;
    private final WorkspaceId workspace = WorkspaceId.random();

    AuditSealsTest(TestDatabase database) {
        this.database = database;
        this.transactions = database.database().working();
        this.seals = new AuditSeals(transactions);
    }

    private void note(String... what) {
        for (String one : what) {
            transactions.run(
                    workspace, "noting", handle -> Audit.note(handle, workspace, null, one, UUID.randomUUID()));
        }
    }

    private Head sealed() {
        return seals.seal(workspace, Samples.NOW).orElseThrow();
    }

    private Looked looked() {
        return seals.verify(workspace, Optional.empty());
    }

    /** As whoever owns the database can. */
    private void tampered(String sql) {
        String table = sql.contains("audit_seal") ? "audit_seal" : "audit";
        database.ask("alter table " + table + " disable trigger user");
        database.ask(sql + " and workspace_id = '" + workspace + "'");
        database.ask("alter table " + table + " enable trigger user");
    }

    private String rowOf(String what) {
        return database.ask(
                        "select audit_id from audit where workspace_id = '" + workspace + "' and what = '" + what + "'")
                .get(0);
    }

    @Test
    void what_is_sealed_is_found_as_it_was_and_each_seal_covers_those_before() {
        note("one", "two");
        Head first = sealed();
        note("three");
        Head second = sealed();
        note("four");

        Looked looked = looked();

        assertThat(first.rows()).isEqualTo(2);
        assertThat(second.rows()).isEqualTo(3);
        assertThat(second.hash()).matches("[0-9a-f]{64}").isNotEqualTo(first.hash());
        assertThat(looked.rows()).isEqualTo(3);
        assertThat(looked.unsealed()).isEqualTo(1);
        assertThat(looked.hash()).isEqualTo(second.hash());
        assertThat(looked.since()).contains(Samples.NOW);
        assertThat(looked.difference()).isEmpty();
        assertThat(seals.verify(workspace, Optional.of(first.hash())).difference())
                .isEmpty();
    }

    @Test
    void sealing_twice_seals_once_and_where_nothing_was_done_there_is_nothing_to_seal() {
        assertThat(seals.seal(workspace, Samples.NOW)).isEmpty();
        assertThat(looked().difference()).isEmpty();
        note("one");

        Head first = sealed();

        assertThat(sealed()).isEqualTo(first);
        assertThat(seals.seal(WorkspaceId.random(), Samples.NOW)).isEmpty();
    }

    @Test
    void how_many_had_been_there_before_is_known() {
        note("one", "two");
        sealed();
        note("three");
        assertThat(seals.seal(workspace, Samples.NOW.plusSeconds(60))).isPresent();

        assertThat(looked().before()).isEqualTo(2);
    }

    @Test
    void a_row_that_was_changed_by_hand_is_named_whatever_of_it_was_changed() {
        for (String change : List.of(
                "what = 'nothing'",
                "at = at + interval '1 microsecond'",
                "person_id = subject_id",
                "subject_id = workspace_id")) {
            note("one", "two " + change.charAt(0), "three");
            sealed();
            String row = rowOf("two " + change.charAt(0));
            String before = database.ask("select (audit.*)::text from audit where audit_id = " + row)
                    .get(0);
            tampered("update audit set " + change + " where audit_id = " + row);

            Looked looked = looked();

            assertThat(looked.difference()).as(change).contains(Difference.CHANGED);
            assertThat(looked.row()).as(before).contains(Long.valueOf(row));
            database.ask("alter table audit disable trigger user; delete from audit where workspace_id = '" + workspace
                    + "'; alter table audit enable trigger user");
            database.ask("alter table audit_seal disable trigger user; delete from audit_seal where workspace_id = '"
                    + workspace + "'; alter table audit_seal enable trigger user");
        }
    }

    @Test
    void a_row_that_was_removed_is_named_and_so_is_a_seal_that_is_gone() {
        note("one", "two", "three");
        sealed();
        String row = rowOf("two");

        tampered("delete from audit where audit_id = " + row);

        assertThat(looked().difference()).contains(Difference.MISSING);
        assertThat(looked().row()).contains(Long.valueOf(row));
        assertThat(looked().rows()).isEqualTo(1);
        tampered("delete from audit_seal where audit_id = " + row);
        assertThat(looked().difference()).contains(Difference.MISSING);
    }

    @Test
    void a_chain_that_was_cut_off_and_made_anew_lacks_the_head_that_was_noted() {
        note("one", "two", "three");
        String noted = sealed().hash();
        tampered("delete from audit_seal where position > 0");
        tampered("delete from audit where what = 'two'");
        sealed();

        assertThat(looked().difference()).isEmpty();
        assertThat(seals.verify(workspace, Optional.of(noted)).difference()).contains(Difference.UNKNOWN_HEAD);
    }

    @Test
    void the_program_itself_can_change_no_seal() {
        note("one");
        sealed();

        for (String sql : List.of("update audit_seal set hash = ''", "delete from audit_seal")) {
            assertThatThrownBy(() -> transactions.in(workspace, "tampering", handle -> handle.execute(sql)))
                    .isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> database.ask(sql)).hasMessageContaining("only ever added to");
        }
    }

    @Test
    void a_row_that_was_committed_late_is_sealed_late() {
        note("one");
        String early = database.ask("select nextval(pg_get_serial_sequence('audit', 'audit_id'))")
                .get(0);
        note("two");
        sealed();
        database.ask("insert into audit (workspace_id, audit_id, what, subject_id) overriding system value values ('"
                + workspace + "', " + early + ", 'late', '" + UUID.randomUUID() + "')");

        Head head = sealed();

        assertThat(head.rows()).isEqualTo(3);
        assertThat(looked().difference()).isEmpty();
    }
}

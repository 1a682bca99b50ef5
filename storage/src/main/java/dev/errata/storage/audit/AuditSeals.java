package dev.errata.storage.audit;

import dev.errata.bot.digest.Sha256;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.storage.Rows;
import dev.errata.storage.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * Seals the audit of each workspace in a chain of hashes (Haber and Stornetta 1991, "How to Time-Stamp a Digital Document"): each covers the
 * one before it and the ids, kind and time of its row. Whoever changes or removes a row would have to make the rest of the chain anew, which a
 * hash that was noted elsewhere shows. Nobody who writes a row waits for it.
 */
public final class AuditSeals {

    /** Before the first row. */
    private static final String BEGINNING = "0".repeat(64);

    private static final int AT_ONCE = 1_000;

    private static final String ROW = """
            audit.audit_id, (extract(epoch from audit.at) * 1000000)::bigint as micros, audit.person_id, audit.what, audit.subject_id
            """;

    private final Transactions transactions;

    public AuditSeals(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * How far a chain has come.
     *
     * @param rows that are sealed
     * @param hash over all of them, 64 hexadecimal digits
     */
    public record Head(long rows, String hash) {}

    /** Seals what is not sealed yet, and says how far that has come; empty where nothing was ever done. */
    public Optional<Head> seal(WorkspaceId workspace, Instant now) {
        boolean more = true;
        while (more) {
            more = transactions.in(
                    workspace,
                    "sealing the audit of workspace " + workspace,
                    handle -> sealSome(handle, workspace, now) == AT_ONCE);
        }
        return transactions.in(
                workspace,
                "reading the head of the audit of workspace " + workspace,
                handle -> head(handle, workspace));
    }

    private static int sealSome(Handle handle, WorkspaceId workspace, Instant now) {
        // Two processes that seal at once would want the same positions.
        handle.createQuery("select pg_advisory_xact_lock(hashtextextended(:workspace, 0))::text")
                .bind("workspace", workspace + " audit")
                .mapTo(String.class)
                .list();
        List<Row> rows = handle.createQuery("select " + ROW + """
                        from audit left join audit_seal using (workspace_id, audit_id)
                        where audit.workspace_id = :workspace and audit_seal.position is null
                        order by audit.audit_id limit :most
                        """)
                .bind("workspace", workspace)
                .bind("most", AT_ONCE)
                .map((row, context) -> Row.of(row))
                .list();
        Head head = head(handle, workspace).orElse(new Head(0, BEGINNING));
        PreparedBatch batch = handle.prepareBatch("""
                insert into audit_seal (workspace_id, position, audit_id, hash, sealed_at)
                values (:workspace, :position, :row, :hash, :now)
                """);
        for (Row row : rows) {
            head = new Head(head.rows() + 1, row.hash(head.hash()));
            batch.bind("workspace", workspace)
                    .bind("position", head.rows())
                    .bind("row", row.id())
                    .bind("hash", head.hash())
                    .bind("now", now)
                    .add();
        }
        if (!rows.isEmpty()) {
            batch.execute();
        }
        return rows.size();
    }

    private static Optional<Head> head(Handle handle, WorkspaceId workspace) {
        return handle.createQuery("""
                        select position, hash from audit_seal
                        where workspace_id = :workspace order by position desc limit 1
                        """)
                .bind("workspace", workspace)
                .map((row, context) -> new Head(row.getLong("position"), row.getString("hash")))
                .findOne();
    }

    /** A row of the audit, as it is sealed. */
    private record Row(long id, long micros, @Nullable UUID person, String what, UUID subject) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getLong("audit_id"),
                    row.getLong("micros"),
                    row.getObject("person_id", UUID.class),
                    row.getString("what"),
                    row.getObject("subject_id", UUID.class));
        }

        String hash(String before) {
            return Sha256.hex(List.of(
                    before,
                    String.valueOf(id),
                    String.valueOf(micros),
                    Objects.toString(person, "-"),
                    what,
                    subject.toString()));
        }
    }

    /** Something of a chain that is not as it was sealed. */
    public enum Difference {
        /** A row says something else than it did. */
        CHANGED,
        /** A row is gone, or its seal. */
        MISSING,
        /** Rows are as they are sealed, but none has the hash that was noted: the chain was cut off or made anew. */
        UNKNOWN_HEAD
    }

    /**
     * What came of looking at a chain.
     *
     * @param rows that are sealed as they are, from the first on
     * @param unsealed that nobody has sealed yet
     * @param since when the first ones were sealed
     * @param before how many of them had been there already then
     * @param hash over the rows that are as they were sealed
     * @param difference the first one, if there is any
     * @param row which one differs
     */
    public record Looked(
            long rows,
            long unsealed,
            Optional<Instant> since,
            long before,
            String hash,
            Optional<Difference> difference,
            Optional<Long> row) {}

    /**
     * Looks at every row that is sealed.
     *
     * @param noted a hash that was noted once, which has to be in the chain
     */
    public Looked verify(WorkspaceId workspace, Optional<String> noted) {
        return transactions.in(workspace, "verifying the audit of workspace " + workspace, handle -> {
            Look look = new Look(noted.isEmpty() || noted.get().equals(BEGINNING));
            try (Stream<Sealed> chain = chain(handle, workspace)) {
                chain.takeWhile(one -> look.at(one, noted)).forEach(one -> {});
            }
            return look.result(unsealed(handle, workspace));
        });
    }

    private static Stream<Sealed> chain(Handle handle, WorkspaceId workspace) {
        return handle
                .createQuery("select position, audit_seal.audit_id as sealed_id, hash, sealed_at, " + ROW + """
                        from audit_seal left join audit using (workspace_id, audit_id)
                        where audit_seal.workspace_id = :workspace order by position
                        """)
                .bind("workspace", workspace)
                .setFetchSize(AT_ONCE)
                .map((row, context) -> Sealed.of(row))
                .stream();
    }

    private static long unsealed(Handle handle, WorkspaceId workspace) {
        return handle.createQuery("""
                        select count(*) from audit left join audit_seal using (workspace_id, audit_id)
                        where audit.workspace_id = :workspace and audit_seal.position is null
                        """)
                .bind("workspace", workspace)
                .mapTo(Long.class)
                .one();
    }

    /** A seal, and the row that it is on, if that is there. */
    private record Sealed(long position, long id, String hash, Instant at, Optional<Row> row) {

        static Sealed of(ResultSet row) throws SQLException {
            Optional<Row> there = row.getString("what") == null ? Optional.empty() : Optional.of(Row.of(row));
            return new Sealed(
                    row.getLong("position"),
                    row.getLong("sealed_id"),
                    row.getString("hash"),
                    Rows.instant(row, "sealed_at"),
                    there);
        }
    }

    /** Goes along a chain until something differs. */
    private static final class Look {

        private Optional<Instant> since = Optional.empty();
        private long rows;
        private long before;
        private String hash = BEGINNING;
        private boolean isNotedThere;
        private Optional<Difference> difference = Optional.empty();
        private Optional<Long> differing = Optional.empty();

        Look(boolean isNotedThere) {
            this.isNotedThere = isNotedThere;
        }

        boolean at(Sealed sealed, Optional<String> noted) {
            Optional<String> now = sealed.row().map(row -> row.hash(hash));
            if (sealed.position() != rows + 1 || now.isEmpty()) {
                return differs(Difference.MISSING, sealed);
            }
            if (!now.get().equals(sealed.hash())) {
                return differs(Difference.CHANGED, sealed);
            }
            since = since.or(() -> Optional.of(sealed.at()));
            before += since.equals(Optional.of(sealed.at())) ? 1 : 0;
            rows++;
            hash = now.get();
            isNotedThere = isNotedThere || noted.equals(now);
            return true;
        }

        private boolean differs(Difference how, Sealed sealed) {
            difference = Optional.of(how);
            differing = Optional.of(sealed.id());
            return false;
        }

        Looked result(long unsealed) {
            if (difference.isEmpty() && !isNotedThere) {
                difference = Optional.of(Difference.UNKNOWN_HEAD);
            }
            return new Looked(rows, unsealed, since, before, hash, difference, differing);
        }
    }
}

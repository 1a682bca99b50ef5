package dev.errata.storage.delivery;

import dev.errata.bot.delivery.Outbox;
import dev.errata.bot.delivery.Outgoing;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.storage.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The outbox in PostgreSQL. */
public final class JdbiOutbox implements Outbox {

    private static final String SELECT =
            "select outgoing_id, key, place_id, status, message_id from outgoing where workspace_id = :workspace and ";

    private final Transactions transactions;

    public JdbiOutbox(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Outgoing begin(WorkspaceId workspace, UUID id, String key, PlaceId place) {
        return transactions.in(workspace, "beginning outgoing message " + id, handle -> {
            handle.createUpdate("""
                            insert into outgoing (workspace_id, outgoing_id, key, place_id, status)
                            values (:workspace, :id, :key, :place, 'SENDING')
                            on conflict (workspace_id, key) do update
                            set outgoing_id = excluded.outgoing_id, status = 'SENDING', begun_at = now(), ended_at = null
                            where outgoing.status = 'NOT_SENT'
                            """)
                    .bind("workspace", workspace)
                    .bind("id", id)
                    .bind("key", key)
                    .bind("place", place)
                    .execute();
            return find(handle, workspace, key).orElseThrow();
        });
    }

    @Override
    public void sent(Outgoing outgoing, String messageId) {
        end(outgoing, Outgoing.Status.SENT, messageId);
    }

    @Override
    public void ended(Outgoing outgoing, Outgoing.Status status) {
        end(outgoing, status, outgoing.messageId());
    }

    private void end(Outgoing outgoing, Outgoing.Status status, @Nullable String messageId) {
        transactions.run(
                outgoing.workspace(),
                "ending outgoing message " + outgoing.id(),
                handle -> handle.createUpdate("""
                        update outgoing set status = :status, message_id = :message, ended_at = now()
                        where workspace_id = :workspace and outgoing_id = :id
                        """)
                        .bind("workspace", outgoing.workspace())
                        .bind("id", outgoing.id())
                        .bind("status", status.name())
                        .bind("message", messageId)
                        .execute());
    }

    @Override
    public void forget(Outgoing outgoing) {
        transactions.run(
                outgoing.workspace(),
                "forgetting outgoing message " + outgoing.id(),
                handle -> handle.createUpdate(
                                "delete from outgoing where workspace_id = :workspace and outgoing_id = :id")
                        .bind("workspace", outgoing.workspace())
                        .bind("id", outgoing.id())
                        .execute());
    }

    @Override
    public Optional<Outgoing> find(WorkspaceId workspace, String key) {
        return transactions.in(
                workspace,
                "finding an outgoing message of workspace " + workspace,
                handle -> find(handle, workspace, key));
    }

    @Override
    public Optional<Outgoing> findMessage(WorkspaceId workspace, PlaceId place, String messageId) {
        return transactions.in(
                workspace,
                "finding a message of place " + place,
                handle -> handle.createQuery(SELECT + "place_id = :place and message_id = :message")
                        .bind("workspace", workspace)
                        .bind("place", place)
                        .bind("message", messageId)
                        .map((row, context) -> outgoing(workspace, row))
                        .findFirst());
    }

    private static Optional<Outgoing> find(Handle handle, WorkspaceId workspace, String key) {
        return handle.createQuery(SELECT + "key = :key")
                .bind("workspace", workspace)
                .bind("key", key)
                .map((row, context) -> outgoing(workspace, row))
                .findOne();
    }

    @Override
    public List<Outgoing> startingWith(WorkspaceId workspace, String keyPrefix) {
        String doing = "finding outgoing messages of workspace " + workspace;
        return transactions.in(
                workspace,
                doing,
                handle -> handle.createQuery(SELECT + "key >= :prefix and starts_with(key, :prefix) order by key")
                        .bind("workspace", workspace)
                        .bind("prefix", keyPrefix)
                        .map((row, context) -> outgoing(workspace, row))
                        .list());
    }

    private static Outgoing outgoing(WorkspaceId workspace, ResultSet row) throws SQLException {
        return new Outgoing(
                workspace,
                row.getObject("outgoing_id", UUID.class),
                row.getString("key"),
                new PlaceId(row.getObject("place_id", UUID.class)),
                Outgoing.Status.valueOf(row.getString("status")),
                row.getString("message_id"));
    }
}

package dev.errata.storage.delivery;

import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.question.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The deliveries of one workspace, within one transaction. */
final class DeliveryRows {

    private final Handle handle;
    private final WorkspaceId workspace;

    DeliveryRows(Handle handle, WorkspaceId workspace) {
        this.handle = handle;
        this.workspace = workspace;
    }

    /**
     * A delivery as it was found.
     *
     * @param attempts how often it was begun
     * @param ended whether there is nothing left to do
     */
    record Found(Delivery delivery, int attempts, boolean ended) {}

    /** Until the transaction ends nobody else adds to the queue or ends something in it. */
    void lockQueue(String queueKey) {
        handle.createQuery("select pg_advisory_xact_lock(hashtextextended(:queueKey, 0))")
                .bind("queueKey", workspace + "/" + queueKey)
                .map((row, context) -> true)
                .one();
    }

    /** Returns false, and does nothing, if the key was taken before. */
    boolean insert(Delivery delivery) {
        return handle.createUpdate("""
                                insert into delivery (workspace_id, delivery_id, key, lane, kind, payload, taken_at)
                                values (:workspace, :id, :key, :queueKey, :kind, :payload, :takenAt)
                                on conflict (workspace_id, key) do nothing
                                """)
                        .bind("workspace", workspace)
                        .bind("id", delivery.id())
                        .bind("key", delivery.key())
                        .bind("queueKey", delivery.queueKey())
                        .bind("kind", delivery.kind())
                        .bind("payload", delivery.payload())
                        .bind("takenAt", delivery.takenAt())
                        .execute()
                == 1;
    }

    /** The first of a queue that has not ended: it alone may be worked on. */
    Optional<UUID> firstOf(String queueKey) {
        return handle.createQuery("""
                        select delivery_id from delivery
                        where workspace_id = :workspace and lane = :queueKey and ended_at is null
                        order by ordinal limit 1
                        """)
                .bind("workspace", workspace)
                .bind("queueKey", queueKey)
                .mapTo(UUID.class)
                .findOne();
    }

    List<Delivery> pending() {
        return handle.createQuery("""
                        select delivery_id, key, lane, kind, payload, taken_at, attempts, false as ended
                        from delivery where workspace_id = :workspace and ended_at is null
                        order by ordinal
                        """)
                .bind("workspace", workspace)
                .map((row, context) -> found(row).delivery())
                .list();
    }

    Optional<Found> find(UUID id) {
        return handle.createQuery("""
                        select delivery_id, key, lane, kind, payload, taken_at, attempts, ended_at is not null as ended
                        from delivery where workspace_id = :workspace and delivery_id = :id
                        for update
                        """)
                .bind("workspace", workspace)
                .bind("id", id)
                .map((row, context) -> found(row))
                .findOne();
    }

    private Found found(ResultSet row) throws SQLException {
        Delivery delivery = new Delivery(
                workspace,
                row.getObject("delivery_id", UUID.class),
                row.getString("key"),
                row.getString("lane"),
                row.getString("kind"),
                row.getString("payload"),
                row.getObject("taken_at", OffsetDateTime.class).toInstant());
        return new Found(delivery, row.getInt("attempts"), row.getBoolean("ended"));
    }

    void begin(UUID id) {
        handle.createUpdate("""
                        update delivery set state = 'working', attempts = attempts + 1
                        where workspace_id = :workspace and delivery_id = :id
                        """).bind("workspace", workspace).bind("id", id).execute();
    }

    void waitForAnotherAttempt(UUID id) {
        handle.createUpdate("""
                        update delivery set state = 'waiting'
                        where workspace_id = :workspace and delivery_id = :id and ended_at is null
                        """).bind("workspace", workspace).bind("id", id).execute();
    }

    /** @param state {@code done} or {@code given_up} */
    void end(UUID id, String state, Instant at) {
        handle.createUpdate("""
                        update delivery set state = :state, payload = '', ended_at = :at
                        where workspace_id = :workspace and delivery_id = :id and ended_at is null
                        """)
                .bind("workspace", workspace)
                .bind("id", id)
                .bind("state", state)
                .bind("at", at)
                .execute();
    }

    /** Forgets the keys of what ended before; returns how many. */
    int forgetEndedBefore(Instant moment) {
        return handle.createUpdate("delete from delivery where workspace_id = :workspace and ended_at < :moment")
                .bind("workspace", workspace)
                .bind("moment", moment)
                .execute();
    }
}

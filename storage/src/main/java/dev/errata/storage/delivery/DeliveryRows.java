package dev.errata.storage.delivery;

import dev.errata.bot.delivery.Deliveries.Retracted;
import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.storage.delivery.Turns.Waiting;
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
     */
    record Found(Delivery delivery, int attempts) {}

    /** Until the transaction ends nobody else adds to the queue or ends something in it. */
    void lockQueue(String queueKey) {
        handle.createQuery("select pg_advisory_xact_lock(hashtextextended(:queueKey, 0))")
                .bind("queueKey", workspace + "/" + queueKey)
                .map((row, context) -> true)
                .one();
    }

    /** Until the transaction ends nobody else begins anything in the workspace. */
    void lockClaims() {
        handle.createQuery("select pg_advisory_xact_lock(hashtextextended(:workspace, 1))")
                .bind("workspace", workspace.toString())
                .map((row, context) -> true)
                .one();
    }

    /** Returns false, and does nothing, if the key was taken before. */
    boolean insert(Delivery delivery, Instant due) {
        return inserted(delivery, due, "'waiting'").isPresent();
    }

    /** Where in its queue something came to stand. */
    enum Stand {
        /** Nowhere: its key was taken before. */
        KNOWN,
        FIRST,
        /** Something of the queue has not ended. */
        BEHIND
    }

    /** Puts it last in its queue, which is locked. */
    Stand queue(Delivery delivery, Instant due) {
        return inserted(delivery, due, """
                        case when exists (
                            select from delivery
                            where workspace_id = :workspace and lane = :queueKey and ended_at is null)
                        then 'queued' else 'waiting' end
                        """)
                .map(state -> state.equals("queued") ? Stand.BEHIND : Stand.FIRST)
                .orElse(Stand.KNOWN);
    }

    private Optional<String> inserted(Delivery delivery, Instant due, String state) {
        return handle.createQuery("""
                        insert into delivery (workspace_id, delivery_id, key, channel, lane, kind, payload, taken_at, state, due_at)
                        values (:workspace, :id, :key, :channel, :queueKey, :kind, :payload, :takenAt, %s, :due)
                        on conflict do nothing
                        returning state
                        """.formatted(state))
                .bind("workspace", workspace)
                .bind("id", delivery.id())
                .bind("key", delivery.key())
                .bind("channel", delivery.channel())
                .bind("queueKey", delivery.queueKey())
                .bind("kind", delivery.kind())
                .bind("payload", delivery.payload())
                .bind("takenAt", delivery.takenAt())
                .bind("due", due)
                .mapTo(String.class)
                .findOne();
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
                        select delivery_id, key, channel, lane, kind, payload, taken_at, attempts
                        from delivery where workspace_id = :workspace and ended_at is null
                        order by ordinal
                        """)
                .bind("workspace", workspace)
                .map((row, context) -> found(row).delivery())
                .list();
    }

    /** @param place 1 if it was taken before all others that wait */
    record Queued(Delivery delivery, int place) {}

    /** Those for which people have been waiting since then or longer, and not for a moment that is still to come. */
    List<Queued> queued(Instant now, Instant since, int most) {
        return handle.createQuery("""
                        select delivery_id, key, channel, lane, kind, payload, taken_at, attempts, place from (
                            select *, row_number() over (order by ordinal) as place from delivery
                            where workspace_id = :workspace and state in ('waiting', 'queued') and ended_at is null
                              and due_at <= :now and channel <> :background) waiting
                        where taken_at <= :since
                        order by place limit :most
                        """)
                .bind("workspace", workspace)
                .bind("now", now)
                .bind("since", since)
                .bind("background", Delivery.BACKGROUND)
                .bind("most", most)
                .map((row, context) -> new Queued(found(row).delivery(), row.getInt("place")))
                .list();
    }

    /** The first two of each channel that may be begun, as far as a channel's queues and moments go. */
    List<Waiting> waiting(Instant now) {
        return handle.createQuery("""
                        with recursive channel as (
                            (select channel as name from delivery
                             where workspace_id = :workspace and state = 'waiting' order by channel limit 1)
                            union all
                            select (select d.channel from delivery d
                                    where d.workspace_id = :workspace and d.state = 'waiting' and d.channel > channel.name
                                    order by d.channel limit 1)
                            from channel where channel.name is not null
                        ), working as (
                            select channel as name, count(*) as deliveries from delivery
                            where workspace_id = :workspace and state = 'working' group by channel
                        )
                        select first.delivery_id, channel.name, first.ordinal, coalesce(working.deliveries, 0) as working
                        from channel
                        cross join lateral (
                            select d.delivery_id, d.ordinal from delivery d
                            where d.workspace_id = :workspace and d.state = 'waiting' and d.channel = channel.name
                              and d.due_at <= :now
                            order by d.ordinal limit 2) first
                        left join working on working.name = channel.name
                        """)
                .bind("workspace", workspace)
                .bind("now", now)
                .map((row, context) -> new Waiting(
                        row.getObject("delivery_id", UUID.class),
                        row.getString("name"),
                        row.getLong("ordinal"),
                        row.getInt("working")))
                .list();
    }

    /** What was being worked on in a slot when its process died. */
    Optional<UUID> leftIn(Slot slot) {
        return handle.createQuery("""
                        select delivery_id from delivery
                        where workspace_id = :workspace and state = 'working' and slot = :slot
                        """)
                .bind("workspace", workspace)
                .bind("slot", slot.number())
                .mapTo(UUID.class)
                .findOne();
    }

    Found begin(UUID id, Slot slot) {
        return handle.createQuery("""
                        update delivery set state = 'working', slot = :slot, attempts = attempts + 1
                        where workspace_id = :workspace and delivery_id = :id
                        returning delivery_id, key, channel, lane, kind, payload, taken_at, attempts
                        """)
                .bind("workspace", workspace)
                .bind("id", id)
                .bind("slot", slot.number())
                .map((row, context) -> found(row))
                .one();
    }

    /** @param attempts those that count */
    void putBack(UUID id, int attempts, Instant due) {
        handle.createUpdate("""
                        update delivery set state = 'waiting', slot = null, attempts = :attempts, due_at = :due
                        where workspace_id = :workspace and delivery_id = :id and ended_at is null
                        """)
                .bind("workspace", workspace)
                .bind("id", id)
                .bind("attempts", attempts)
                .bind("due", due)
                .execute();
    }

    /** It is the first of its queue now. */
    void moveUp(UUID id) {
        handle.createUpdate("""
                        update delivery set state = 'waiting'
                        where workspace_id = :workspace and delivery_id = :id and state = 'queued'
                        """).bind("workspace", workspace).bind("id", id).execute();
    }

    private Found found(ResultSet row) throws SQLException {
        Delivery delivery = new Delivery(
                workspace,
                row.getObject("delivery_id", UUID.class),
                row.getString("key"),
                row.getString("channel"),
                row.getString("lane"),
                row.getString("kind"),
                row.getString("payload"),
                row.getObject("taken_at", OffsetDateTime.class).toInstant());
        return new Found(delivery, row.getInt("attempts"));
    }

    /** @param state {@code done} or {@code given_up} */
    void end(UUID id, String state, Instant at) {
        handle.createUpdate("""
                        update delivery set state = :state, slot = null, payload = '', ended_at = :at
                        where workspace_id = :workspace and delivery_id = :id and ended_at is null
                        """)
                .bind("workspace", workspace)
                .bind("id", id)
                .bind("state", state)
                .bind("at", at)
                .execute();
    }

    /** What was taken under a key, also long ago: then its answer still knows. */
    Optional<Retracted> taken(String key) {
        return handle.createQuery("""
                        select delivery_id as id, lane from delivery where workspace_id = :workspace and key = :key
                        union all
                        select interaction_id, :key from interaction where workspace_id = :workspace and taken_as = :key
                        limit 1
                        """)
                .bind("workspace", workspace)
                .bind("key", key)
                .map((row, context) -> new Retracted(row.getObject("id", UUID.class), row.getString("lane")))
                .findOne();
    }

    /** Of those that nobody has begun, or that are to be tried again, the ones that hold this in their payload. */
    List<Retracted> resting(String inPayload) {
        return handle.createQuery("""
                        select delivery_id, lane from delivery
                        where workspace_id = :workspace and ended_at is null and state in ('waiting', 'queued')
                          and strpos(payload, :held) > 0
                        order by ordinal
                        """)
                .bind("workspace", workspace)
                .bind("held", inPayload)
                .map((row, context) -> new Retracted(row.getObject("delivery_id", UUID.class), row.getString("lane")))
                .list();
    }

    /** Ends one that nobody has begun, or that is to be tried again; the next of its queue is the first then. */
    void drop(Retracted unwanted, Instant at) {
        lockClaims();
        lockQueue(unwanted.queueKey());
        int dropped = handle.createUpdate("""
                        update delivery set state = 'dropped', payload = '', ended_at = :at
                        where workspace_id = :workspace and delivery_id = :id and state in ('waiting', 'queued')
                          and ended_at is null
                        """)
                .bind("workspace", workspace)
                .bind("id", unwanted.id())
                .bind("at", at)
                .execute();
        if (dropped > 0) {
            firstOf(unwanted.queueKey()).ifPresent(this::moveUp);
        }
    }

    /** Forgets the keys of what ended before; returns how many. */
    int forgetEndedBefore(Instant moment) {
        return handle.createUpdate("delete from delivery where workspace_id = :workspace and ended_at < :moment")
                .bind("workspace", workspace)
                .bind("moment", moment)
                .execute();
    }
}

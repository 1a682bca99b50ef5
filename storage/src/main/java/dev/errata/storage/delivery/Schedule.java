package dev.errata.storage.delivery;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** When deliveries are due, kept by the scheduler in the same transaction as the deliveries themselves. */
final class Schedule {

    /** The one before wakes it in the transaction in which it ends; the hour is only there in case that never comes. */
    private static final Duration ASLEEP = Duration.ofHours(1);

    private final SchedulerClient client;

    private Schedule(SchedulerClient client) {
        this.client = client;
    }

    static Schedule within(Handle handle) {
        return new Schedule(SchedulerClient.Builder.create(JoinedConnection.of(handle.getConnection()))
                .jdbcCustomization(customization())
                .build());
    }

    static JdbcCustomization customization() {
        return new PostgreSqlJdbcCustomization(false, true);
    }

    void add(DeliveryRef delivery, Instant due) {
        client.scheduleIfNotExists(delivery.task(), due);
    }

    void addAsleep(DeliveryRef delivery, Instant now) {
        client.scheduleIfNotExists(delivery.task(), now.plus(ASLEEP));
    }

    void wake(DeliveryRef delivery, Instant now) {
        wake(client, delivery, now);
    }

    /** Returns false if it is gone, or awake already. */
    static boolean wake(SchedulerClient client, DeliveryRef delivery, Instant now) {
        try {
            return client.reschedule(delivery.task(), now);
        } catch (TaskInstanceException e) {
            return false;
        }
    }
}

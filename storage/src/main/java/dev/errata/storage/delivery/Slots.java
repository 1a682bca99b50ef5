package dev.errata.storage.delivery;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import dev.errata.bot.question.WorkspaceId;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Has somebody look for work in a workspace: at once in a slot, or at a moment. However much waits, a workspace has no more than its slots
 * with the scheduler, and one row for each moment that something waits for.
 */
final class Slots {

    /** A moment at which something in a workspace is due. */
    static final TaskDescriptor<Void> DUE = TaskDescriptor.of("delivery-due");

    private final Handle handle;
    private final WorkspaceId workspace;

    /** @param handle in whose transaction it happens */
    Slots(Handle handle, WorkspaceId workspace) {
        this.handle = handle;
        this.workspace = workspace;
    }

    static JdbcCustomization customization() {
        return new PostgreSqlJdbcCustomization(false, true);
    }

    static WorkspaceId workspaceOf(TaskInstanceId due) {
        return WorkspaceId.of(due.getId().split("/", 2)[0]);
    }

    /**
     * Opens one more slot. Returns false if all are open: each of them looks for work once more before it is closed, but it sees only what
     * was committed by then.
     */
    boolean open(int slots, Instant now) {
        return handle.createUpdate("""
                                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                                select :task, :workspace || '/' || number, :now, false, 1
                                from generate_series(1, :slots) number
                                where not exists (
                                    select from scheduled_tasks
                                    where task_name = :task and task_instance = :workspace || '/' || number)
                                order by random() limit 1
                                on conflict do nothing
                                """)
                        .bind("task", Slot.TASK.getTaskName())
                        .bind("workspace", workspace.toString())
                        .bind("slots", slots)
                        .bind("now", now)
                        .execute()
                == 1;
    }

    /** Opens one at that moment. */
    void openAt(Instant moment) {
        SchedulerClient.Builder.create(JoinedConnection.of(handle.getConnection()))
                .jdbcCustomization(customization())
                .build()
                .scheduleIfNotExists(
                        DUE.instance(workspace + "/" + UUID.randomUUID()).build(), moment);
    }
}

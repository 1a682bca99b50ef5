package dev.errata.storage.delivery;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import dev.errata.bot.question.WorkspaceId;

/** One of the few places of a workspace in which its deliveries are worked on; the scheduler gives each to one process at a time. */
record Slot(WorkspaceId workspace, int number) {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("delivery-slot");

    static Slot of(TaskInstanceId instance) {
        String[] parts = instance.getId().split("/", 2);
        return new Slot(WorkspaceId.of(parts[0]), Integer.parseInt(parts[1]));
    }
}

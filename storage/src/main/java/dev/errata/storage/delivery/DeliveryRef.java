package dev.errata.storage.delivery;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import dev.errata.bot.question.WorkspaceId;
import java.util.UUID;

/** Names a delivery as the scheduler does, which knows no workspaces. */
record DeliveryRef(WorkspaceId workspace, UUID delivery) {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("delivery");

    static DeliveryRef of(TaskInstanceId instance) {
        String[] ids = instance.getId().split("/", 2);
        return new DeliveryRef(WorkspaceId.of(ids[0]), UUID.fromString(ids[1]));
    }

    TaskInstance<Void> task() {
        return TASK.instance(workspace + "/" + delivery).build();
    }
}

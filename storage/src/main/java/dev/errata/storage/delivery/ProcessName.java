package dev.errata.storage.delivery;

import com.github.kagkarlsson.scheduler.SchedulerName;
import java.util.UUID;

/** Which process works on something; another start of the program is another process. */
record ProcessName(UUID id) implements SchedulerName {

    @Override
    public String getName() {
        return id.toString();
    }
}

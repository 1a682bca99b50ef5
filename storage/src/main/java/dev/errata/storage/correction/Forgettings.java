package dev.errata.storage.correction;

import dev.errata.bot.question.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** Notices that something was forgotten, by this process or another, and has whatever is kept in memory of that workspace forgotten too. */
public final class Forgettings {

    private final Map<WorkspaceId, Long> seen = new ConcurrentHashMap<>();
    private final List<Consumer<WorkspaceId>> caches = new CopyOnWriteArrayList<>();

    /** From now on that one is told in which workspace something was forgotten. */
    public void tell(Consumer<WorkspaceId> cache) {
        caches.add(cache);
    }

    /** The number of changes of a workspace. Ask this before reading: what changes in between is then read again next time. */
    CorrectionChanges.Count changes(Handle handle, WorkspaceId workspace) {
        CorrectionChanges.Count count = CorrectionChanges.of(handle, workspace);
        Optional<Long> before = Optional.ofNullable(seen.put(workspace, count.forgettings()));
        if (before.filter(known -> known != count.forgettings()).isPresent()) {
            caches.forEach(cache -> cache.accept(workspace));
        }
        return count;
    }
}

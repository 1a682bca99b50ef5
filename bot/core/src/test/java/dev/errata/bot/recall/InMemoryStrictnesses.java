package dev.errata.bot.recall;

import dev.errata.bot.question.WorkspaceId;
import java.util.HashMap;
import java.util.Map;

/** {@link Strictnesses} in memory. */
public final class InMemoryStrictnesses implements Strictnesses {

    private final Map<WorkspaceId, Strictness> chosen = new HashMap<>();

    @Override
    public Strictness of(WorkspaceId workspace) {
        return chosen.getOrDefault(workspace, Strictness.DEFAULT);
    }

    @Override
    public void choose(WorkspaceId workspace, Strictness strictness) {
        chosen.put(workspace, strictness);
    }
}

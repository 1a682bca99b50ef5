package dev.errata.bot.loop;

import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.WorkspaceId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link Rewrites} in memory. */
public final class InMemoryRewrites implements Rewrites {

    private final Map<List<Object>, Rewrite> all = new HashMap<>();

    @Override
    public synchronized void keep(WorkspaceId workspace, InteractionId again, Rewrite rewrite) {
        all.putIfAbsent(List.of(workspace, again), rewrite);
    }

    @Override
    public synchronized Optional<Rewrite> find(WorkspaceId workspace, InteractionId again) {
        return Optional.ofNullable(all.get(List.of(workspace, again)));
    }
}

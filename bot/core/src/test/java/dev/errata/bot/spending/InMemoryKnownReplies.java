package dev.errata.bot.spending;

import dev.errata.bot.question.WorkspaceId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link KnownReplies} in memory. */
public final class InMemoryKnownReplies implements KnownReplies {

    private final Map<List<Object>, Kept> replies = new HashMap<>();

    private record Kept(Known known, Instant usedAt) {}

    @Override
    public Optional<Known> find(WorkspaceId workspace, String call, Instant now) {
        Optional<Kept> kept = Optional.ofNullable(replies.computeIfPresent(
                List.of(workspace, call),
                (key, one) -> new Kept(one.known(), one.usedAt().isAfter(now) ? one.usedAt() : now)));
        return kept.map(Kept::known);
    }

    @Override
    public void keep(WorkspaceId workspace, String call, Known reply, Instant now) {
        replies.putIfAbsent(List.of(workspace, call), new Kept(reply, now));
    }

    @Override
    public void drop(WorkspaceId workspace, Instant unusedSince) {
        replies.entrySet()
                .removeIf(entry -> entry.getKey().get(0).equals(workspace)
                        && entry.getValue().usedAt().isBefore(unusedSince));
    }
}

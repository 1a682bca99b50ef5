package dev.errata.bot.recall;

import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.people.Recent;
import dev.errata.bot.question.WorkspaceId;
import java.time.Clock;
import java.time.Duration;

/** Remembers for some seconds what a workspace has chosen: every question asks for it, and another process can change it. */
public final class RecentStrictness {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Strictnesses strictnesses;
    private final Recent<WorkspaceId, Strictness> read;

    public RecentStrictness(Strictnesses strictnesses, CacheBudget caches, Clock clock) {
        this.strictnesses = strictnesses;
        this.read = new Recent<>(caches, clock, FRESH);
    }

    public Strictness of(WorkspaceId workspace) {
        return read.find(workspace).orElseGet(() -> read.remember(workspace, strictnesses.of(workspace)));
    }
}

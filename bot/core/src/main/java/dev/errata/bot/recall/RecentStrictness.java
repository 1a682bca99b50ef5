package dev.errata.bot.recall;

import dev.errata.bot.question.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers for some seconds what a workspace has chosen: every question asks for it, and another process can change it. */
public final class RecentStrictness {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Strictnesses strictnesses;
    private final Clock clock;
    private final Map<WorkspaceId, Read> read = new ConcurrentHashMap<>();

    private record Read(Strictness strictness, Instant at) {}

    public RecentStrictness(Strictnesses strictnesses, Clock clock) {
        this.strictnesses = strictnesses;
        this.clock = clock;
    }

    public Strictness of(WorkspaceId workspace) {
        Instant now = clock.instant();
        Read known = read.get(workspace);
        if (known != null && now.isBefore(known.at().plus(FRESH))) {
            return known.strictness();
        }
        Strictness strictness = strictnesses.of(workspace);
        read.put(workspace, new Read(strictness, now));
        return strictness;
    }
}

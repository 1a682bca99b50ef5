package dev.errata.bot.trace;

import dev.errata.bot.delivery.Outbox;
import dev.errata.bot.delivery.OutboxOfOthers;
import dev.errata.bot.delivery.Outgoing;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An outbox of which it is told what became of each message. */
public final class TracedOutbox implements OutboxOfOthers {

    /** A message is sent by the thread that notes it, before the next one. */
    private static final ThreadLocal<Begun> BEGUN = new ThreadLocal<>();

    private final Outbox outbox;
    private final Traces traces;
    private final Clock clock;

    private record Begun(UUID id, Instant at) {}

    public TracedOutbox(Outbox outbox, Traces traces, Clock clock) {
        this.outbox = outbox;
        this.traces = traces;
        this.clock = clock;
    }

    @Override
    public Outbox others() {
        return outbox;
    }

    @Override
    public Outgoing begin(WorkspaceId workspace, UUID id, String key, PlaceId place) {
        Outgoing outgoing = outbox.begin(workspace, id, key, place);
        BEGUN.set(new Begun(outgoing.id(), clock.instant()));
        return outgoing;
    }

    @Override
    public void sent(Outgoing outgoing, String messageId) {
        delivered(outgoing, Outgoing.Status.SENT, () -> outbox.sent(outgoing, messageId));
    }

    @Override
    public void ended(Outgoing outgoing, Outgoing.Status status) {
        delivered(outgoing, status, () -> outbox.ended(outgoing, status));
    }

    private void delivered(Outgoing outgoing, Outgoing.Status status, Runnable noted) {
        try (Span span = step(outgoing)) {
            span.with("errata.message", outgoing.key())
                    .with("errata.message.status", status.name().toLowerCase(Locale.ROOT));
            noted.run();
        }
    }

    private Span step(Outgoing outgoing) {
        @Nullable Begun last = BEGUN.get();
        BEGUN.remove();
        return last != null && last.id().equals(outgoing.id())
                ? traces.step("deliver", last.at())
                : traces.step("deliver");
    }
}

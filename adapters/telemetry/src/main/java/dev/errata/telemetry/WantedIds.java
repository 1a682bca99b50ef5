package dev.errata.telemetry;

import io.opentelemetry.api.trace.TraceId;
import io.opentelemetry.sdk.trace.IdGenerator;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Ids of traces that somebody wants, and others at random. */
final class WantedIds implements IdGenerator {

    private final ThreadLocal<@Nullable String> wanted = new ThreadLocal<>();
    private final IdGenerator random = IdGenerator.random();

    /** A trace that is begun meanwhile on this thread has this id: its 32 digits, without dashes. */
    <T> T during(UUID id, Supplier<T> begun) {
        wanted.set(TraceId.fromLongs(id.getMostSignificantBits(), id.getLeastSignificantBits()));
        try {
            return begun.get();
        } finally {
            wanted.remove();
        }
    }

    @Override
    public String generateSpanId() {
        return random.generateSpanId();
    }

    /** A trace cannot have the id of nothing but zeros. */
    @Override
    public String generateTraceId() {
        String id = wanted.get();
        return id != null && TraceId.isValid(id) ? id : random.generateTraceId();
    }
}

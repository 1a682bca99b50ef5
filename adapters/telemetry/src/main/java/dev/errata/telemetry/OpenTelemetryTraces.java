package dev.errata.telemetry;

import dev.errata.bot.trace.Span;
import dev.errata.bot.trace.Traces;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutorService;

/** Tells OpenTelemetry. */
final class OpenTelemetryTraces implements Traces {

    private final Tracer tracer;
    private final WantedIds ids;
    private final boolean withWords;

    OpenTelemetryTraces(Tracer tracer, WantedIds ids, boolean withWords) {
        this.tracer = tracer;
        this.ids = ids;
        this.withWords = withWords;
    }

    @Override
    public Span begin(UUID id, String name) {
        return ids.during(id, () -> opened(tracer.spanBuilder(name).setNoParent()));
    }

    @Override
    public Span step(String name) {
        return opened(tracer.spanBuilder(name));
    }

    @Override
    public Span step(String name, Instant began) {
        return opened(tracer.spanBuilder(name).setStartTimestamp(began));
    }

    @Override
    public Span call(String name) {
        return opened(tracer.spanBuilder(name).setSpanKind(SpanKind.CLIENT));
    }

    @Override
    public ExecutorService carrying(ExecutorService threads) {
        return Context.taskWrapping(threads);
    }

    private Span opened(SpanBuilder span) {
        return new OpenTelemetrySpan(span.startSpan(), withWords);
    }
}

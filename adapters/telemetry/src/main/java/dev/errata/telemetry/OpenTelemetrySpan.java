package dev.errata.telemetry;

import dev.errata.bot.trace.Span;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import java.util.List;
import java.util.function.Supplier;

/** A span of OpenTelemetry, which is the current one of its thread until it is closed. */
final class OpenTelemetrySpan implements Span {

    private static final String ERROR_TYPE = "error.type";
    private static final String UNTOLD = ".error";

    private final io.opentelemetry.api.trace.Span span;
    private final Scope scope;
    private final boolean withWords;

    /** The scope is closed with the span. */
    @SuppressWarnings("MustBeClosedChecker")
    OpenTelemetrySpan(io.opentelemetry.api.trace.Span span, boolean withWords) {
        this.span = span;
        this.scope = span.makeCurrent();
        this.withWords = withWords;
    }

    @Override
    public Span with(String name, String value) {
        span.setAttribute(name, value);
        return this;
    }

    @Override
    public Span with(String name, long value) {
        span.setAttribute(name, value);
        return this;
    }

    @Override
    public Span with(String name, double value) {
        span.setAttribute(name, value);
        return this;
    }

    @Override
    public Span with(String name, boolean value) {
        span.setAttribute(name, value);
        return this;
    }

    @Override
    public Span with(String name, List<String> values) {
        span.setAttribute(AttributeKey.stringArrayKey(name), values);
        return this;
    }

    @Override
    public Span words(String name, Supplier<String> words) {
        if (withWords && span.isRecording()) {
            write(name, words);
        }
        return this;
    }

    /** Words that cannot be had are left out: what is asked and answered does not fail because somebody looks on. */
    private void write(String name, Supplier<String> words) {
        try {
            span.setAttribute(name, words.get());
        } catch (RuntimeException e) {
            span.setAttribute(name + UNTOLD, e.getClass().getSimpleName());
        }
    }

    @Override
    public Span failed(Throwable why) {
        span.setStatus(StatusCode.ERROR);
        span.setAttribute(ERROR_TYPE, why.getClass().getSimpleName());
        return this;
    }

    @Override
    public void close() {
        scope.close();
        span.end();
    }
}

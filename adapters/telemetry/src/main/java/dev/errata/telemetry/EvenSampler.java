package dev.errata.telemetry;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceId;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.List;

/**
 * A sampler that sees ids which are even. One that keeps a share of all traces takes the second half of an id for a random number. In a UUID
 * that half begins with the same two bits (RFC 9562, 4.1), so that of a share of one half and less nothing would be kept.
 */
final class EvenSampler implements Sampler {

    private static final int HALF = TraceId.getLength() / 2;
    private static final int HEX = 16;
    private static final int SAME_BITS = 2;
    private static final long MASK = (1 << SAME_BITS) - 1;

    private final Sampler sampler;

    EvenSampler(Sampler sampler) {
        this.sampler = sampler;
    }

    @Override
    public SamplingResult shouldSample(
            Context parent, String traceId, String name, SpanKind kind, Attributes attributes, List<LinkData> links) {
        return sampler.shouldSample(parent, even(traceId), name, kind, attributes, links);
    }

    @Override
    public String getDescription() {
        return sampler.getDescription();
    }

    private static String even(String traceId) {
        long first = Long.parseUnsignedLong(traceId.substring(0, HALF), HEX);
        long second = Long.parseUnsignedLong(traceId.substring(HALF), HEX);
        return TraceId.fromLongs(first, (second << SAME_BITS) | (first & MASK));
    }
}

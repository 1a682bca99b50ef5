package dev.errata.telemetry;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a receiver was sent. */
public record SentTraces(List<ResourceSpans> received) {

    public List<Span> spans() {
        return received.stream()
                .flatMap(one -> one.getScopeSpansList().stream())
                .flatMap(one -> one.getSpansList().stream())
                .toList();
    }

    public Span span(String name) {
        List<Span> named =
                spans().stream().filter(span -> span.getName().equals(name)).toList();
        if (named.size() != 1) {
            throw new AssertionError(named.size() + " spans are called " + name);
        }
        return named.get(0);
    }

    public Map<String, Object> attributes(String name) {
        return attributes(span(name));
    }

    public static Map<String, Object> attributes(Span span) {
        return read(span.getAttributesList());
    }

    Map<String, Object> resource() {
        return read(received.get(0).getResource().getAttributesList());
    }

    public static String hex(ByteString id) {
        return HexFormat.of().formatHex(id.toByteArray());
    }

    /** By the id of a trace, the names of what is in it. */
    public Map<String, Set<String>> traces() {
        return spans().stream()
                .collect(Collectors.groupingBy(
                        span -> hex(span.getTraceId()), Collectors.mapping(Span::getName, Collectors.toSet())));
    }

    private static Map<String, Object> read(List<KeyValue> attributes) {
        return attributes.stream().collect(Collectors.toMap(KeyValue::getKey, one -> read(one.getValue())));
    }

    private static Object read(AnyValue value) {
        return switch (value.getValueCase()) {
            case INT_VALUE -> value.getIntValue();
            case DOUBLE_VALUE -> value.getDoubleValue();
            case BOOL_VALUE -> value.getBoolValue();
            case ARRAY_VALUE ->
                value.getArrayValue().getValuesList().stream()
                        .map(SentTraces::read)
                        .toList();
            default -> value.getStringValue();
        };
    }
}

package dev.errata.telemetry;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the environment says about traces, and what is wrong with it. What is set to nothing counts as not set. */
final class TraceSettings {

    private static final String DISABLED = "OTEL_SDK_DISABLED";
    private static final String EXPORTER = "OTEL_TRACES_EXPORTER";
    private static final String ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private static final String TRACES_ENDPOINT = "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT";
    private static final String PROTOCOL = "OTEL_EXPORTER_OTLP_PROTOCOL";
    private static final String TRACES_PROTOCOL = "OTEL_EXPORTER_OTLP_TRACES_PROTOCOL";
    private static final String HEADERS = "OTEL_EXPORTER_OTLP_HEADERS";
    private static final String TRACES_HEADERS = "OTEL_EXPORTER_OTLP_TRACES_HEADERS";
    private static final String RESOURCE = "OTEL_RESOURCE_ATTRIBUTES";
    private static final String FILE = "OTEL_CONFIG_FILE";
    private static final String WORDS = "OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT";

    private static final String HTTP = "http/protobuf";
    private static final String OTLP = "otlp";
    private static final String NONE = "none";
    private static final Set<String> WITH_WORDS = Set.of("true", "span_only", "span_and_event");
    private static final Set<String> WITHOUT_WORDS = Set.of("false", "no_content", "event_only");

    private final Map<String, String> given = new TreeMap<>();

    TraceSettings(Map<String, String> environment) {
        environment.forEach((name, value) -> {
            if (name.startsWith("OTEL_") && !value.isBlank()) {
                given.put(name, value.strip());
            }
        });
    }

    /** Whether traces are to be sent at all. */
    boolean areOn() {
        boolean asked = Stream.of(ENDPOINT, TRACES_ENDPOINT, EXPORTER).anyMatch(given::containsKey);
        return asked
                && !"true".equalsIgnoreCase(given.get(DISABLED))
                && !exporters().equals(Set.of(NONE));
    }

    /** Whether what people and language models wrote is sent too. */
    boolean withWords() {
        return value(WORDS)
                .map(TraceSettings::lower)
                .filter(WITH_WORDS::contains)
                .isPresent();
    }

    /** What is wrong, a sentence each. What only OpenTelemetry can tell is not in it. */
    List<String> problems() {
        return Stream.of(
                        file(),
                        exporter(),
                        protocol(),
                        endpoint(ENDPOINT),
                        endpoint(TRACES_ENDPOINT),
                        headers(HEADERS),
                        headers(TRACES_HEADERS),
                        words())
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * What OpenTelemetry is to go by, under the names of the variables: traces alone are sent, whatever is said about metrics and logs, and
     * over HTTP, where it would take gRPC. A service's own name wins, wherever it stands.
     */
    Map<String, String> forOpenTelemetry() {
        Map<String, String> all = new HashMap<>(given);
        all.putIfAbsent(PROTOCOL, HTTP);
        all.merge(RESOURCE, "service.name=errata", (own, usual) -> usual + "," + own);
        all.put(EXPORTER, OTLP);
        all.put("OTEL_METRICS_EXPORTER", NONE);
        all.put("OTEL_LOGS_EXPORTER", NONE);
        all.put("OTEL_PROPAGATORS", NONE);
        return all;
    }

    private Optional<String> file() {
        return value(FILE).map(file -> TelemetryWords.say("setting.file", FILE));
    }

    private Optional<String> exporter() {
        return value(EXPORTER)
                .filter(value -> !exporters().equals(Set.of(OTLP)))
                .map(value -> TelemetryWords.say("setting.exporter", EXPORTER, value));
    }

    private Set<String> exporters() {
        return Stream.of(given.getOrDefault(EXPORTER, OTLP).split(","))
                .map(name -> lower(name.strip()))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    /** The one for traces counts, where there is one. */
    private Optional<String> protocol() {
        String name = given.containsKey(TRACES_PROTOCOL) ? TRACES_PROTOCOL : PROTOCOL;
        return value(name)
                .filter(value -> !value.equals(HTTP))
                .map(value -> TelemetryWords.say("setting.protocol", name, value));
    }

    private Optional<String> endpoint(String name) {
        return value(name)
                .filter(value -> !isEndpoint(value))
                .map(value -> TelemetryWords.say("setting.endpoint", name));
    }

    private static boolean isEndpoint(String address) {
        try {
            URI uri = new URI(address);
            boolean isBare = Stream.of(uri.getRawUserInfo(), uri.getRawQuery(), uri.getRawFragment())
                    .allMatch(part -> part == null);
            return isBare && uri.getHost() != null && Set.of("http", "https").contains(lower(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private Optional<String> headers(String name) {
        return value(name)
                .filter(value -> !Stream.of(value.split(",")).allMatch(TraceSettings::isHeader))
                .map(value -> TelemetryWords.say("setting.headers", name));
    }

    /** What the JDK's client does not take would come to light only in a log, with the key that is in it. */
    private static boolean isHeader(String entry) {
        int middle = entry.indexOf('=');
        if (middle < 0) {
            return entry.isBlank();
        }
        try {
            String value = URLDecoder.decode(entry.substring(middle + 1).strip(), StandardCharsets.UTF_8);
            HttpRequest.newBuilder().header(entry.substring(0, middle).strip(), value);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Optional<String> words() {
        return value(WORDS)
                .filter(value -> !WITH_WORDS.contains(lower(value)) && !WITHOUT_WORDS.contains(lower(value)))
                .map(value -> TelemetryWords.say("setting.words", WORDS, value));
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(given.get(name));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}

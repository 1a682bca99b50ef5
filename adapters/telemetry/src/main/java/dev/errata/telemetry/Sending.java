package dev.errata.telemetry;

import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdkBuilder;
import io.opentelemetry.sdk.autoconfigure.internal.AutoConfigureUtil;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import io.opentelemetry.sdk.autoconfigure.spi.internal.DefaultConfigProperties;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Starts and ends OpenTelemetry's SDK, for this program alone: it is no global one, and sees to no end of the process by itself. */
final class Sending {

    private static final String SCOPE = "dev.errata";
    private static final Pattern PROPERTY = Pattern.compile("\\botel(?:\\.[a-z0-9_]++)++");

    /** What it says while it is set up is said better by whoever reads the settings. */
    private static final Logger SETTING_UP = Logger.getLogger("io.opentelemetry.sdk.autoconfigure");

    private Sending() {}

    static Telemetry.Outcome start(TraceSettings settings, Duration patience) {
        SETTING_UP.setLevel(Level.WARNING);
        WantedIds ids = new WantedIds();
        try {
            OpenTelemetrySdk sdk = sdk(settings.forOpenTelemetry(), ids);
            OpenTelemetryTraces traces = new OpenTelemetryTraces(sdk.getTracer(SCOPE), ids, settings.withWords());
            return new Telemetry.Outcome.Usable(new Telemetry(traces, () -> end(sdk, patience)));
        } catch (ConfigurationException e) {
            return new Telemetry.Outcome.Wrong(List.of(TelemetryWords.say("setting.refused", inVariables(why(e)))));
        }
    }

    /**
     * Of 1.68 nothing public keeps the process's environment and properties out: a supplier's values come after them, a customizer's before
     * them, but can take none away. So the whole configuration is replaced, by two classes that are called internal. What is read of the
     * process before that is {@code otel.config.file}, without which nothing comes of it.
     */
    private static OpenTelemetrySdk sdk(Map<String, String> settings, WantedIds ids) {
        AutoConfiguredOpenTelemetrySdkBuilder builder = AutoConfiguredOpenTelemetrySdk.builder()
                .disableShutdownHook()
                .addSamplerCustomizer((sampler, config) -> new EvenSampler(sampler))
                .addTracerProviderCustomizer((provider, config) -> provider.setIdGenerator(ids));
        return AutoConfigureUtil.setConfigPropertiesCustomizer(
                        builder, ofTheProcess -> DefaultConfigProperties.createFromMap(settings))
                .build()
                .getOpenTelemetrySdk();
    }

    private static void end(OpenTelemetrySdk sdk, Duration patience) {
        sdk.shutdown().join(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** What the SDK did not expect it wraps, and says nothing about. */
    private static String why(ConfigurationException e) {
        Throwable cause = e.getCause();
        return String.valueOf(cause instanceof IllegalArgumentException ? cause.getMessage() : e.getMessage());
    }

    /** The SDK names properties; who reads this knows variables. */
    private static String inVariables(String message) {
        return PROPERTY.matcher(message).replaceAll(Sending::variable);
    }

    private static String variable(MatchResult property) {
        return property.group().replace('.', '_').toUpperCase(Locale.ROOT);
    }
}

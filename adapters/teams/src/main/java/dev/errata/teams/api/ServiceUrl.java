package dev.errata.teams.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * One of Microsoft's servers, as an activity names it; answers to that activity go there.
 *
 * @param value encrypted on the way, or on this machine
 */
public record ServiceUrl(String value) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");

    public ServiceUrl {
        if (!isSafe(HttpUrl.parse(value))) {
            throw new IllegalArgumentException("nothing may be sent to " + value + ": it is not https");
        }
    }

    /** Nothing if it is none that anything may be sent to. */
    public static Optional<ServiceUrl> of(String value) {
        return isSafe(HttpUrl.parse(value)) ? Optional.of(new ServiceUrl(value)) : Optional.empty();
    }

    public boolean isLoopback() {
        return isLoopback(url());
    }

    /** The address of something on it, of parts that are not escaped yet. */
    HttpUrl at(String... path) {
        HttpUrl.Builder address = url().newBuilder();
        for (String part : path) {
            address.addEncodedPathSegment(escaped(part));
        }
        return address.build();
    }

    /** Ids hold signs that mean something in paths. */
    private static String escaped(String part) {
        return URLEncoder.encode(part, UTF_8).replace("+", "%20");
    }

    private HttpUrl url() {
        return HttpUrl.get(value.endsWith("/") ? value.substring(0, value.length() - 1) : value);
    }

    private static boolean isSafe(@Nullable HttpUrl url) {
        return url != null && (url.isHttps() || isLoopback(url));
    }

    private static boolean isLoopback(HttpUrl url) {
        return LOOPBACK.contains(url.host());
    }
}

package dev.errata.models;

import dev.langchain4j.exception.HttpException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** An HTTP answer that is no success, with the one header of it that matters: how long to wait. */
final class HttpRefusal extends HttpException {

    private final transient Optional<Duration> retryAfter;

    HttpRefusal(HttpResponse<String> response, Clock clock) {
        super(response.statusCode(), response.body());
        this.retryAfter = response.headers().firstValue("Retry-After").flatMap(v -> duration(v.strip(), clock));
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }

    /** Seconds, or the date at which to come back (RFC 9110, 10.2.3); what is neither is as good as absent. */
    private static Optional<Duration> duration(String value, Clock clock) {
        try {
            Duration wait = value.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(value))
                    : Duration.between(
                            clock.instant(), ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME));
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

package dev.errata.teams.botframework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a genuine token says. Whether that is enough is for others to decide.
 *
 * @param audience the app that it was made for
 * @param serviceUrl whom answers may be sent to
 * @param expires absent in a token that would hold for ever
 */
public record TokenClaims(
        @Nullable String issuer,
        @Nullable String audience,
        @Nullable String serviceUrl,
        @Nullable Instant expires) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SERVICE_URL = "serviceurl";

    /** Reads the middle part of a token whose signature was found to be good. */
    static Optional<TokenClaims> of(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
            return Optional.of(
                    new TokenClaims(text(claims, "iss"), text(claims, "aud"), text(claims, SERVICE_URL), time(claims)));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
    }

    /** A list counts as absent, even of one. */
    private static @Nullable String text(JsonNode claims, String name) {
        return claims.path(name).textValue();
    }

    private static @Nullable Instant time(JsonNode claims) {
        JsonNode seconds = claims.path("exp");
        return seconds.isNumber() && seconds.canConvertToLong() ? Instant.ofEpochSecond(seconds.longValue()) : null;
    }
}

package dev.errata.teams.botframework;

import com.microsoft.bot.connector.authentication.OpenIdMetadata;
import com.microsoft.bot.connector.authentication.OpenIdMetadataKey;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys that Microsoft signs with now. The SDK's own store waits without end for a server that is silent, and forgets what it had
 * when loading fails.
 */
final class SigningKeys implements OpenIdMetadata {

    private static final Logger log = LoggerFactory.getLogger(SigningKeys.class);
    private static final Duration OLD = Duration.ofDays(1);
    private static final Duration BETWEEN_LOADS = Duration.ofMinutes(1);
    private static final Duration BETWEEN_FIRST_LOADS = Duration.ofSeconds(5);

    private final KeyDocuments documents;
    private final Clock clock;
    private Map<String, OpenIdMetadataKey> keys = Map.of();
    private Instant loaded = Instant.EPOCH;
    private Instant tried = Instant.EPOCH;

    SigningKeys(KeyDocuments documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    /** A key that is not known is looked for again, but only once a minute, because anybody can make up names of keys. */
    @Override
    public synchronized @Nullable OpenIdMetadataKey getKey(@Nullable String id) {
        boolean missing = id == null || !keys.containsKey(id);
        if ((missing || isPast(loaded, OLD)) && isPast(tried, keys.isEmpty() ? BETWEEN_FIRST_LOADS : BETWEEN_LOADS)) {
            load();
        }
        if (keys.isEmpty()) {
            throw new KeysUnavailable(metadata(), null);
        }
        return id == null ? null : keys.get(id);
    }

    URI metadata() {
        return documents.metadata();
    }

    private void load() {
        tried = clock.instant();
        try {
            keys = documents.load();
            loaded = tried;
        } catch (IOException e) {
            if (keys.isEmpty()) {
                throw new KeysUnavailable(metadata(), e);
            }
            log.warn("The keys that Microsoft signs with could not be loaded again; those of {} still hold", loaded);
        }
    }

    private boolean isPast(Instant time, Duration duration) {
        return clock.instant().isAfter(time.plus(duration));
    }
}

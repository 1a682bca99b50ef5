package dev.errata.teams.entry;

import com.auth0.jwt.interfaces.DecodedJWT;
import dev.errata.teams.botframework.BotFrameworkTokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets in whoever has a token of Microsoft's that was made for this app and holds now. */
final class VerifiedCallers implements Callers {

    private static final Logger log = LoggerFactory.getLogger(VerifiedCallers.class);
    private static final String ISSUER = "https://api.botframework.com";
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final BotFrameworkTokens tokens;
    private final String appId;
    private final AllowedTenants tenants;
    private final Clock clock;

    VerifiedCallers(BotFrameworkTokens tokens, String appId, AllowedTenants tenants, Clock clock) {
        if (appId.isBlank()) {
            throw new IllegalArgumentException("without an app id everyone would be let in");
        }
        this.tokens = tokens;
        this.appId = appId;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Override
    public Optional<Pass> admit(@Nullable String authorization) {
        return Optional.ofNullable(authorization)
                .flatMap(tokens::genuine)
                .filter(this::isForUs)
                .map(this::pass);
    }

    @Override
    public void warmUp() {
        tokens.warmUp();
    }

    /** The SDK asks for none of this, or not in every token. */
    private boolean isForUs(DecodedJWT token) {
        if (!appId.equals(token.getClaim("aud").asString())) {
            log.warn("Microsoft sent something to another app than MICROSOFT_APP_ID names. It was refused");
            return false;
        }
        return ISSUER.equals(token.getIssuer()) && isOfNow(token.getExpiresAtAsInstant());
    }

    private boolean isOfNow(@Nullable Instant expires) {
        return expires != null && !clock.instant().isAfter(expires.plus(TOLERANCE));
    }

    /** Azure turns its web chat on for every bot, unasked: so that the channel has to be Teams. */
    private Pass pass(DecodedJWT token) {
        String serviceUrl = token.getClaim("serviceurl").asString();
        return origin -> origin.channel().equals(BotFrameworkTokens.TEAMS)
                && origin.serviceUrl().equalsIgnoreCase(serviceUrl)
                && isCustomer(origin.tenant());
    }

    private boolean isCustomer(@Nullable String tenant) {
        if (tenant != null && tenants.includes(tenant)) {
            return true;
        }
        log.warn("Something from tenant {} was refused. MICROSOFT_ALLOWED_TENANTS says who is served", tenant);
        return false;
    }
}

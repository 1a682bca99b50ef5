package dev.errata.teams.botframework;

import com.auth0.jwt.JWT;
import com.auth0.jwt.interfaces.DecodedJWT;
import com.microsoft.bot.connector.authentication.ChannelValidation;
import com.microsoft.bot.connector.authentication.ClaimsIdentity;
import com.microsoft.bot.connector.authentication.JwtTokenExtractor;
import com.microsoft.bot.connector.authentication.TokenValidationParameters;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import okhttp3.OkHttpClient;

/**
 * The tokens with which Microsoft's servers come. The SDK is asked directly for the check of the signature: its ways around that let in
 * emulators, other bots, and whoever comes while no app id is set.
 */
public final class BotFrameworkTokens {

    /** Where Microsoft says which keys it signs with. */
    public static final URI METADATA = URI.create("https://login.botframework.com/v1/.well-known/openidconfiguration");

    public static final String TEAMS = "msteams";

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final List<String> ALGORITHMS = List.of("RS256");

    private final SigningKeys keys;
    private final JwtTokenExtractor extractor;

    private BotFrameworkTokens(SigningKeys keys, JwtTokenExtractor extractor) {
        this.keys = keys;
        this.extractor = extractor;
    }

    /**
     * Loads nothing yet.
     *
     * @param metadata {@link #METADATA}, except in tests
     */
    public static BotFrameworkTokens of(URI metadata, Clock clock) {
        OkHttpClient http = new OkHttpClient.Builder().callTimeout(PATIENCE).build();
        SigningKeys keys = new SigningKeys(new KeyDocuments(metadata, http), clock);
        TokenValidationParameters parameters = ChannelValidation.getTokenValidationParameters();
        parameters.issuerSigningKeyResolver = url -> keys;
        return new BotFrameworkTokens(keys, new JwtTokenExtractor(parameters, metadata.toString(), ALGORITHMS));
    }

    /**
     * The token, if Microsoft signed it with a key that is meant for Teams and it is of now; nothing of all other tokens. Whether what it
     * says is enough is for others to decide.
     *
     * @param authorization the whole header, such as {@code Bearer eyJ0…}
     * @throws KeysUnavailable if that cannot be known
     */
    public Optional<DecodedJWT> genuine(String authorization) {
        String[] words = authorization.split(" ", -1);
        return words.length == 2 && isGenuine(authorization) ? Optional.of(JWT.decode(words[1])) : Optional.empty();
    }

    /** Loads the keys, because the first time takes longest. */
    public void warmUp() {
        keys.getKey("");
    }

    /** Whatever the SDK cannot read it throws at us, each part in its own way. */
    private boolean isGenuine(String authorization) {
        try {
            ClaimsIdentity identity =
                    extractor.getIdentity(authorization, TEAMS).join();
            return identity != null && identity.isAuthenticated();
        } catch (CompletionException e) {
            if (e.getCause() instanceof KeysUnavailable unavailable) {
                throw unavailable;
            }
            return false;
        } catch (RuntimeException e) {
            return false;
        }
    }
}

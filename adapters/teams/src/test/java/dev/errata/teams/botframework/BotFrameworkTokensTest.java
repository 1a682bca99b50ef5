package dev.errata.teams.botframework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.auth0.jwt.interfaces.DecodedJWT;
import dev.errata.bot.SettableClock;
import dev.errata.teams.FakeIssuer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which keys are known when; what is refused in general is tested at the servlet. */
class BotFrameworkTokensTest {

    private static final String SERVICE_URL = "https://smba.trafficmanager.net/emea/";

    private final FakeIssuer issuer = FakeIssuer.start();
    private final SettableClock clock = new SettableClock();
    private final BotFrameworkTokens tokens = BotFrameworkTokens.of(issuer.metadata(), clock);

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void a_good_token_says_what_it_is_for() {
        DecodedJWT token = tokens.genuine(bearer()).orElseThrow();

        assertThat(token.getIssuer()).isEqualTo(FakeIssuer.ISSUER);
        assertThat(token.getAudience()).containsExactly("app");
        assertThat(token.getClaim("serviceurl").asString()).isEqualTo(SERVICE_URL);
        assertThat(token.getExpiresAtAsInstant()).isNotNull();
    }

    @Test
    void keys_are_loaded_once_a_day() {
        tokens.warmUp();
        tokens.genuine(bearer());
        clock.passes(Duration.ofHours(23));
        tokens.genuine(bearer());

        assertThat(issuer.asked()).isEqualTo(1);
        clock.passes(Duration.ofHours(2));
        assertThat(tokens.genuine(bearer())).isPresent();
        assertThat(issuer.asked()).isEqualTo(2);
    }

    @Test
    void a_new_key_is_looked_for_but_only_once_a_minute() {
        tokens.warmUp();
        issuer.rotates();

        assertThat(tokens.genuine(bearer())).isEmpty();
        clock.passes(Duration.ofSeconds(61));
        assertThat(tokens.genuine(bearer())).isPresent();
        assertThat(issuer.asked()).isEqualTo(1);
    }

    @Test
    void known_keys_hold_while_new_ones_cannot_be_loaded() {
        tokens.warmUp();
        issuer.isDown();
        clock.passes(Duration.ofDays(2));

        assertThat(tokens.genuine(bearer())).isPresent();
    }

    @Test
    void without_any_key_nothing_can_be_said() {
        issuer.isDown();

        assertThatThrownBy(() -> tokens.genuine(bearer())).isInstanceOf(KeysUnavailable.class);
        assertThatThrownBy(() -> tokens.genuine(bearer())).isInstanceOf(KeysUnavailable.class);
        assertThat(issuer.asked()).isEqualTo(1);
        issuer.recovers();
        clock.passes(Duration.ofSeconds(6));
        assertThat(tokens.genuine(bearer())).isPresent();
    }

    private String bearer() {
        return issuer.bearer("app", SERVICE_URL);
    }
}

package dev.errata.teams.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.chat.ServletHost;
import dev.errata.teams.Delivered;
import dev.errata.teams.FakeIssuer;
import dev.errata.teams.TeamsPayloads;
import dev.errata.teams.TeamsPerson;
import dev.errata.teams.TeamsPlace;
import dev.errata.teams.TeamsSender;
import dev.errata.teams.botframework.BotFrameworkTokens;
import dev.errata.teams.entry.AllowedTenants;
import dev.errata.teams.entry.Callers;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {

    private static final String SERVICE_URL = "https://smba.trafficmanager.net/emea/";
    private static final TeamsPerson ANA = TeamsPerson.member("ana", "Ana Flores");
    private static final TeamsPlace CHAT = TeamsPlace.personal("chat");

    private final FakeIssuer issuer = FakeIssuer.start();
    private final TeamsPayloads payloads = new TeamsPayloads(SERVICE_URL);
    private final ObjectNode activity = payloads.message(ANA, CHAT, "May I?");
    private final ObjectNode header = issuer.header("RS256");
    private final ObjectNode claims = issuer.claims(TeamsPayloads.APP_ID, SERVICE_URL);
    private final TakenRequests taken = new TakenRequests();
    private final ServletHost host;
    private final TeamsSender teams;

    TokensTest() throws Exception {
        host = ServletHost.start(
                new TeamsServlet(callers(AllowedTenants.only(Set.of(TeamsPayloads.TENANT))), taken), "/api/messages");
        teams = new TeamsSender(host.uri(), issuer);
    }

    private Callers callers(AllowedTenants tenants) {
        Clock clock = Clock.systemUTC();
        return Callers.verified(BotFrameworkTokens.of(issuer.metadata(), clock), TeamsPayloads.APP_ID, tenants, clock);
    }

    @AfterEach
    void stop() {
        host.close();
        issuer.close();
    }

    @Test
    void what_microsoft_signed_for_this_app_is_taken() {
        Delivered delivered = teams.send(activity);

        assertThat(delivered.status()).isEqualTo(202);
        assertThat(delivered.body()).isEmpty();
        assertThat(taken.messages).hasSize(1);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Bearer a.b.c",
                "Bearer garbage",
                "Bearer eyJhbGciOiJub25lIn0.e30.",
                "Bearer a b",
                "Basic dXNlcjpwYXNzd29yZA==",
                "Token x"
            })
    void a_header_without_a_token_is_refused_without_detail(@Nullable String authorization) {
        Delivered delivered = teams.send(activity.toString(), authorization);

        assertRefused(delivered);
        assertThat(delivered.headers()).containsKey("www-authenticate");
    }

    @Test
    void a_good_token_in_a_header_of_another_kind_is_refused() {
        assertRefused(teams.send(activity.toString(), "Basic " + issuer.token(TeamsPayloads.APP_ID, SERVICE_URL)));
    }

    @Test
    void a_token_for_another_app_is_refused() {
        assertRefused(deliver(issuer.signed(header, claims.put("aud", "another-app"))));
        assertRefused(deliver(issuer.signed(header, without("aud"))));
    }

    @Test
    void a_token_for_several_apps_is_refused() {
        claims.putArray("aud").add(TeamsPayloads.APP_ID).add("another-app");

        assertRefused(deliver(issuer.signed(header, claims)));
    }

    @Test
    void a_token_that_expired_over_five_minutes_ago_is_refused() {
        assertRefused(deliver(issuer.signed(header, claims.put("exp", secondsFromNow(-330)))));
    }

    @Test
    void a_token_that_expired_a_moment_ago_is_good_because_clocks_differ() {
        Delivered delivered = deliver(issuer.signed(header, claims.put("exp", secondsFromNow(-120))));

        assertThat(delivered.status()).isEqualTo(202);
    }

    @Test
    void a_token_that_would_hold_for_ever_is_refused() {
        assertRefused(deliver(issuer.signed(header, without("exp"))));
    }

    @Test
    void a_token_that_holds_only_later_is_refused() {
        assertRefused(deliver(issuer.signed(header, claims.put("nbf", secondsFromNow(900)))));
    }

    @Test
    void a_token_of_another_issuer_is_refused() {
        assertRefused(deliver(issuer.signed(header, claims.put("iss", "https://sts.windows.net/somebody/"))));
        assertRefused(deliver(issuer.signed(header, without("iss"))));
    }

    @Test
    void a_token_of_the_emulator_is_refused() {
        claims.put("iss", "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/")
                .put("ver", "1.0");

        assertRefused(deliver(issuer.signed(header, claims.put("appid", TeamsPayloads.APP_ID))));
    }

    @Test
    void a_token_for_another_server_is_refused() {
        assertForbidden(deliver(issuer.signed(header, claims.put("serviceurl", "https://smba.example/emea/"))));
    }

    @Test
    void a_token_for_no_server_is_refused() {
        assertForbidden(deliver(issuer.signed(header, without("serviceurl"))));
    }

    @Test
    void a_token_signed_with_a_key_of_somebody_else_is_refused() {
        assertRefused(deliver(issuer.forged(header, claims)));
    }

    @Test
    void a_token_of_a_key_that_nobody_knows_is_refused() {
        assertRefused(deliver(issuer.signed(header.put("kid", "unheard-of"), claims)));
        header.remove("kid");
        assertRefused(deliver(issuer.signed(header, claims)));
    }

    @Test
    void an_unsigned_token_is_refused() {
        assertRefused(deliver(FakeIssuer.unsigned(header.put("alg", "none"), claims) + "."));
    }

    @Test
    void a_token_whose_secret_is_the_public_key_is_refused() throws GeneralSecurityException {
        String content = FakeIssuer.unsigned(header.put("alg", "HS256"), claims);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(issuer.publicKey(), "HmacSHA256"));
        byte[] signature = mac.doFinal(content.getBytes(UTF_8));

        assertRefused(
                deliver(content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature)));
    }

    @Test
    void a_token_signed_in_another_way_is_refused() {
        assertRefused(deliver(issuer.signed(header.put("alg", "RS512"), claims)));
    }

    @Test
    void a_token_whose_claims_were_changed_is_refused() {
        String[] parts = issuer.signed(header, claims).split("\\.", -1);
        String other = FakeIssuer.unsigned(header, claims.put("tampered", true));

        assertRefused(deliver(other + "." + parts[2]));
    }

    @Test
    void a_token_of_a_key_that_is_not_meant_for_teams_is_refused() {
        issuer.endorses("webchat", "directline");

        assertRefused(deliver(issuer.signed(header, claims)));
    }

    @Test
    void a_token_of_a_key_that_is_meant_for_nothing_is_refused() {
        issuer.endorses();

        assertRefused(deliver(issuer.signed(header, claims)));
    }

    @Test
    void what_comes_from_another_product_than_teams_is_refused() {
        assertForbidden(teams.send(activity.put("channelId", "webchat")));
        activity.remove("channelId");
        assertForbidden(teams.send(activity));
    }

    @Test
    void another_tenant_is_refused() {
        activity.withObject("channelData").withObject("tenant").put("id", TeamsPayloads.OTHER_TENANT);

        assertForbidden(teams.send(activity));
    }

    @Test
    void a_tenant_that_only_the_conversation_names_counts() {
        activity.withObject("channelData").remove("tenant");
        assertThat(teams.send(activity).status()).isEqualTo(202);

        activity.withObject("conversation").put("tenantId", TeamsPayloads.OTHER_TENANT);
        assertForbidden(teams.send(activity));
    }

    @Test
    void no_tenant_is_refused() {
        activity.withObject("channelData").remove("tenant");
        activity.withObject("conversation").remove("tenantId");

        assertForbidden(teams.send(activity));
    }

    @Test
    void every_tenant_is_taken_where_all_are_allowed() throws Exception {
        activity.withObject("channelData").withObject("tenant").put("id", TeamsPayloads.OTHER_TENANT);

        try (ServletHost open =
                ServletHost.start(new TeamsServlet(callers(AllowedTenants.all()), taken), "/api/messages")) {
            assertThat(new TeamsSender(open.uri(), issuer).send(activity).status())
                    .isEqualTo(202);
        }
    }

    @Test
    void an_activity_without_a_server_is_a_mistake() {
        activity.remove("serviceUrl");

        Delivered delivered = deliver(issuer.signed(header, claims));

        assertThat(delivered.status()).isEqualTo(400);
        assertThat(delivered.body()).isEmpty();
    }

    @Test
    void while_the_keys_cannot_be_loaded_teams_is_asked_to_come_again() {
        String authorization = issuer.bearer(TeamsPayloads.APP_ID, SERVICE_URL);
        issuer.isDown();

        Delivered delivered = teams.send(activity.toString(), authorization);

        assertThat(delivered.status()).isEqualTo(503);
        assertThat(delivered.body()).isEmpty();
    }

    @Test
    void nothing_is_read_before_its_token_is_known_to_be_good() {
        Delivered delivered = teams.send("{\"type\":", "Bearer garbage");

        assertThat(delivered.status()).isEqualTo(401);
    }

    @Test
    void without_an_app_id_there_is_no_door_to_open() {
        BotFrameworkTokens tokens = BotFrameworkTokens.of(issuer.metadata(), Clock.systemUTC());

        assertThatThrownBy(() -> Callers.verified(tokens, " ", AllowedTenants.all(), Clock.systemUTC()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Delivered deliver(String token) {
        return teams.send(activity.toString(), "Bearer " + token);
    }

    private ObjectNode without(String claim) {
        ObjectNode less = issuer.claims(TeamsPayloads.APP_ID, SERVICE_URL);
        less.remove(claim);
        return less;
    }

    private static long secondsFromNow(long seconds) {
        return Instant.now().getEpochSecond() + seconds;
    }

    private void assertRefused(Delivered delivered) {
        assertTurnedAway(delivered, 401);
    }

    private void assertForbidden(Delivered delivered) {
        assertTurnedAway(delivered, 403);
    }

    private void assertTurnedAway(Delivered delivered, int status) {
        assertThat(delivered.status()).isEqualTo(status);
        assertThat(delivered.body()).isEmpty();
    }
}

package dev.errata.slack.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.errata.chat.call.PauseRecorder;
import dev.errata.chat.call.Timeouts;
import dev.errata.slack.FakeChannel.Kind;
import dev.errata.slack.FakeSlack;
import dev.errata.slack.FakeUser.Standing;
import dev.errata.slack.SlackManifest;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTest {

    /** Long enough for a cold start on a busy machine. */
    private static final Timeouts PATIENCE = new Timeouts(
            Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(60));

    private static final Map<String, Consumer<SlackClient>> USES = Map.ofEntries(
            Map.entry("chat:write", slack -> slack.post(message("C1"))),
            Map.entry("channels:history", slack -> slack.find(new Marker("m", Map.of()), "C1", null, "0")),
            Map.entry("groups:history", slack -> slack.find(new Marker("m", Map.of()), "G1", null, "0")),
            Map.entry("im:history", slack -> slack.find(new Marker("m", Map.of()), "D1", null, "0")),
            Map.entry("mpim:history", slack -> slack.find(new Marker("m", Map.of()), "M1", null, "0")),
            Map.entry("channels:read", slack -> slack.channel("C1")),
            Map.entry("groups:read", slack -> slack.channel("G1")),
            Map.entry("mpim:read", slack -> slack.members("M1")),
            Map.entry("users:read", slack -> slack.user("U1")),
            Map.entry("team:read", slack -> slack.teamName(FakeSlack.OTHER_TEAM)),
            Map.entry("usergroups:read", slack -> slack.groups(null)));

    private final SlackManifest manifest = SlackManifest.find();

    @Test
    void every_call_is_granted_by_the_manifest() {
        for (Consumer<SlackClient> use : USES.values()) {
            assertThat(problemOf(use, manifest.scopes())).isNull();
        }
        assertThat(problemOf(slack -> slack.isIn("U1", "M1", null), manifest.scopes()))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chat:write",
                "channels:history",
                "groups:history",
                "im:history",
                "mpim:history",
                "channels:read",
                "groups:read",
                "mpim:read",
                "users:read",
                "team:read",
                "usergroups:read"
            })
    void without_one_of_its_scopes_something_is_refused_and_the_scope_named(String scope) {
        Consumer<SlackClient> use = USES.getOrDefault(scope, any -> {});

        SlackProblem problem = problemOf(use, manifest.scopesWithout(scope));

        assertThat(problem.code()).isEqualTo("missing_scope");
        assertThat(problem).hasMessageContaining("Add the scope " + scope);
    }

    @Test
    void nothing_is_asked_for_beyond_what_is_used() {
        Set<String> used = new HashSet<>(USES.keySet());
        used.add("app_mentions:read");
        used.add("commands");
        used.add("reactions:read");

        assertThat(manifest.scopes()).isEqualTo(used);
    }

    @Test
    void each_event_comes_with_the_scope_it_needs() {
        assertThat(manifest.events())
                .containsExactlyInAnyOrder(
                        "app_mention",
                        "app_uninstalled",
                        "message.channels",
                        "message.groups",
                        "message.im",
                        "message.mpim",
                        "reaction_added",
                        "reaction_removed",
                        "subteam_members_changed",
                        "subteam_updated",
                        "tokens_revoked");
        assertThat(manifest.yaml().at("/settings/org_deploy_enabled").asBoolean())
                .isTrue();
        assertThat(manifest.yaml().at("/settings/interactivity/request_url").asText())
                .isEqualTo(manifest.yaml()
                        .at("/settings/event_subscriptions/request_url")
                        .asText())
                .isEqualTo(manifest.yaml().at("/features/slash_commands/0/url").asText())
                .isEqualTo("https://YOUR-HOST/slack/events");
        assertThat(manifest.yaml()
                        .at("/features/slash_commands/0/should_escape")
                        .asBoolean())
                .isTrue();
        assertThat(manifest.yaml().at("/features/slash_commands/0/usage_hint").asText())
                .startsWith("team link @group #channel |");
    }

    @Test
    void the_manifest_for_socket_mode_asks_for_the_same_and_for_no_address() {
        SlackManifest socket = SlackManifest.forSocket();

        assertThat(socket.scopes()).isEqualTo(manifest.scopes());
        assertThat(socket.events()).isEqualTo(manifest.events());
        assertThat(socket.yaml().at("/settings/socket_mode_enabled").asBoolean())
                .isTrue();
        assertThat(socket.yaml().at("/settings/interactivity/is_enabled").asBoolean())
                .isTrue();
        assertThat(socket.yaml().toString()).doesNotContain("request_url", "YOUR-HOST");
        assertThat(manifest.yaml().at("/settings/socket_mode_enabled").asBoolean())
                .isFalse();
    }

    private static SlackProblem problemOf(Consumer<SlackClient> use, Set<String> scopes) {
        PauseRecorder time = new PauseRecorder();
        try (FakeSlack slack = FakeSlack.start(scopes)
                        .user("U1", "Ana", Standing.MEMBER)
                        .channel("C1", "finance", Kind.PUBLIC, "U1", FakeSlack.BOT_USER)
                        .channel("G1", "secret", Kind.PRIVATE, "U1", FakeSlack.BOT_USER)
                        .channel("D1", "", Kind.DIRECT, "U1", FakeSlack.BOT_USER)
                        .channel("M1", "", Kind.GROUP, "U1", FakeSlack.BOT_USER);
                SlackClient client = SlackClient.of(slack.apiUrl(), FakeSlack.TOKEN, PATIENCE, time, time)) {
            return catchThrowableOfType(SlackProblem.class, () -> use.accept(client));
        }
    }

    private static NewMessage message(String channel) {
        return new NewMessage(channel, null, "text", List.of(), null);
    }
}

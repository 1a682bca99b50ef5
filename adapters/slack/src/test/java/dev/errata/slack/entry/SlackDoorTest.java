package dev.errata.slack.entry;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.chat.ServletHost;
import dev.errata.slack.Delivered;
import dev.errata.slack.SlackSender;
import dev.errata.slack.request.Removal;
import dev.errata.slack.request.SlackCommand;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackDoorTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-20T10:00:00Z"), ZoneOffset.UTC);
    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    private static final String MENTION = """
            {"type":"event_callback","team_id":"T1","event_id":"Ev1","is_ext_shared_channel":false,
             "authorizations":[{"team_id":"T1","user_id":"UBOT","is_bot":true,"is_enterprise_install":false}],
             "event":{"type":"app_mention","user":"U1","team":"T1","channel":"C1","ts":"1.1","text":"<@UBOT> Größe des Büros? \\ud83d\\ude00 日本"}}""";

    private static final String PRESSES = """
            {"type":"block_actions","user":{"id":"U1"},"team":{"id":"T1"},"trigger_id":"t","channel":{"id":"C1"},"message":{"ts":"1.1"},
             "actions":[{"type":"button","action_id":"one","block_id":"b","action_ts":"1.2"},
              {"type":"button","action_id":"two","block_id":"b","action_ts":"1.2"}]}""";

    private final TakenRequests taken = new TakenRequests();
    private final SlackDoor door = new SlackDoor(new SlackSignature(SECRET, NOW), new SlackApp(taken));
    private final ServletHost host;
    private final SlackSender slack;

    SlackDoorTest() throws Exception {
        host = ServletHost.start(door, "/slack/events");
        slack = new SlackSender(host.uri(), SECRET, NOW);
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void text_of_any_script_is_taken_as_it_was_written() {
        Delivered delivered = slack.json(MENTION);

        assertThat(delivered.status()).isEqualTo(200);
        assertThat(delivered.body()).isEmpty();
        assertThat(taken.events).singleElement().satisfies(event -> {
            assertThat(event.text().readable()).isEqualTo("Gr\u00f6\u00dfe des B\u00fcros? \ud83d\ude00 \u65e5\u672c");
            assertThat(event.text().mentionsBot()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", " \r\n\r\n"})
    void line_breaks_after_the_body_are_part_of_what_is_signed(String end) {
        Delivered delivered = slack.json(MENTION.replace("\n", "\r\n") + end);

        assertThat(delivered.status()).isEqualTo(200);
        assertThat(taken.events).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301, 86_400, -86_400})
    void a_time_more_than_five_minutes_away_is_refused(long seconds) {
        SlackSender other = new SlackSender(host.uri(), SECRET, Clock.offset(NOW, Duration.ofSeconds(seconds)));

        Delivered delivered = other.json(MENTION);

        assertThat(delivered.status()).isEqualTo(401);
        assertThat(taken.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, 0, 300})
    void a_time_within_five_minutes_is_accepted(long seconds) {
        SlackSender other = new SlackSender(host.uri(), SECRET, Clock.offset(NOW, Duration.ofSeconds(seconds)));

        Delivered delivered = other.json(MENTION);

        assertThat(delivered.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage \u00ff", "[1,2]", "{\"type\":\"event_callback\"}", "{\"a\":", ""})
    void unsigned_requests_are_refused_without_detail(String body) {
        HttpRequest request = HttpRequest.newBuilder(host.uri())
                .POST(BodyPublishers.ofByteArray(body.getBytes(UTF_8)))
                .build();

        Delivered delivered = slack.send(request);

        assertThat(delivered.status()).isEqualTo(401);
        assertThat(delivered.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "v0=", "v0=00", "abc", "v1=0000000000000000000000000000000000000000000000000000000000000000"
            })
    void a_signature_of_another_form_is_refused(String signature) {
        byte[] body = MENTION.getBytes(UTF_8);
        HttpRequest request = slack.signed(body)
                .setHeader("X-Slack-Signature", signature)
                .POST(BodyPublishers.ofByteArray(body))
                .build();

        Delivered delivered = slack.send(request);

        assertThat(delivered.status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "99999999999999999999999", "1e9", "9223372036854775807"})
    void a_time_of_another_form_is_refused(String timestamp) {
        byte[] body = MENTION.getBytes(UTF_8);
        HttpRequest request = slack.signed(body)
                .setHeader("X-Slack-Request-Timestamp", timestamp)
                .setHeader("X-Slack-Signature", slack.signature(timestamp, body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();

        Delivered delivered = slack.send(request);

        assertThat(delivered.status()).isEqualTo(401);
    }

    @Test
    void a_body_changed_by_one_byte_is_refused() {
        HttpRequest request = slack.signed(MENTION.getBytes(UTF_8))
                .POST(BodyPublishers.ofByteArray((MENTION + " ").getBytes(UTF_8)))
                .build();

        Delivered delivered = slack.send(request);

        assertThat(delivered.status()).isEqualTo(401);
        assertThat(taken.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"type\":", "[]", "{\"a\":\"b\"", "[{\"type\":\"event_callback\"}]", "", "7", "\"x\"", "null"})
    void signed_but_broken_json_is_refused_without_detail(String body) {
        Delivered delivered = slack.json(body);

        assertThat(delivered.status()).isEqualTo(400);
        assertThat(delivered.body()).isEmpty();
    }

    @Test
    void a_payload_that_is_broken_json_is_refused_without_detail() {
        Delivered delivered = slack.payload("{\"type\":");

        assertThat(delivered.status()).isEqualTo(400);
        assertThat(delivered.body()).isEmpty();
    }

    @Test
    void json_nested_without_end_is_refused() {
        Delivered delivered = slack.json("{\"a\":" + "[".repeat(200_000));

        assertThat(delivered.status()).isEqualTo(400);
    }

    @Test
    void a_body_announced_as_too_large_is_refused_before_it_is_read() throws Exception {
        String answer = raw("POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 5000000\r\n\r\n{");

        assertThat(answer).startsWith("HTTP/1.1 413");
    }

    @Test
    void a_body_that_grows_too_large_without_announcing_it_is_refused() throws Exception {
        String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";

        String answer =
                raw("POST /slack/events HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk.repeat(17));

        assertThat(answer).startsWith("HTTP/1.1 413");
    }

    @Test
    void a_body_of_just_the_largest_size_is_taken() {
        String body = MENTION + " ".repeat(1024 * 1024 - MENTION.getBytes(UTF_8).length);

        Delivered delivered = slack.json(body);

        assertThat(delivered.status()).isEqualTo(200);
        assertThat(taken.events).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5242880\r\n\r\n%s",
                "Transfer-Encoding: chunked\r\n\r\n500000\r\n%s\r\n0\r\n\r\n"
            })
    void a_signed_body_of_five_megabytes_is_refused_without_being_taken(String sent) throws Exception {
        String body = MENTION + " ".repeat(5 * 1024 * 1024 - MENTION.getBytes(UTF_8).length);
        String time = String.valueOf(NOW.instant().getEpochSecond());
        String signature = slack.signature(time, body.getBytes(UTF_8));
        String request = String.join(
                "\r\n",
                "POST /slack/events HTTP/1.1",
                "Host: x",
                "Connection: close",
                "X-Slack-Request-Timestamp: " + time,
                "X-Slack-Signature: " + signature,
                "");

        String answer = inMemory(request + sent.formatted(body));

        assertThat(answer).startsWith("HTTP/1.1 413");
        assertThat(taken.isEmpty()).isTrue();
    }

    @Test
    void the_bot_is_told_when_it_is_removed() {
        Delivered uninstalled = slack.json(event("{\"type\":\"app_uninstalled\"}"));
        Delivered revoked = slack.json(event("{\"type\":\"tokens_revoked\",\"tokens\":{\"bot\":[\"UBOT\"]}}"));

        assertThat(List.of(uninstalled.status(), revoked.status())).containsOnly(200);
        assertThat(taken.removals).extracting(Removal::event).containsExactly("app_uninstalled", "tokens_revoked");
        assertThat(taken.removals).extracting(removal -> removal.workspace()).containsOnly("T1");
    }

    @Test
    void a_removal_that_could_not_be_taken_is_answered_with_a_500() {
        taken.broken = true;

        assertThat(slack.json(event("{\"type\":\"app_uninstalled\"}")).status()).isEqualTo(500);
    }

    private static String event(String event) {
        return "{\"type\":\"event_callback\",\"team_id\":\"T1\",\"event_id\":\"Ev1\",\"event\":" + event + "}";
    }

    /** Sent whole, whenever the answer comes: over a socket a body that nobody reads could cut it off. */
    private String inMemory(String request) throws Exception {
        Server server = new Server();
        LocalConnector connector = new LocalConnector(server);
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(door), "/slack/events");
        server.setHandler(context);
        server.start();
        try {
            return connector.getResponse(request);
        } finally {
            server.stop();
        }
    }

    @Test
    void a_payload_nested_without_end_is_refused() {
        Delivered delivered = slack.payload("{\"type\":\"block_actions\",\"user\":" + "[".repeat(100_000));

        assertThat(delivered.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "HEAD", "OPTIONS", "TRACE"})
    void only_post_is_answered(String method) {
        HttpRequest request = HttpRequest.newBuilder(host.uri())
                .method(method, BodyPublishers.noBody())
                .build();

        Delivered delivered = slack.send(request);

        assertThat(delivered.status()).isEqualTo(405);
        assertThat(delivered.body()).isEmpty();
    }

    @Test
    void the_challenge_is_answered() {
        Delivered delivered = slack.json("{\"type\":\"url_verification\",\"challenge\":\"3eZb\\\"Rf\"}");

        assertThat(delivered.status()).isEqualTo(200);
        assertThat(delivered.body()).isEqualTo("{\"challenge\":\"3eZb\\\"Rf\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"type\":\"event_callback\"}",
                "{\"type\":\"event_callback\",\"event\":{\"type\":\"reaction_added\",\"user\":\"U1\"}}",
                "{\"type\":\"event_callback\",\"event\":{\"type\":\"message\"}}",
                "{\"type\":\"event_callback\",\"event\":{\"type\":\"app_uninstalled\"}}",
                "{\"type\":\"event_callback\",\"team_id\":\"T1\",\"event_id\":\"Ev1\",\"event\":{\"type\":\"tokens_revoked\"}}",
                "{\"type\":\"event_callback\",\"event\":7}",
                "{\"type\":{\"a\":1}}",
                "{\"type\":\"something_new\"}"
            })
    void what_nobody_handles_is_acknowledged(String body) {
        Delivered delivered = slack.json(body);

        assertThat(delivered.status()).isEqualTo(200);
        assertThat(delivered.body()).isEmpty();
        assertThat(taken.isEmpty()).isTrue();
    }

    @Test
    void interactions_and_forms_that_nobody_handles_are_acknowledged() {
        assertThat(slack.payload("{\"type\":\"something_new\"}").status()).isEqualTo(200);
        assertThat(slack.payload("{\"type\":\"block_actions\"}").status()).isEqualTo(200);
        assertThat(slack.payload(PRESSES.replaceFirst("(?s)\\[.*]", "[]")).status())
                .isEqualTo(200);
        assertThat(slack.form(Map.of("command", "/errata", "user_id", "U1", "team_id", "T1"))
                        .status())
                .isEqualTo(200);
        assertThat(taken.isEmpty()).isTrue();
        assertThat(slack.form(Map.of("ssl_check", "1", "token", "x")).status()).isEqualTo(200);
        assertThat(slack.form(Map.of("what", "else")).status()).isEqualTo(200);
    }

    @Test
    void what_somebody_types_as_a_command_is_answered_to_them_alone() {
        Delivered told = slack.command(Map.of(
                "command", "/errata",
                "text", "offers <#C2|sales>",
                "user_id", "U1",
                "channel_id", "C1",
                "team_id", "T1",
                "enterprise_id", "",
                "is_enterprise_install", "false"));

        assertThat(told.body()).isEqualTo("{\"response_type\":\"ephemeral\",\"text\":\"Done.\"}");
        assertThat(taken.commands).containsExactly(new SlackCommand("T1", "U1", "C1", "offers <#C2|sales>"));
        Map<String, String> organisation = Map.of(
                "command", "/errata",
                "text", "",
                "user_id", "U1",
                "channel_id", "C1",
                "team_id", "T1",
                "enterprise_id", "E1",
                "is_enterprise_install", "true");
        assertThat(slack.command(organisation).status()).isEqualTo(200);
        assertThat(taken.commands.get(1)).isEqualTo(new SlackCommand("E1", "U1", "C1", ""));
    }

    @Test
    void what_could_not_be_taken_is_answered_with_an_empty_500_and_so_sent_again() {
        taken.broken = true;

        Delivered first = slack.json(MENTION);
        taken.broken = false;
        Delivered second = slack.json(MENTION, 1);

        assertThat(first.status()).isEqualTo(500);
        assertThat(first.body()).isEmpty();
        assertThat(second.status()).isEqualTo(200);
        assertThat(taken.events).hasSize(1);
    }

    @Test
    void a_press_that_could_not_be_taken_is_answered_with_an_empty_500() {
        taken.broken = true;

        Delivered delivered = slack.payload(PRESSES);

        assertThat(delivered.status()).isEqualTo(500);
        assertThat(delivered.body()).isEmpty();
    }

    @Test
    void every_action_of_a_payload_with_several_is_taken() {
        Delivered delivered = slack.payload(PRESSES);

        assertThat(delivered.status()).isEqualTo(200);
        assertThat(taken.actions)
                .extracting(action -> action.control().actionId())
                .containsExactly("one", "two");
    }

    @Test
    void fields_and_blocks_that_no_library_knows_hinder_nothing() {
        String event = MENTION.replace(
                "\"ts\":\"1.1\"",
                "\"ts\":\"1.1\",\"blocks\":[{\"type\":\"hologram\",\"text\":7}],\"files\":{},\"hue\":[1]");

        Delivered delivered = slack.json(
                event.replace("\"team_id\":\"T1\",\"event_id\"", "\"new\":{\"a\":[]},\"team_id\":\"T1\",\"event_id\""));

        assertThat(delivered.status()).isEqualTo(200);
        assertThat(taken.events).hasSize(1);
    }

    private String raw(String request) throws Exception {
        try (Socket socket = new Socket(java.net.InetAddress.getLoopbackAddress(), host.port())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readNBytes(12), US_ASCII);
        }
    }

    @Test
    void warming_up_reads_an_event_and_a_press_of_a_workspace_that_there_is_not() {
        door.warmUp();

        assertThat(taken.events)
                .singleElement()
                .satisfies(event -> assertThat(event.workspace()).isEqualTo("-"));
        assertThat(taken.actions).singleElement().satisfies(press -> {
            assertThat(press.workspace()).isEqualTo("-");
            assertThat(press.view()).isNotNull();
        });
    }
}

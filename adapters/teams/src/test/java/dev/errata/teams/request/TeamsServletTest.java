package dev.errata.teams.request;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.chat.ServletHost;
import dev.errata.teams.Delivered;
import dev.errata.teams.TeamsPayloads;
import dev.errata.teams.TeamsPerson;
import dev.errata.teams.TeamsPlace;
import dev.errata.teams.TeamsSender;
import dev.errata.teams.entry.Callers;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The servlet without tokens, as on somebody's own machine. */
class TeamsServletTest {

    private static final int LARGEST = 256 * 1024;
    private static final TeamsPerson ANA = TeamsPerson.member("ana", "Ana Flores");
    private static final TeamsPlace CHAT = TeamsPlace.personal("chat");

    private final TeamsPayloads payloads = new TeamsPayloads("http://localhost:56150/_connector");
    private final TakenRequests taken = new TakenRequests();
    private final TeamsServlet servlet = new TeamsServlet(Callers.anyoneHere(), taken);
    private final ServletHost host;
    private final TeamsSender teams;

    TeamsServletTest() throws Exception {
        host = ServletHost.start(servlet, "/api/messages");
        teams = new TeamsSender(host.uri(), null);
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void text_of_any_script_is_taken_as_it_was_written() {
        String text = "Gr\u00f6\u00dfe des B\u00fcros? \ud83d\ude00 \u65e5\u672c";

        Delivered delivered = teams.send(payloads.message(ANA, CHAT, text));

        assertThat(delivered.status()).isEqualTo(202);
        assertThat(delivered.body()).isEmpty();
        assertThat(taken.messages)
                .singleElement()
                .satisfies(message -> assertThat(message.text().readable()).isEqualTo(text));
    }

    @Test
    void a_body_announced_as_too_large_is_refused_before_it_is_read() throws Exception {
        String answer = raw("Content-Length: 5000000\r\n\r\n{");

        assertThat(answer).startsWith("HTTP/1.1 413");
    }

    @Test
    void a_body_that_grows_too_large_without_announcing_it_is_refused() throws Exception {
        String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";

        String answer = raw("Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(5));

        assertThat(answer).startsWith("HTTP/1.1 413");
    }

    @Test
    void a_body_of_just_the_largest_size_is_taken() {
        String message = payloads.message(ANA, CHAT, "May I?").toString();

        Delivered delivered = teams.send(message + " ".repeat(LARGEST - message.getBytes(UTF_8).length), null);

        assertThat(delivered.status()).isEqualTo(202);
        assertThat(taken.messages).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "HEAD", "OPTIONS", "TRACE"})
    void only_post_is_answered(String method) {
        HttpRequest request =
                teams.request().method(method, BodyPublishers.noBody()).build();

        Delivered delivered = teams.send(request);

        assertThat(delivered.status()).isEqualTo(405);
        assertThat(delivered.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"})
    void what_a_page_in_a_browser_can_send_unasked_is_refused(String type) {
        HttpRequest request = teams.request()
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(
                        payloads.message(ANA, CHAT, "May I?").toString()))
                .build();

        Delivered delivered = teams.send(request);

        assertThat(delivered.status()).isEqualTo(415);
        assertThat(taken.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "{\"type\":", "[]", "7", "\"text\"", "null", "{} {}", "garbage \u00ff"})
    void broken_json_is_refused_without_detail(String body) {
        Delivered delivered = teams.send(body, null);

        assertThat(delivered.status()).isEqualTo(400);
        assertThat(delivered.body()).isEmpty();
    }

    @Test
    void json_nested_without_end_is_refused() {
        Delivered delivered = teams.send("{\"a\":" + "[".repeat(100_000), null);

        assertThat(delivered.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"type", "id", "serviceUrl", "from", "conversation"})
    void a_message_that_lacks_what_it_needs_is_a_mistake(String field) {
        ObjectNode message = payloads.message(ANA, CHAT, "May I?");
        message.remove(field);

        Delivered delivered = teams.send(message);

        assertThat(delivered.status()).isEqualTo(400);
        assertThat(delivered.body()).isEmpty();
        assertThat(taken.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"type", "id", "serviceUrl", "from", "conversation"})
    void a_message_with_something_of_another_kind_there_is_a_mistake(String field) {
        ObjectNode message = payloads.message(ANA, CHAT, "May I?");
        message.putArray(field).add(7);

        Delivered delivered = teams.send(message);

        assertThat(delivered.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"recipient", "text", "entities", "channelData", "attachments", "channelId", "locale"})
    void a_message_may_lack_everything_else(String field) {
        ObjectNode message = payloads.mention(ANA, CHAT, "May I?");
        message.remove(field);

        Delivered delivered = teams.send(message);

        assertThat(delivered.status()).isEqualTo(202);
        assertThat(taken.messages).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"recipient", "text", "entities", "channelData", "attachments", "channelId", "value"})
    void everything_else_may_be_of_another_kind(String field) {
        ObjectNode message = payloads.mention(ANA, CHAT, "May I?");
        message.putArray(field).add(7).addObject().put("type", "mention");

        Delivered delivered = teams.send(message);

        assertThat(delivered.status()).isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://smba.trafficmanager.net/emea/",
                "https://smba.trafficmanager.net/emea/",
                "http://169.254.169.254/",
                "http://localhost.example/",
                "file:///etc/passwd"
            })
    void without_tokens_answers_never_leave_this_machine(String serviceUrl) {
        ObjectNode message = payloads.message(ANA, CHAT, "May I?").put("serviceUrl", serviceUrl);

        Delivered delivered = teams.send(message);

        assertThat(delivered.status()).isEqualTo(403);
        assertThat(taken.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "messageUpdate",
                "messageReaction",
                "installationUpdate",
                "typing",
                "event",
                "endOfConversation",
                "something_new"
            })
    void what_nobody_handles_is_answered_as_if_taken(String type) {
        Delivered delivered = teams.send(payloads.message(ANA, CHAT, "May I?").put("type", type));

        assertThat(delivered.status()).isEqualTo(202);
        assertThat(delivered.body()).isEmpty();
        assertThat(taken.isEmpty()).isTrue();
    }

    @Test
    void an_edit_is_no_message() {
        assertThat(teams.send(payloads.edited(ANA, CHAT, "May I now?")).status())
                .isEqualTo(202);

        assertThat(taken.isEmpty()).isTrue();
    }

    @Test
    void a_deletion_says_which_message_it_was() {
        ObjectNode deleted = payloads.deleted(ANA, CHAT).put("id", "1763632900001");

        assertThat(teams.send(deleted).status()).isEqualTo(202);

        assertThat(taken.deleted)
                .singleElement()
                .satisfies(scene -> assertThat(scene.key()).endsWith(":1763632900001"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"signin/verifyState", "composeExtension/query", "fileConsent/invoke", "", "x"})
    void an_unknown_invoke_is_not_implemented_and_says_nothing_more(String name) {
        Delivered delivered = teams.send(payloads.invoke(name, ANA, CHAT, JsonNodeFactory.instance.objectNode()));

        assertThat(delivered.status()).isEqualTo(501);
        assertThat(delivered.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "task/fetch",
                "task/submit",
                "composeExtension/fetchTask",
                "composeExtension/submitAction",
                "adaptiveCard/action",
                "message/fetchTask",
                "message/submitAction"
            })
    void an_invoke_without_a_value_is_no_failure_of_ours(String name) {
        ObjectNode invoke = payloads.invoke(name, ANA, CHAT, JsonNodeFactory.instance.objectNode());
        invoke.remove("value");

        Delivered without = teams.send(invoke);
        Delivered other = teams.send(invoke.put("value", "text"));

        assertThat(without.status()).isIn(200, 400);
        assertThat(other.status()).isIn(200, 400);
    }

    @Test
    void what_could_not_be_taken_is_answered_with_an_empty_500_and_so_sent_again() {
        taken.broken = true;
        ObjectNode message = payloads.message(ANA, CHAT, "May I?");

        Delivered first = teams.send(message);
        taken.broken = false;
        Delivered second = teams.send(message);

        assertThat(first.status()).isEqualTo(500);
        assertThat(first.body()).isEmpty();
        assertThat(second.status()).isEqualTo(202);
        assertThat(taken.messages).hasSize(1);
    }

    @Test
    void warming_up_reads_a_message_of_a_tenant_that_there_is_not() {
        servlet.warmUp();

        assertThat(taken.messages).singleElement().satisfies(message -> {
            assertThat(message.scene().tenant()).isEqualTo("-");
            assertThat(message.text().readable()).isEqualTo("warm?");
        });
    }

    private String raw(String rest) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), host.port())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            String head = "POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";
            out.write((head + rest).getBytes(US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readNBytes(12), US_ASCII);
        }
    }
}

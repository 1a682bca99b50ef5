package dev.errata.teams.request;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Teams is answered, byte for byte. */
class AnswersTest {

    private static final TeamsPerson ANA = TeamsPerson.member("ana", "Ana Flores");
    private static final TeamsPlace CHAT = TeamsPlace.personal("chat");
    private static final ObjectNode CARD = JsonNodeFactory.instance.objectNode().put("type", "AdaptiveCard");

    private final TeamsPayloads payloads = new TeamsPayloads("http://127.0.0.1:56150/");
    private final TakenRequests taken = new TakenRequests();
    private final ServletHost host;
    private final TeamsSender teams;

    AnswersTest() throws Exception {
        host = ServletHost.start(new TeamsServlet(Callers.anyoneHere(), taken), "/api/messages");
        teams = new TeamsSender(host.uri(), null);
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void a_dialog_opens_with_a_card() {
        taken.dialog = Response.dialog("Correct this answer", CARD);

        Delivered delivered = teams.send(payloads.dialogPress(ANA, CHAT, "m-1", data()));

        assertThat(delivered.status()).isEqualTo(200);
        assertThat(delivered.headers().get("content-type")).containsExactly("application/json;charset=utf-8");
        assertThat(delivered.body())
                .isEqualTo("{\"task\":{\"type\":\"continue\",\"value\":{\"title\":\"Correct this answer\","
                        + "\"height\":\"medium\",\"width\":\"medium\",\"card\":{"
                        + "\"contentType\":\"application/vnd.microsoft.card.adaptive\","
                        + "\"content\":{\"type\":\"AdaptiveCard\"}}}}}");
    }

    @Test
    void a_dialog_says_a_sentence() {
        taken.dialog = Response.dialogSaying("Only people at Acme can correct me here.");

        Delivered delivered = teams.send(payloads.messageAction(ANA, CHAT, "correct", "m-1"));

        assertThat(delivered.body())
                .isEqualTo("{\"task\":{\"type\":\"message\",\"value\":\"Only people at Acme can correct me here.\"}}");
    }

    @Test
    void a_dialog_closes_with_an_empty_answer() {
        taken.dialog = Response.NOTHING;

        Delivered submitted = teams.send(payloads.dialogSubmission(ANA, CHAT, data()));
        Delivered action = teams.send(payloads.messageActionSubmission(ANA, CHAT, "correct", "m-1", data()));

        assertThat(submitted.status()).isEqualTo(200);
        assertThat(submitted.body()).isEmpty();
        assertThat(action.status()).isEqualTo(200);
        assertThat(action.body()).isEmpty();
    }

    @Test
    void a_pressed_card_shows_another_one() {
        taken.card = Response.card(CARD);

        Delivered delivered = teams.send(payloads.execute(ANA, CHAT, "m-1", "teach", data()));

        assertThat(delivered.status()).isEqualTo(200);
        assertThat(delivered.body())
                .isEqualTo("{\"statusCode\":200,\"type\":\"application/vnd.microsoft.card.adaptive\","
                        + "\"value\":{\"type\":\"AdaptiveCard\"}}");
    }

    @Test
    void a_pressed_card_says_a_sentence_to_who_pressed_it() {
        taken.card = Response.saying("In #finance, Ana and Li can correct me.");

        Delivered delivered = teams.send(payloads.execute(ANA, CHAT, "m-1", "teach", data()));

        assertThat(delivered.body())
                .isEqualTo("{\"statusCode\":200,\"type\":\"application/vnd.microsoft.activity.message\","
                        + "\"value\":\"In #finance, Ana and Li can correct me.\"}");
    }

    @Test
    void a_thumb_opens_a_form_and_its_submission_gets_an_empty_answer() {
        taken.dialog = Response.dialog("Correct this answer", CARD);

        Delivered form = teams.send(payloads.thumb(ANA, CHAT, "m-1", false));
        Delivered submitted = teams.send(payloads.feedback(ANA, CHAT, "m-1", false, "No."));

        assertThat(form.json().at("/task/value/height").asText()).isEqualTo("medium");
        assertThat(submitted.status()).isEqualTo(200);
        assertThat(submitted.body()).isEmpty();
    }

    private static ObjectNode data() {
        return JsonNodeFactory.instance.objectNode().put("answer", "i-1");
    }
}

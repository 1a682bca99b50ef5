package dev.errata.slack.entry;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewTitle;
import dev.errata.bot.question.Place.Privacy;
import dev.errata.chat.ServletHost;
import dev.errata.chat.call.Timeouts;
import dev.errata.slack.Delivered;
import dev.errata.slack.FakeChannel.Kind;
import dev.errata.slack.FakeMessage;
import dev.errata.slack.FakeSlack;
import dev.errata.slack.FakeUser.Standing;
import dev.errata.slack.SignedRequests;
import dev.errata.slack.SlackManifest;
import dev.errata.slack.SlackSender;
import dev.errata.slack.api.NewMessage;
import dev.errata.slack.api.SlackClient;
import dev.errata.slack.request.BlockAction;
import dev.errata.slack.request.SlackEvent;
import dev.errata.slack.request.ViewAnswer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestValuesTest {

    /** Long enough for a cold start on a busy machine. */
    private static final Timeouts PATIENCE = new Timeouts(
            Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(60));

    private final TakenRequests taken = new TakenRequests();
    private final FakeSlack slack = FakeSlack.start(SlackManifest.find().scopes())
            .user("U1", "Ana Flores", Standing.MEMBER)
            .user("U2", "Vera", Standing.STRANGER)
            .channel("C1", "finance", Kind.PUBLIC, "U1", "U2", FakeSlack.BOT_USER)
            .channel("D1", "", Kind.DIRECT, "U1", FakeSlack.BOT_USER)
            .channel("C2", "elsewhere", Kind.PUBLIC, "U1");
    private final ServletHost host;
    private final SlackSender sender;
    private final SignedRequests people;
    private final SlackClient client =
            SlackClient.of(slack.apiUrl(), FakeSlack.TOKEN, PATIENCE, Clock.systemUTC(), time -> {});

    RequestValuesTest() throws Exception {
        host = ServletHost.start(
                new SlackDoor(new SlackSignature("secret", Clock.systemUTC()), new SlackApp(taken)), "/slack/events");
        sender = new SlackSender(host.uri(), "secret", Clock.systemUTC());
        people = new SignedRequests(slack, sender);
    }

    @AfterEach
    void stop() {
        client.close();
        host.close();
        slack.close();
    }

    @Test
    void a_mention_arrives_twice_with_one_key() {
        FakeMessage message = people.mention("C1", "U1", "how long is a quarter?");

        assertThat(taken.events).extracting(SlackEvent::type).containsExactly("app_mention", "message");
        assertThat(taken.events).extracting(SlackEvent::messageKey).containsOnly("C1:" + message.ts());
        assertThat(taken.events).allSatisfy(event -> {
            assertThat(event.workspace()).isEqualTo(FakeSlack.TEAM);
            assertThat(event.user()).isEqualTo("U1");
            assertThat(event.isSpokenByAPerson()).isTrue();
            assertThat(event.text().readable()).isEqualTo("how long is a quarter?");
        });
        assertThat(taken.events).extracting(event -> event.spot().privacy()).containsExactly(null, Privacy.PUBLIC);
    }

    @Test
    void without_the_scope_for_mentions_they_arrive_only_as_messages() {
        try (FakeSlack deaf = FakeSlack.start(SlackManifest.find().scopesWithout("app_mentions:read"))
                .user("U1", "Ana Flores", Standing.MEMBER)
                .channel("C1", "finance", Kind.PUBLIC, "U1", FakeSlack.BOT_USER)) {
            new SignedRequests(deaf, sender).mention("C1", "U1", "how long is a quarter?");
        }

        assertThat(taken.events).extracting(SlackEvent::type).containsExactly("message");
    }

    @Test
    void a_reply_knows_its_thread() {
        FakeMessage first = people.mention("C1", "U1", "first");

        people.write("C1", first.ts(), "U1", "and then?");

        SlackEvent reply = taken.events.get(taken.events.size() - 1);
        assertThat(reply.spot().isReply()).isTrue();
        assertThat(reply.spot().threadTs()).isEqualTo(first.ts());
        assertThat(reply.text().mentionsBot()).isFalse();
    }

    @Test
    void what_is_written_where_the_bot_is_not_never_arrives() {
        people.write("C2", null, "U1", "secret");

        assertThat(taken.isEmpty()).isTrue();
    }

    @Test
    void an_installation_for_a_whole_organisation_goes_by_the_organisation() {
        sender.json("""
                {"type":"event_callback","team_id":"T1","enterprise_id":"E1","event_id":"Ev1",
                 "authorizations":[{"enterprise_id":"E1","team_id":"T1","user_id":"UB","is_bot":true,"is_enterprise_install":true}],
                 "event":{"type":"message","channel_type":"im","user":"U1","channel":"D1","ts":"1.1","text":"hi"}}""");

        assertThat(taken.events).singleElement().satisfies(event -> {
            assertThat(event.workspace()).isEqualTo("E1");
            assertThat(event.spot().privacy()).isEqualTo(Privacy.DIRECT);
        });
    }

    @Test
    void in_a_shared_channel_the_workspace_is_the_one_the_event_was_sent_for() {
        sender.json("""
                {"type":"event_callback","team_id":"T9","event_id":"Ev1","is_ext_shared_channel":true,
                 "authorizations":[{"team_id":"T1","user_id":"UB","is_bot":true,"is_enterprise_install":false}],
                 "event":{"type":"app_mention","user":"U1","user_team":"T9","team":"T1","channel":"C1","ts":"1.1","text":"hi"}}""");

        assertThat(taken.events).singleElement().satisfies(event -> {
            assertThat(event.workspace()).isEqualTo("T1");
            assertThat(event.spot().shared()).isTrue();
        });
    }

    @Test
    void programs_are_not_spoken_by_a_person_and_edits_and_deletions_are_not_taken() {
        sender.json(message("\"subtype\":\"message_changed\",\"user\":\"U1\""));
        sender.json(message("\"subtype\":\"message_deleted\""));
        sender.json(message("\"subtype\":\"channel_join\",\"user\":\"U1\""));
        sender.json(message("\"bot_id\":\"B1\",\"user\":\"U1\""));
        sender.json(message("\"subtype\":\"bot_message\",\"bot_id\":\"B1\""));
        sender.json(message("\"user\":\"USLACKBOT\""));
        sender.json(message("\"user\":\"U1\",\"subtype\":\"file_share\""));

        assertThat(taken.events).extracting(SlackEvent::isSpokenByAPerson).containsExactly(false, false, true);
    }

    @Test
    void a_press_says_who_pressed_what_under_which_message() {
        client.post(new NewMessage("C1", null, "answer", List.of(RequestSamples.buttons()), null));
        FakeMessage message = slack.byBot("C1").get(0);

        people.press("U2", message, "correct");

        assertThat(taken.actions).singleElement().satisfies(action -> {
            assertThat(action.control().actionId()).isEqualTo("correct");
            assertThat(action.control().value()).isEqualTo("interaction-1");
            assertThat(action.message())
                    .isEqualTo(new BlockAction.Message(
                            "C1", message.ts(), null, slack.apiUrl() + "response/C1/" + message.ts()));
            assertThat(action.user()).isEqualTo("U2");
            assertThat(action.workspace()).isEqualTo(FakeSlack.TEAM);
        });
    }

    @Test
    void a_press_under_a_message_of_blocks_that_no_library_knows_is_read() {
        Delivered delivered = sender.payload("""
                {"type":"block_actions","team":null,"enterprise":{"id":"E1"},"is_enterprise_install":true,
                 "user":{"id":"U1","team_id":"T1"},"trigger_id":"t","channel":{"id":"C1"},
                 "message":{"ts":"1.2","thread_ts":"1.1","blocks":[{"type":"hologram","elements":[{"type":"smell"}]}]},
                 "view":{"id":"V1","blocks":[{"type":"actions","elements":[{"type":"smell","text":"x"}]},{"type":"section","text":"x"}],"state":{"values":{"b":{"a":{"type":"smell","value":7}}}}},
                 "actions":[{"type":"button","action_id":"a","block_id":"b","value":"v","action_ts":"1.3"}]}""");

        assertThat(delivered.status()).isEqualTo(200);
        assertThat(taken.actions).singleElement().satisfies(action -> {
            assertThat(action.workspace()).isEqualTo("E1");
            assertThat(action.message()).isEqualTo(new BlockAction.Message("C1", "1.2", "1.1", null));
        });
    }

    @Test
    void a_submission_carries_what_was_filled_in_and_what_was_left() {
        people.press("U1", opened(), "correct");
        client.openView(taken.actions.get(0).trigger(), RequestSamples.modal());

        Delivered delivered = people.submit("U1", Map.of("text", "Use the \u20ac rate \ud83d\ude00"));

        assertThat(delivered.body()).isEmpty();
        assertThat(slack.view("U1")).isEmpty();
        assertThat(taken.submissions).singleElement().satisfies(submission -> {
            assertThat(submission.view().callbackId()).isEqualTo("correct");
            assertThat(submission.view().privateMetadata()).isEqualTo("interaction-1");
            assertThat(submission.view().value("what", "text")).contains("Use the \u20ac rate \ud83d\ude00");
            assertThat(submission.view().value("where", "scope")).contains("channel");
            assertThat(submission.view().value("link", "link")).isEmpty();
        });
    }

    @Test
    void a_submission_with_a_problem_keeps_the_modal_and_says_it_beside_the_field() {
        people.press("U1", opened(), "correct");
        client.openView(taken.actions.get(0).trigger(), RequestSamples.modal());
        taken.answer = new ViewAnswer.Mend(Map.of("what", "What should it say instead?"));

        Delivered delivered = people.submit("U1", Map.of("text", "Wrong"));

        assertThat(delivered.error("what")).contains("What should it say instead?");
        assertThat(slack.view("U1")).isPresent();
    }

    @Test
    void a_submission_can_replace_and_close_all() {
        people.press("U1", opened(), "correct");
        client.openView(taken.actions.get(0).trigger(), RequestSamples.modal());
        View next = View.builder()
                .type("modal")
                .title(ViewTitle.builder().type("plain_text").text("Second").build())
                .blocks(List.of(RequestSamples.buttons()))
                .build();

        taken.answer = new ViewAnswer.Replace(next);
        people.submit("U1", Map.of());
        String replaced = slack.view("U1").orElseThrow().title();
        taken.answer = new ViewAnswer.CloseAll();
        people.submit("U1", Map.of());

        assertThat(replaced).isEqualTo("Second");
        assertThat(slack.view("U1")).isEmpty();
    }

    @Test
    void a_button_in_a_modal_carries_what_was_typed_and_closing_it_is_acknowledged() {
        people.press("U1", opened(), "correct");
        client.openView(taken.actions.get(0).trigger(), RequestSamples.modal());

        people.pressInView("U1", "more", Map.of("text", "typed so far"));
        people.close("U1");

        assertThat(taken.actions.get(1).view())
                .satisfies(view -> assertThat(view.value("what", "text")).contains("typed so far"));
        assertThat(people.last().isAccepted()).isTrue();
    }

    private FakeMessage opened() {
        client.post(new NewMessage("C1", null, "answer", List.of(RequestSamples.buttons()), null));
        return slack.byBot("C1").get(0);
    }

    private static String message(String rest) {
        return "{\"type\":\"event_callback\",\"team_id\":\"T1\",\"event_id\":\"Ev1\",\"event\":{\"type\":\"message\",\"channel\":\"C1\",\"ts\":\"1.1\","
                + rest + "}}";
    }
}

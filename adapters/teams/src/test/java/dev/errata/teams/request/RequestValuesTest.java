package dev.errata.teams.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.teams.TeamsPayloads;
import dev.errata.teams.TeamsPerson;
import dev.errata.teams.TeamsPlace;
import dev.errata.teams.api.Member;
import dev.errata.teams.request.Spot.Kind;
import dev.errata.teams.request.TeamsRequests.Feedback;
import dev.errata.teams.request.TeamsRequests.TeamsMessage;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RequestValuesTest {

    private static final TeamsPerson ANA = TeamsPerson.member("ana", "Ana Flores");
    private static final TeamsPlace CHAT = TeamsPlace.personal("chat");
    private static final TeamsPlace GROUP = TeamsPlace.group("group");
    private static final TeamsPlace CHANNEL = TeamsPlace.channel("team", "finance");

    private final TeamsPayloads payloads = new TeamsPayloads("https://smba.trafficmanager.net/emea/");
    private final TakenRequests taken = new TakenRequests();
    private final Intake intake = new Intake(taken);

    @Test
    void a_message_says_who_where_and_through_whom() {
        ActivityContext scene = message(payloads.message(ANA, CHAT, "May I?")).scene();

        assertThat(scene.tenant()).isEqualTo(TeamsPayloads.TENANT);
        assertThat(scene.sender())
                .isEqualTo(new Member("29:ana", TeamsPerson.account("ana"), "Ana Flores", null, null));
        assertThat(scene.sender().key()).isEqualTo(TeamsPerson.account("ana"));
        assertThat(scene.bot()).isEqualTo(TeamsPayloads.BOT);
        assertThat(scene.serviceUrl().value()).isEqualTo("https://smba.trafficmanager.net/emea/");
        assertThat(scene.key()).isEqualTo("a:chat:" + scene.activity());
    }

    @Test
    void somebody_without_an_account_is_known_by_the_id() {
        TeamsPerson anonymous = new TeamsPerson("29:anon", null, "Visitor", TeamsPayloads.TENANT, "anonymous");

        Member sender =
                message(payloads.message(anonymous, GROUP, "May I?")).scene().sender();

        assertThat(sender.key()).isEqualTo("29:anon");
    }

    @Test
    void chats_channels_and_their_threads_are_told_apart() {
        Spot chat = spot(CHAT);
        Spot group = spot(GROUP);
        Spot channel = spot(CHANNEL);
        Spot thread = spot(CHANNEL.thread("1763"));

        assertThat(chat.kind()).isEqualTo(Kind.PERSONAL);
        assertThat(chat.team()).isNull();
        assertThat(group.kind()).isEqualTo(Kind.GROUP);
        assertThat(channel.kind()).isEqualTo(Kind.CHANNEL);
        assertThat(channel.thread()).isNull();
        assertThat(thread.conversation()).isEqualTo(channel.conversation()).isEqualTo("19:finance@thread.tacv2");
        assertThat(thread.team()).isEqualTo("19:team@thread.tacv2");
        assertThat(thread.thread()).isEqualTo("1763");
        assertThat(thread.address()).isEqualTo("19:finance@thread.tacv2;messageid=1763");
    }

    @Test
    void a_client_that_leaves_the_type_out_is_understood() {
        ObjectNode chat = payloads.message(ANA, CHAT, "May I?");
        ObjectNode group = payloads.message(ANA, GROUP, "May I?");
        ObjectNode channel = payloads.message(ANA, CHANNEL, "May I?");
        for (ObjectNode each : new ObjectNode[] {chat, group, channel}) {
            each.withObject("conversation").remove("conversationType");
        }

        assertThat(message(chat).scene().spot().kind()).isEqualTo(Kind.PERSONAL);
        assertThat(message(group).scene().spot().kind()).isEqualTo(Kind.GROUP);
        assertThat(message(channel).scene().spot().kind()).isEqualTo(Kind.CHANNEL);
    }

    @Test
    void the_type_of_a_channel_is_kept_where_teams_says_it() {
        ObjectNode shared = payloads.message(ANA, CHANNEL, "May I?");
        shared.withObject("channelData").withObject("channel").put("type", "shared");

        assertThat(message(shared).scene().spot().channelType()).isEqualTo("shared");
        assertThat(spot(CHANNEL).channelType()).isNull();
    }

    @Test
    void a_mention_of_the_bot_is_not_part_of_what_is_read() {
        TeamsMessage message = message(payloads.mention(ANA, CHANNEL, "May I?"));

        assertThat(message.text().mentionsBot()).isTrue();
        assertThat(message.text().mentionsOthers()).isFalse();
        assertThat(message.text().raw()).isEqualTo("<at>Errata</at> May I?");
        assertThat(message.text().readable()).isEqualTo("May I?");
    }

    @Test
    void mentions_of_others_are_read_as_their_names() {
        ObjectNode activity =
                payloads.mention(ANA, CHANNEL, "what does&nbsp;<at>Ben</at> owe <at>Li & $1</at>\u00a0 here?");
        payloads.mentioning(activity, "29:ben", "Ben");
        payloads.mentioning(activity, "29:li", "Li & $1");

        TeamsMessage message = message(activity);

        assertThat(message.text().mentionsOthers()).isTrue();
        assertThat(message.text().readable()).isEqualTo("what does @Ben owe @Li & $1 here?");
    }

    @Test
    void somebody_who_is_called_like_the_bot_is_not_the_bot() {
        ObjectNode activity = payloads.message(ANA, CHANNEL, "<at>Errata</at> knows");
        payloads.mentioning(activity, "29:errata", "Errata");

        TeamsMessage message = message(activity);

        assertThat(message.text().mentionsBot()).isFalse();
        assertThat(message.text().readable()).isEqualTo("@Errata knows");
    }

    @Test
    void the_bot_is_added_and_nobody_need_have_done_it() {
        ObjectNode activity = payloads.botAdded(ANA, CHANNEL);
        activity.remove("from");

        take(activity);

        assertThat(taken.added)
                .singleElement()
                .satisfies(place -> assertThat(place.id()).isEqualTo(CHANNEL.id()));
    }

    @Test
    void a_button_that_opens_a_dialog_brings_its_data() {
        take(payloads.dialogPress(ANA, CHANNEL, "m-1", data("answer", "i-1")));
        take(payloads.dialogSubmission(ANA, CHANNEL, data("says", "Use the fiscal year.")));

        assertThat(taken.dialogs)
                .singleElement()
                .satisfies(press ->
                        assertThat(press.data().path("answer").asText()).isEqualTo("i-1"));
        assertThat(taken.dialogSubmissions)
                .singleElement()
                .satisfies(
                        press -> assertThat(press.data().path("says").asText()).isEqualTo("Use the fiscal year."));
    }

    @Test
    void an_action_of_a_message_brings_the_message() {
        TeamsPlace thread = CHANNEL.thread("1763");

        take(payloads.messageAction(ANA, thread, "correct", "m-2"));
        take(payloads.messageActionSubmission(ANA, thread, "correct", "m-2", data("says", "No.")));

        assertThat(taken.actions)
                .singleElement()
                .satisfies(action -> assertThat(action.message()).isEqualTo("m-2"));
        assertThat(taken.dialogSubmissions)
                .singleElement()
                .satisfies(action ->
                        assertThat(action.data().path("says").asText()).isEqualTo("No."));
    }

    @Test
    void a_button_of_a_card_brings_the_fields_beside_it() {
        take(payloads.execute(ANA, CHAT, "m-3", "teach", data("says", "Yes.")));

        assertThat(taken.presses)
                .singleElement()
                .satisfies(
                        press -> assertThat(press.data().path("says").asText()).isEqualTo("Yes."));
    }

    @Test
    void a_thumb_says_which_one_and_mostly_of_which_answer() {
        take(payloads.thumb(ANA, CHAT, "m-4", true));
        take(payloads.thumb(ANA, CHAT, null, false));

        assertThat(taken.thumbs).extracting(Feedback::liked).containsExactly(true, false);
        assertThat(taken.thumbs).extracting(Feedback::message).containsExactly("m-4", null);
    }

    @Test
    void what_is_written_behind_a_thumb_is_read_in_every_form() {
        take(payloads.feedback(ANA, CHAT, "m-5", false, "{\"says\":\"Net 45.\"}"));
        take(payloads.feedback(ANA, CHAT, "m-5", false, "{\"feedbackText\":\"Not right.\"}"));
        take(payloads.feedback(ANA, CHAT, null, false, "Not right."));
        take(payloads.feedback(ANA, CHAT, null, true, ""));

        assertThat(taken.feedback).extracting(Feedback::text).containsExactly("", "Not right.", "Not right.", "");
        assertThat(taken.feedback.get(0).data().path("says").asText()).isEqualTo("Net 45.");
        assertThat(taken.feedback.get(2).data()).isEmpty();
    }

    @Test
    void feedback_may_be_an_object_as_well() {
        ObjectNode activity = payloads.feedback(ANA, CHAT, "m-5", false, "");
        activity.withObject("value").withObject("actionValue").set("feedback", data("says", "Net 45."));

        take(activity);

        assertThat(taken.feedback.get(0).data().path("says").asText()).isEqualTo("Net 45.");
    }

    private TeamsMessage message(ObjectNode activity) {
        take(activity);
        return taken.messages.get(taken.messages.size() - 1);
    }

    private Spot spot(TeamsPlace place) {
        return message(payloads.message(ANA, place, "May I?")).scene().spot();
    }

    private void take(ObjectNode activity) {
        intake.take(Activity.parse(activity.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static ObjectNode data(String name, String value) {
        return JsonNodeFactory.instance.objectNode().put(name, value);
    }
}

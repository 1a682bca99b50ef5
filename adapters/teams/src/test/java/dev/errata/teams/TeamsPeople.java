package dev.errata.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** What people do in Teams, as the bot gets to hear of it. */
public final class TeamsPeople {

    private final TeamsSender sender;
    private final TeamsPayloads payloads;
    private final AtomicLong ids = new AtomicLong(1_763_632_900_000L);

    public TeamsPeople(TeamsSender sender, TeamsPayloads payloads) {
        this.sender = sender;
        this.payloads = payloads;
    }

    /** Somebody begins a thread in a channel by asking the bot; returns the thread. */
    public TeamsPlace post(TeamsPerson person, TeamsPlace channel, String question) {
        String id = String.valueOf(ids.incrementAndGet());
        TeamsPlace thread = channel.thread(id);
        send(payloads.mention(person, thread, question).put("id", id));
        return thread;
    }

    /** Somebody names the bot in a chat, or in a thread that there is. */
    public void mention(TeamsPerson person, TeamsPlace place, String text) {
        send(payloads.mention(person, place, text));
    }

    /** Somebody writes something without naming the bot. */
    public void write(TeamsPerson person, TeamsPlace place, String text) {
        send(payloads.message(person, place, text));
    }

    /** Somebody deletes the message with which they began a thread. */
    public void delete(TeamsPerson person, TeamsPlace thread) {
        send(payloads.deleted(person, thread).put("id", thread.thread()));
    }

    /** Sends any activity, which has to be taken. */
    public Delivered send(JsonNode activity) {
        Delivered delivered = sender.send(activity);
        if (delivered.status() / 100 != 2) {
            throw new AssertionError("the bot answered " + delivered.status() + " to " + activity);
        }
        return delivered;
    }

    /** Presses a button of a message that opens a dialog, and returns the dialog. */
    public FakeDialog open(TeamsPerson person, TeamsPlace place, FakePost post, String action) {
        ObjectNode data = card(post).submitted(action, Map.of());
        return FakeDialog.of(
                send(payloads.dialogPress(person, place, post.id(), data)).json());
    }

    /** Submits an open dialog. */
    public FakeDialog submit(
            TeamsPerson person, TeamsPlace place, FakeDialog dialog, String action, Map<String, String> filledIn) {
        ObjectNode data = dialog.card().submitted(action, filledIn);
        return FakeDialog.of(
                send(payloads.dialogSubmission(person, place, data)).body());
    }

    /** Presses a button of a message that does something at once, with the fields beside it; returns what the person sees. */
    public JsonNode press(
            TeamsPerson person, TeamsPlace place, FakePost post, String action, Map<String, String> filledIn) {
        ObjectNode data = card(post).submitted(action, filledIn);
        return send(payloads.execute(person, place, post.id(), action, data)).json();
    }

    public JsonNode press(TeamsPerson person, TeamsPlace place, FakePost post, String action) {
        return press(person, place, post, action, Map.of());
    }

    /** Chooses "Correct this answer" in the menu of a message. */
    public FakeDialog act(TeamsPerson person, TeamsPlace place, FakePost post) {
        return FakeDialog.of(send(payloads.messageAction(person, place, "correctAnswer", post.id()))
                .json());
    }

    public FakeDialog submitAct(
            TeamsPerson person, TeamsPlace place, FakePost post, FakeDialog dialog, Map<String, String> filledIn) {
        ObjectNode data = dialog.card().submitted("form_correct", filledIn);
        return FakeDialog.of(send(payloads.messageActionSubmission(person, place, "correctAnswer", post.id(), data))
                .body());
    }

    /** Presses a thumb under a message. */
    public FakeDialog thumb(TeamsPerson person, TeamsPlace place, FakePost post, boolean liked) {
        return FakeDialog.of(
                send(payloads.thumb(person, place, post.id(), liked)).json());
    }

    public TeamsPayloads payloads() {
        return payloads;
    }

    public static FakeCard card(FakePost post) {
        return new FakeCard(post.cards().get(0));
    }
}

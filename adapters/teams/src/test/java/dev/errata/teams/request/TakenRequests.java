package dev.errata.teams.request;

import dev.errata.teams.api.ConversationRef;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes everything and keeps it, or takes nothing and breaks. */
final class TakenRequests implements TeamsRequests {

    final List<TeamsMessage> messages = new CopyOnWriteArrayList<>();
    final List<Reaction> reactions = new CopyOnWriteArrayList<>();
    final List<TeamsMessage> edited = new CopyOnWriteArrayList<>();
    final List<ActivityContext> deleted = new CopyOnWriteArrayList<>();
    final List<ConversationRef> added = new CopyOnWriteArrayList<>();
    final List<CardPress> dialogs = new CopyOnWriteArrayList<>();
    final List<CardPress> dialogSubmissions = new CopyOnWriteArrayList<>();
    final List<MessageAction> actions = new CopyOnWriteArrayList<>();
    final List<CardPress> presses = new CopyOnWriteArrayList<>();
    final List<Feedback> thumbs = new CopyOnWriteArrayList<>();
    final List<Feedback> feedback = new CopyOnWriteArrayList<>();
    volatile Response dialog = Response.NOTHING;
    volatile Response card = Response.saying("Thanks.");
    volatile boolean broken;

    @Override
    public void message(TeamsMessage message) {
        breakIfBroken();
        messages.add(message);
    }

    @Override
    public void reacted(Reaction reaction) {
        reactions.add(reaction);
    }

    @Override
    public void edited(TeamsMessage message) {
        edited.add(message);
    }

    @Override
    public void deleted(ActivityContext message) {
        deleted.add(message);
    }

    @Override
    public void added(ConversationRef place, Spot.Kind kind) {
        added.add(place);
    }

    @Override
    public Response openDialog(CardPress press) {
        breakIfBroken();
        dialogs.add(press);
        return dialog;
    }

    @Override
    public Response submitDialog(CardPress submission) {
        dialogSubmissions.add(submission);
        return dialog;
    }

    @Override
    public Response openAction(MessageAction action) {
        actions.add(action);
        return dialog;
    }

    @Override
    public Response execute(CardPress press) {
        presses.add(press);
        return card;
    }

    @Override
    public Response openFeedback(Feedback thumb) {
        thumbs.add(thumb);
        return dialog;
    }

    @Override
    public void submitFeedback(Feedback given) {
        feedback.add(given);
    }

    boolean isEmpty() {
        return messages.isEmpty()
                && deleted.isEmpty()
                && added.isEmpty()
                && dialogs.isEmpty()
                && dialogSubmissions.isEmpty()
                && actions.isEmpty()
                && presses.isEmpty()
                && thumbs.isEmpty()
                && feedback.isEmpty();
    }

    private void breakIfBroken() {
        if (broken) {
            throw new IllegalStateException("the database is away");
        }
    }
}

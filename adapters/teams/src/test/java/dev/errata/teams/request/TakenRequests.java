package dev.errata.teams.request;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes everything and keeps it, or takes nothing and breaks. */
final class TakenRequests implements TeamsRequests {

    final List<TeamsMessage> messages = new CopyOnWriteArrayList<>();
    final List<MembershipChange> changes = new CopyOnWriteArrayList<>();
    final List<CardPress> dialogs = new CopyOnWriteArrayList<>();
    final List<CardPress> dialogSubmissions = new CopyOnWriteArrayList<>();
    final List<MessageAction> actions = new CopyOnWriteArrayList<>();
    final List<MessageAction> actionSubmissions = new CopyOnWriteArrayList<>();
    final List<CardPress> presses = new CopyOnWriteArrayList<>();
    final List<Feedback> thumbs = new CopyOnWriteArrayList<>();
    final List<Feedback> feedback = new CopyOnWriteArrayList<>();
    volatile DialogAnswer dialog = new DialogAnswer.Close();
    volatile CardAnswer card = new CardAnswer.Say("Thanks.");
    volatile boolean broken;

    @Override
    public void message(TeamsMessage message) {
        breakIfBroken();
        messages.add(message);
    }

    @Override
    public void membership(MembershipChange change) {
        changes.add(change);
    }

    @Override
    public DialogAnswer openDialog(CardPress press) {
        breakIfBroken();
        dialogs.add(press);
        return dialog;
    }

    @Override
    public DialogAnswer submitDialog(CardPress submission) {
        dialogSubmissions.add(submission);
        return dialog;
    }

    @Override
    public DialogAnswer openAction(MessageAction action) {
        actions.add(action);
        return dialog;
    }

    @Override
    public DialogAnswer submitAction(MessageAction submission) {
        actionSubmissions.add(submission);
        return dialog;
    }

    @Override
    public CardAnswer execute(CardPress press) {
        presses.add(press);
        return card;
    }

    @Override
    public DialogAnswer openFeedback(Feedback thumb) {
        thumbs.add(thumb);
        return dialog;
    }

    @Override
    public void submitFeedback(Feedback given) {
        feedback.add(given);
    }

    boolean isEmpty() {
        return messages.isEmpty()
                && changes.isEmpty()
                && dialogs.isEmpty()
                && dialogSubmissions.isEmpty()
                && actions.isEmpty()
                && actionSubmissions.isEmpty()
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

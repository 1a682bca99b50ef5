package dev.errata.slack.entry;

import dev.errata.slack.request.BlockAction;
import dev.errata.slack.request.Deletion;
import dev.errata.slack.request.GroupChange;
import dev.errata.slack.request.MessageShortcut;
import dev.errata.slack.request.Reaction;
import dev.errata.slack.request.Removal;
import dev.errata.slack.request.SlackCommand;
import dev.errata.slack.request.SlackEvent;
import dev.errata.slack.request.SlackRequests;
import dev.errata.slack.request.ViewAnswer;
import dev.errata.slack.request.ViewSubmission;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes everything and keeps it, or takes nothing and breaks. */
final class TakenRequests implements SlackRequests {

    final List<SlackEvent> events = new CopyOnWriteArrayList<>();
    final List<Deletion> deletions = new CopyOnWriteArrayList<>();
    final List<Removal> removals = new CopyOnWriteArrayList<>();
    final List<BlockAction> actions = new CopyOnWriteArrayList<>();
    final List<MessageShortcut> shortcuts = new CopyOnWriteArrayList<>();
    final List<Reaction> reactions = new CopyOnWriteArrayList<>();
    final List<GroupChange> groups = new CopyOnWriteArrayList<>();
    final List<SlackCommand> commands = new CopyOnWriteArrayList<>();
    final List<ViewSubmission> submissions = new CopyOnWriteArrayList<>();
    volatile ViewAnswer answer = new ViewAnswer.Close();
    volatile boolean broken;
    volatile Runnable meanwhile = () -> {};

    @Override
    public void event(SlackEvent event) {
        breakIfBroken();
        meanwhile.run();
        events.add(event);
    }

    @Override
    public void deleted(Deletion deletion) {
        breakIfBroken();
        deletions.add(deletion);
    }

    @Override
    public void removed(Removal removal) {
        breakIfBroken();
        removals.add(removal);
    }

    @Override
    public void blockAction(BlockAction action) {
        breakIfBroken();
        actions.add(action);
    }

    @Override
    public ViewAnswer submission(ViewSubmission submission) {
        breakIfBroken();
        submissions.add(submission);
        return answer;
    }

    @Override
    public void reacted(Reaction reaction) {
        breakIfBroken();
        reactions.add(reaction);
    }

    @Override
    public void shortcut(MessageShortcut shortcut) {
        breakIfBroken();
        shortcuts.add(shortcut);
    }

    @Override
    public void groupChanged(GroupChange change) {
        groups.add(change);
    }

    @Override
    public String command(SlackCommand command) {
        breakIfBroken();
        commands.add(command);
        return "Done.";
    }

    boolean isEmpty() {
        return commands.isEmpty()
                && shortcuts.isEmpty()
                && reactions.isEmpty()
                && events.isEmpty()
                && removals.isEmpty()
                && actions.isEmpty()
                && submissions.isEmpty();
    }

    private void breakIfBroken() {
        if (broken) {
            throw new IllegalStateException("the database is away");
        }
    }
}

package dev.errata.slack.request;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes everything and keeps it, or takes nothing and breaks. */
final class TakenRequests implements SlackRequests {

    final List<SlackEvent> events = new CopyOnWriteArrayList<>();
    final List<BlockAction> actions = new CopyOnWriteArrayList<>();
    final List<ViewSubmission> submissions = new CopyOnWriteArrayList<>();
    final List<ViewClosed> closings = new CopyOnWriteArrayList<>();
    final List<Shortcut> shortcuts = new CopyOnWriteArrayList<>();
    final List<SlashCommand> commands = new CopyOnWriteArrayList<>();
    volatile ViewAnswer answer = new ViewAnswer.Close();
    volatile boolean broken;

    @Override
    public void event(SlackEvent event) {
        breakIfBroken();
        events.add(event);
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
    public void closed(ViewClosed closed) {
        closings.add(closed);
    }

    @Override
    public void shortcut(Shortcut shortcut) {
        shortcuts.add(shortcut);
    }

    @Override
    public Optional<String> command(SlashCommand command) {
        commands.add(command);
        return Optional.of("Heard <" + command.text() + ">");
    }

    boolean isEmpty() {
        return events.isEmpty()
                && actions.isEmpty()
                && submissions.isEmpty()
                && closings.isEmpty()
                && shortcuts.isEmpty()
                && commands.isEmpty();
    }

    private void breakIfBroken() {
        if (broken) {
            throw new IllegalStateException("the database is away");
        }
    }
}

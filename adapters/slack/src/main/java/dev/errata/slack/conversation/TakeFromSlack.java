package dev.errata.slack.conversation;

import dev.errata.slack.request.BlockAction;
import dev.errata.slack.request.Shortcut;
import dev.errata.slack.request.SlackEvent;
import dev.errata.slack.request.SlackRequests;
import dev.errata.slack.request.SlashCommand;
import dev.errata.slack.request.ViewAnswer;
import dev.errata.slack.request.ViewClosed;
import dev.errata.slack.request.ViewSubmission;
import java.util.Optional;

/** Everything that Slack sends, handed to whoever takes it. */
public final class TakeFromSlack implements SlackRequests {

    private final TakeMessages messages;
    private final TakePresses presses;
    private final TakeForms forms;

    public TakeFromSlack(TakeMessages messages, TakePresses presses, TakeForms forms) {
        this.messages = messages;
        this.presses = presses;
        this.forms = forms;
    }

    @Override
    public void event(SlackEvent event) {
        messages.take(event);
    }

    @Override
    public void blockAction(BlockAction action) {
        presses.take(action);
    }

    @Override
    public ViewAnswer submission(ViewSubmission submission) {
        return forms.take(submission);
    }

    /** The rating that opened a form is stored already. */
    @Override
    public void closed(ViewClosed closed) {}

    /** The manifest asks for none. */
    @Override
    public void shortcut(Shortcut shortcut) {}

    /** The manifest asks for none. */
    @Override
    public Optional<String> command(SlashCommand command) {
        return Optional.empty();
    }
}

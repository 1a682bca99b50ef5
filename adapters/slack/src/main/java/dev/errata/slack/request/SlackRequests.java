package dev.errata.slack.request;

/**
 * Takes what Slack sends. Each method runs before the acknowledgement and returns once its part is durably taken, or is known not to be
 * for us; slow work comes later. If it throws, Slack is told that nothing was taken: an event it sends again, a person it asks to try
 * again.
 */
public interface SlackRequests {

    void event(SlackEvent event);

    void deleted(Deletion deletion);

    void removed(Removal removal);

    void reacted(Reaction reaction);

    void groupChanged(GroupChange change);

    void blockAction(BlockAction action);

    ViewAnswer submission(ViewSubmission submission);

    void shortcut(MessageShortcut shortcut);

    /** What whoever typed a command is told alone. */
    String command(SlackCommand command);
}

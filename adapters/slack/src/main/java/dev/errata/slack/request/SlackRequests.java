package dev.errata.slack.request;

import java.util.Optional;

/**
 * Takes what Slack sends. Each method runs inside the HTTP request and returns once its part is durably taken, or is known not to be
 * for us; slow work comes later. If it throws, Slack is told that nothing was taken: an event it sends again, a person it asks to try
 * again.
 */
public interface SlackRequests {

    void event(SlackEvent event);

    void blockAction(BlockAction action);

    ViewAnswer submission(ViewSubmission submission);

    void closed(ViewClosed closed);

    void shortcut(Shortcut shortcut);

    /** Returns what to tell the person who typed it, and nobody else. */
    Optional<String> command(SlashCommand command);
}

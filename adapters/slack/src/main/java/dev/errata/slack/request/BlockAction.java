package dev.errata.slack.request;

import org.jspecify.annotations.Nullable;

/**
 * Somebody pressed a button or changed a control.
 *
 * @param workspace as in {@link SlackEvent}
 * @param view the modal the control stands in, if any
 * @param trigger opens a modal within three seconds
 */
public record BlockAction(
        String workspace,
        String user,
        Control control,
        @Nullable Message message,
        @Nullable OpenView view,
        String trigger) {

    /**
     * The control and what it says now.
     *
     * @param value the button's value or the chosen option; empty when nothing is chosen
     */
    public record Control(String actionId, String value) {}

    /**
     * The message the control stands under.
     *
     * @param threadTs the thread the message is part of, where Slack says so
     * @param responseUrl where a few changes of it are taken for half an hour
     */
    public record Message(
            String channel,
            String ts,
            @Nullable String threadTs,
            @Nullable String responseUrl) {}
}

package dev.errata.slack.request;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody pressed a button or changed a control.
 *
 * @param trigger opens a modal within three seconds
 * @param view the modal the control stands in, if any
 */
public record BlockAction(
        SlackWorkspace workspace,
        Actor actor,
        Control control,
        @Nullable Message message,
        @Nullable OpenView view,
        String trigger) {

    /**
     * The control and what it says now.
     *
     * @param values the button's value or the chosen options; empty when nothing is chosen
     * @param pressedAt Slack's time of the press, the same in every repetition
     */
    public record Control(String actionId, String blockId, List<String> values, String pressedAt) {

        public Control {
            values = List.copyOf(values);
        }

        public Optional<String> value() {
            return values.stream().findFirst();
        }
    }

    /**
     * The message the control stands under.
     *
     * @param threadTs the thread the message is part of, where Slack says so
     * @param onlyForActor whether nobody else sees it; it can be updated only through {@code responseUrl} then
     * @param responseUrl where a few changes of it are taken for half an hour
     */
    public record Message(
            String channel,
            String ts,
            @Nullable String threadTs,
            boolean onlyForActor,
            @Nullable String responseUrl) {}

    /** Names the press in its workspace: message or view, control, person and time. */
    public String key() {
        String where = message != null ? message.channel() + ":" + message.ts() : view != null ? view.id() : "";
        return String.join(":", where, control.actionId(), actor.user(), control.pressedAt());
    }
}

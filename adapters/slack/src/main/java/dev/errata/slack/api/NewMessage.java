package dev.errata.slack.api;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message to be posted.
 *
 * @param threadTs the thread it goes to, if any
 * @param text mrkdwn for notifications and screen readers; shown only where blocks are not
 * @param blocks at most 50
 */
public record NewMessage(
        String channel,
        @Nullable String threadTs,
        String text,
        List<LayoutBlock> blocks,
        @Nullable Marker marker) {

    public NewMessage {
        blocks = List.copyOf(blocks);
    }

    public boolean isPlain() {
        return blocks.isEmpty();
    }

    /** The same words without anything around them, as many as Slack takes in any case. */
    public NewMessage plain() {
        return new NewMessage(channel, threadTs, BlockWords.of(blocks).orElse(text), List.of(), marker);
    }
}

package dev.errata.slack.text;

import com.google.gson.Gson;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import java.util.ArrayList;
import java.util.List;

/** Spreads blocks over as few messages as Slack's limits allow. */
public final class MessageParts {

    private static final int MOST_BLOCKS = 50;
    private static final int MOST_CHARACTERS = 12_000;
    private static final int BLOCKS_KEPT_FREE = 8;
    private static final int CHARACTERS_KEPT_FREE = 3_500;

    private final Gson gson =
            GsonFactory.createSnakeCase().newBuilder().disableHtmlEscaping().create();

    /**
     * The blocks of each message, in order. Where the body is cut does not depend on what comes last, so that it can be exchanged later.
     *
     * @param last a few blocks that stay together at the end, such as the buttons under an answer
     */
    public List<List<LayoutBlock>> of(List<LayoutBlock> body, List<LayoutBlock> last) {
        List<List<LayoutBlock>> messages = new ArrayList<>();
        List<LayoutBlock> current = new ArrayList<>();
        int characters = 0;
        for (LayoutBlock block : body) {
            int size = gson.toJson(block).length();
            boolean full = current.size() == MOST_BLOCKS - BLOCKS_KEPT_FREE
                    || characters + size > MOST_CHARACTERS - CHARACTERS_KEPT_FREE;
            if (full && !current.isEmpty()) {
                messages.add(List.copyOf(current));
                current.clear();
                characters = 0;
            }
            current.add(block);
            characters += size;
        }
        current.addAll(last);
        if (!current.isEmpty()) {
            messages.add(List.copyOf(current));
        }
        return messages;
    }
}

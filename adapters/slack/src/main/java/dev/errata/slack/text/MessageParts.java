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

    private final Gson gson =
            GsonFactory.createSnakeCase().newBuilder().disableHtmlEscaping().create();

    /**
     * The blocks of each message, in order.
     *
     * @param last blocks that stay together at the end, such as the buttons under an answer
     */
    public List<List<LayoutBlock>> of(List<LayoutBlock> body, List<LayoutBlock> last) {
        List<List<LayoutBlock>> units = new ArrayList<>();
        body.forEach(block -> units.add(List.of(block)));
        if (!last.isEmpty()) {
            units.add(List.copyOf(last));
        }
        return spread(units);
    }

    private List<List<LayoutBlock>> spread(List<List<LayoutBlock>> units) {
        List<List<LayoutBlock>> messages = new ArrayList<>();
        List<LayoutBlock> current = new ArrayList<>();
        int characters = 0;
        for (List<LayoutBlock> unit : units) {
            int size =
                    unit.stream().mapToInt(block -> gson.toJson(block).length()).sum();
            boolean full = current.size() + unit.size() > MOST_BLOCKS || characters + size > MOST_CHARACTERS;
            if (full && !current.isEmpty()) {
                messages.add(List.copyOf(current));
                current.clear();
                characters = 0;
            }
            current.addAll(unit);
            characters += size;
        }
        if (!current.isEmpty()) {
            messages.add(List.copyOf(current));
        }
        return messages;
    }
}

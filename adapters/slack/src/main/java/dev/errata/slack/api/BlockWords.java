package dev.errata.slack.api;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What people read in blocks, as one text. */
final class BlockWords {

    /** What Slack recommends for a text without blocks. */
    private static final int LONGEST = 4_000;

    private static final String MORE = "…";

    private BlockWords() {}

    /** As much of it as fits, a block whole or not at all, so that no link is cut in two; nothing where not even the first one fits. */
    static Optional<String> of(List<LayoutBlock> blocks) {
        List<String> words = blocks.stream().flatMap(BlockWords::words).toList();
        StringBuilder text = new StringBuilder();
        for (String each : words) {
            if (text.length() + each.length() + 1 + MORE.length() > LONGEST) {
                return text.isEmpty() ? Optional.empty() : Optional.of(text + MORE);
            }
            text.append(each).append('\n');
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text.toString().strip());
    }

    private static Stream<String> words(LayoutBlock block) {
        if (block instanceof SectionBlock section && section.getText() != null) {
            return Stream.of(section.getText().getText());
        }
        if (block instanceof ContextBlock context) {
            return context.getElements().stream()
                    .filter(MarkdownTextObject.class::isInstance)
                    .map(element -> ((MarkdownTextObject) element).getText());
        }
        return Stream.empty();
    }
}

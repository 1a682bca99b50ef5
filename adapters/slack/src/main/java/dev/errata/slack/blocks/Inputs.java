package dev.errata.slack.blocks;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.block.element.StaticSelectElement;
import dev.errata.bot.correction.Lesson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Input blocks in which the block and its control have the same name. */
final class Inputs {

    private Inputs() {}

    static InputBlock required(String name, String label, BlockElement control) {
        return block(name, label, control, null, false);
    }

    static InputBlock optional(String name, String label, BlockElement control, @Nullable String hint) {
        return block(name, label, control, hint, true);
    }

    static InputBlock block(
            String name, String label, BlockElement control, @Nullable String hint, boolean mayBeEmpty) {
        return InputBlock.builder()
                .blockId(name)
                .label(Controls.plain(label))
                .hint(hint == null ? null : Controls.plain(hint))
                .element(control)
                .optional(mayBeEmpty)
                .build();
    }

    static PlainTextInputElement line(String name) {
        return PlainTextInputElement.builder().actionId(name).maxLength(300).build();
    }

    static PlainTextInputElement lines(String name, @Nullable String filledIn) {
        return PlainTextInputElement.builder()
                .actionId(name)
                .multiline(true)
                .maxLength(Lesson.MAX_TEXT)
                .initialValue(filledIn == null || filledIn.isEmpty() ? null : filledIn)
                .build();
    }

    static StaticSelectElement select(String name, List<OptionObject> options, OptionObject chosen) {
        return StaticSelectElement.builder()
                .actionId(name)
                .options(options)
                .initialOption(chosen)
                .build();
    }

    static RadioButtonsElement radio(String name, List<OptionObject> options) {
        return RadioButtonsElement.builder()
                .actionId(name)
                .options(options)
                .initialOption(options.get(0))
                .build();
    }
}

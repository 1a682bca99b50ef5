package dev.errata.slack.skin;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.element.BlockElements.checkboxes;
import static com.slack.api.model.block.element.BlockElements.conversationsSelect;
import static com.slack.api.model.block.element.BlockElements.datePicker;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.block.element.BlockElements.radioButtons;
import static com.slack.api.model.block.element.BlockElements.staticSelect;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ConversationsFilter;
import com.slack.api.model.block.element.PlainTextInputElement;
import dev.errata.bot.correction.Lesson;
import dev.errata.chat.screen.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fields as input blocks, in which the block and its control have the same name. Slack keeps what was filled in as long as they do. */
final class Inputs {

    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_LABEL = 2_000;
    private static final int LONGEST_EXAMPLE = 150;

    private static final ConversationsFilter CHANNELS = ConversationsFilter.builder()
            .include(List.of("public", "private"))
            .excludeExternalSharedChannels(true)
            .build();

    private Inputs() {}

    static InputBlock of(Field field) {
        InputBlock block = input(input -> input.blockId(field.name())
                .label(Controls.plain(field.label(), LONGEST_LABEL))
                .hint(field.hint()
                        .map(hint -> Controls.plain(hint, LONGEST_LABEL))
                        .orElse(null))
                .element(control(field))
                .optional(!field.required()));
        if (field.redraws()) {
            block.setDispatchAction(true);
        }
        return block;
    }

    private static BlockElement control(Field field) {
        String name = field.name();
        return switch (field.kind()) {
            case LINES -> lines(field);
            case LINE ->
                plainTextInput(
                        line -> line.actionId(name).maxLength(LONGEST_LINE).initialValue(filled(field)));
            case DAY -> datePicker(day -> day.actionId(name).initialDate(filled(field)));
            case SELECT ->
                staticSelect(
                        select -> select.actionId(name).options(options(field)).initialOption(chosen(field)));
            case RADIO ->
                radioButtons(
                        radio -> radio.actionId(name).options(options(field)).initialOption(chosen(field)));
            case CHANNEL ->
                conversationsSelect(
                        channel -> channel.actionId(name).filter(CHANNELS).initialConversation(filled(field)));
            case CHECK -> checkboxes(check -> check.actionId(name).options(options(field)));
            case NOTE, SENTENCE -> throw new IllegalArgumentException("a sentence is no field: " + field.label());
        };
    }

    private static BlockElement lines(Field field) {
        PlainTextInputElement lines = plainTextInput(input -> input.actionId(field.name())
                .multiline(true)
                .maxLength(Lesson.MAX_TEXT)
                .initialValue(filled(field)));
        field.example().ifPresent(example -> {
            lines.setPlaceholder(Controls.plain(example, LONGEST_EXAMPLE));
            lines.setFocusOnLoad(true);
        });
        return lines;
    }

    private static @Nullable String filled(Field field) {
        return field.value().isEmpty() ? null : field.value();
    }

    private static List<OptionObject> options(Field field) {
        return field.options().stream()
                .map(option -> Controls.choice(option.label(), option.value()))
                .toList();
    }

    private static OptionObject chosen(Field field) {
        return options(field).stream()
                .filter(option -> option.getValue().equals(field.value()))
                .findFirst()
                .orElseGet(() -> options(field).get(0));
    }
}

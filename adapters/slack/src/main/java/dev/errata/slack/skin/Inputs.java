package dev.errata.slack.skin;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.ConversationsFilter;
import com.slack.api.model.block.element.ConversationsSelectElement;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.block.element.StaticSelectElement;
import dev.errata.bot.correction.Lesson;
import dev.errata.chat.screen.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fields as input blocks, in which the block and its control have the same name. Slack keeps what was filled in as long as they do. */
final class Inputs {

    private static final int LONGEST_LINE = 300;

    private Inputs() {}

    static InputBlock of(Field field) {
        InputBlock block = InputBlock.builder()
                .blockId(field.name())
                .label(Controls.plain(field.label()))
                .hint(field.hint().map(Controls::plain).orElse(null))
                .element(control(field))
                .optional(!field.required())
                .build();
        if (field.redraws()) {
            block.setDispatchAction(true);
        }
        return block;
    }

    private static BlockElement control(Field field) {
        return switch (field.kind()) {
            case LINES -> lines(field);
            case LINE ->
                PlainTextInputElement.builder()
                        .actionId(field.name())
                        .maxLength(LONGEST_LINE)
                        .initialValue(filled(field))
                        .build();
            case DAY ->
                DatePickerElement.builder()
                        .actionId(field.name())
                        .initialDate(filled(field))
                        .build();
            case SELECT ->
                StaticSelectElement.builder()
                        .actionId(field.name())
                        .options(options(field))
                        .initialOption(chosen(field))
                        .build();
            case RADIO ->
                RadioButtonsElement.builder()
                        .actionId(field.name())
                        .options(options(field))
                        .initialOption(chosen(field))
                        .build();
            case CHANNEL -> channel(field);
            case CHECK ->
                CheckboxesElement.builder()
                        .actionId(field.name())
                        .options(options(field))
                        .build();
            case NOTE, SENTENCE -> throw new IllegalArgumentException("a sentence is no field: " + field.label());
        };
    }

    private static BlockElement lines(Field field) {
        PlainTextInputElement lines = PlainTextInputElement.builder()
                .actionId(field.name())
                .multiline(true)
                .maxLength(Lesson.MAX_TEXT)
                .initialValue(filled(field))
                .build();
        field.example().ifPresent(example -> {
            lines.setPlaceholder(Controls.plain(example));
            lines.setFocusOnLoad(true);
        });
        return lines;
    }

    private static BlockElement channel(Field field) {
        return ConversationsSelectElement.builder()
                .actionId(field.name())
                .filter(ConversationsFilter.builder()
                        .include(List.of("public", "private"))
                        .excludeExternalSharedChannels(true)
                        .build())
                .initialConversation(filled(field))
                .build();
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

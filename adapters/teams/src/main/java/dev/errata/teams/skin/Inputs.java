package dev.errata.teams.skin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.bot.correction.Lesson;
import dev.errata.chat.screen.Field;
import dev.errata.chat.text.PlainText;
import dev.errata.teams.text.RichText;
import java.util.ArrayList;
import java.util.List;

/** Fields, each with its label; what is wrong with a field stands right below it. */
final class Inputs {

    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_CHOICE = 100;

    private Inputs() {}

    static List<ObjectNode> of(List<Field> fields) {
        return fields.stream().flatMap(field -> of(field).stream()).toList();
    }

    private static List<ObjectNode> of(Field field) {
        return switch (field.kind()) {
            case NOTE, SENTENCE -> List.of(note(field.label()));
            case LINES -> with(field, lines(field), true);
            case LINE -> with(field, line(field), false);
            case DAY -> with(field, input("Input.Date", field), true);
            case SELECT, CHANNEL -> with(field, choices(field, "compact"), true);
            case RADIO -> with(field, choices(field, "expanded"), true);
            case CHECK -> with(field, toggle(field), true);
        };
    }

    /** What stands in it, and below it what is wrong, and the hint where that does not stand inside. */
    private static List<ObjectNode> with(Field field, ObjectNode input, boolean hintBelow) {
        if (!field.value().isEmpty()) {
            input.put("value", field.value());
        }
        List<ObjectNode> elements = new ArrayList<>();
        elements.add(input);
        field.problem().ifPresent(words -> elements.add(problem(words)));
        field.hint().filter(words -> hintBelow).ifPresent(words -> elements.add(note(words)));
        return elements;
    }

    private static ObjectNode note(String words) {
        return RichText.note(words).put("spacing", "Small");
    }

    private static ObjectNode problem(String words) {
        ObjectNode said = JsonNodeFactory.instance.objectNode();
        said.put("type", "RichTextBlock").put("spacing", "Small");
        said.putArray("inlines")
                .addObject()
                .put("type", "TextRun")
                .put("text", words)
                .put("color", "Attention");
        return said;
    }

    private static ObjectNode lines(Field field) {
        ObjectNode lines = input("Input.Text", field).put("isMultiline", true).put("maxLength", Lesson.MAX_TEXT);
        return field.required()
                ? lines.put("isRequired", true)
                        .put("errorMessage", TeamsVoice.VOICE.say("problem.EMPTY"))
                        .put(
                                "placeholder",
                                field.example().orElseGet(() -> TeamsVoice.VOICE.say("form.text.placeholder")))
                : lines;
    }

    private static ObjectNode line(Field field) {
        ObjectNode line = input("Input.Text", field).put("maxLength", LONGEST_LINE);
        field.hint().ifPresent(words -> line.put("placeholder", words));
        return line;
    }

    /** Its one choice says it all. */
    private static ObjectNode toggle(Field field) {
        String title =
                field.options().stream().findFirst().map(Field.Option::label).orElse(field.label());
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "Input.Toggle")
                .put("id", field.name())
                .put("title", title)
                .put("wrap", true);
    }

    private static ObjectNode choices(Field field, String style) {
        ObjectNode input = input("Input.ChoiceSet", field).put("style", style).put("wrap", true);
        ArrayNode offered = input.putArray("choices");
        field.options()
                .forEach(option -> offered.addObject()
                        .put("title", PlainText.shortened(option.label(), LONGEST_CHOICE))
                        .put("value", option.value()));
        return input;
    }

    private static ObjectNode input(String type, Field field) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", type)
                .put("id", field.name())
                .put("label", field.label());
    }
}

package dev.errata.teams.cards;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.bot.correction.Lesson;
import dev.errata.chat.text.PlainText;
import dev.errata.teams.text.RichText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fields, each with its label; what is wrong with a field stands right below it. */
final class Inputs {

    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_CHOICE = 100;

    private final FormValues values;
    private final Map<String, String> problems;
    private final List<ObjectNode> elements = new ArrayList<>();

    Inputs(FormValues values, Map<String, String> problems) {
        this.values = values;
        this.problems = problems;
    }

    /** One choice of a field: what it sends, and what it reads. */
    record Choice(String value, String title) {}

    List<ObjectNode> elements() {
        return List.copyOf(elements);
    }

    Inputs note(String words) {
        elements.add(RichText.note(words).put("spacing", "Small"));
        return this;
    }

    /** The one field that has to be filled in. */
    Inputs text(String opened) {
        ObjectNode input = input("Input.Text", FormValues.TEXT, Words.say("form.text"))
                .put("isMultiline", true)
                .put("maxLength", Lesson.MAX_TEXT)
                .put("isRequired", true)
                .put("errorMessage", Words.say("problem.EMPTY"))
                .put("placeholder", Words.say("form.text.placeholder"));
        return add(input, values.value(FormValues.TEXT).or(() -> Optional.of(opened)));
    }

    Inputs line(String name, String label, String hint) {
        ObjectNode input =
                input("Input.Text", name, label).put("maxLength", LONGEST_LINE).put("placeholder", hint);
        return add(input, values.value(name));
    }

    Inputs lines(String name, String label, String opened) {
        ObjectNode input =
                input("Input.Text", name, label).put("isMultiline", true).put("maxLength", Lesson.MAX_TEXT);
        return add(input, values.value(name).or(() -> Optional.of(opened)));
    }

    Inputs day(String name, String label) {
        return add(input("Input.Date", name, label), values.value(name));
    }

    Inputs toggle(String name, String title) {
        ObjectNode input = JsonNodeFactory.instance.objectNode();
        input.put("type", "Input.Toggle").put("id", name).put("title", title).put("wrap", true);
        return add(input, values.value(name));
    }

    Inputs select(String name, String label, List<Choice> choices, String chosen) {
        return choices(name, label, choices, "compact", chosen);
    }

    Inputs radio(String name, String label, List<Choice> choices, String chosen) {
        return choices(name, label, choices, "expanded", chosen);
    }

    private Inputs choices(String name, String label, List<Choice> choices, String style, String chosen) {
        ObjectNode input =
                input("Input.ChoiceSet", name, label).put("style", style).put("wrap", true);
        ArrayNode offered = input.putArray("choices");
        choices.forEach(choice ->
                offered.addObject().put("title", shown(choice.title())).put("value", choice.value()));
        return add(input, Optional.of(chosen));
    }

    private static String shown(String title) {
        return PlainText.shortened(title, LONGEST_CHOICE);
    }

    private static ObjectNode input(String type, String name, String label) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", type)
                .put("id", name)
                .put("label", label);
    }

    private Inputs add(ObjectNode input, Optional<String> value) {
        value.filter(filledIn -> !filledIn.isEmpty()).ifPresent(filledIn -> input.put("value", filledIn));
        elements.add(input);
        String problem = problems.get(input.path("id").asText());
        if (problem != null) {
            elements.add(problem(problem));
        }
        return this;
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
}

package dev.errata.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An Adaptive Card as people use it: they read it, fill in its fields and press its buttons. */
public record FakeCard(JsonNode json) {

    /** Everything that can be read in it before anything unfolds, a paragraph a line, without the buttons. */
    public String shown() {
        List<String> lines = new ArrayList<>();
        read(json.path("body"), lines);
        return String.join("\n", lines);
    }

    private static void read(JsonNode elements, List<String> lines) {
        for (JsonNode element : elements) {
            switch (element.path("type").asText()) {
                case "TextBlock" -> lines.add(element.path("text").asText());
                case "RichTextBlock" -> lines.add(line(element.path("inlines")));
                default -> {
                    read(element.path("items"), lines);
                    read(element.path("columns"), lines);
                    read(element.path("rows"), lines);
                    read(element.path("cells"), lines);
                }
            }
        }
    }

    private static String line(JsonNode runs) {
        StringBuilder line = new StringBuilder();
        runs.forEach(run ->
                line.append(run.isTextual() ? run.asText() : run.path("text").asText()));
        return line.toString();
    }

    /** The first button that does this, wherever it stands, in what unfolds too. */
    public Optional<JsonNode> button(String action) {
        return find(json, action);
    }

    private static Optional<JsonNode> find(JsonNode node, String action) {
        if (node.path("type").asText().startsWith("Action.")
                && node.path("data").path("action").asText().equals(action)) {
            return Optional.of(node);
        }
        for (JsonNode child : node) {
            Optional<JsonNode> found = find(child, action);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** What is sent by a button: its own data, and the fields as they stand there or were filled in. */
    public ObjectNode submitted(String action, Map<String, String> filledIn) {
        JsonNode button =
                button(action).orElseThrow(() -> new AssertionError("there is no button " + action + " in " + json));
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        if (!button.path("associatedInputs").asText().equals("none")) {
            fields(json, data);
            filledIn.forEach(data::put);
        }
        button.path("data").properties().forEach(value -> data.set(value.getKey(), value.getValue()));
        return data;
    }

    private static void fields(JsonNode node, ObjectNode data) {
        if (node.path("type").asText().startsWith("Input.") && node.has("value")) {
            data.set(node.path("id").asText(), node.path("value"));
        }
        node.forEach(child -> fields(child, data));
    }

    /** What is said right below a field about what is wrong with it; nothing as long as the field is folded away. */
    public Optional<String> problem(String field) {
        return problem(json.path("body"), field);
    }

    private static Optional<String> problem(JsonNode elements, String field) {
        for (int i = 0; i < elements.size(); i++) {
            JsonNode element = elements.get(i);
            if (element.path("id").asText().equals(field)) {
                return Optional.of(elements.path(i + 1).path("inlines").path(0))
                        .filter(run -> run.path("color").asText().equals("Attention"))
                        .map(run -> run.path("text").asText());
            }
            if (element.path("isVisible").asBoolean(true)) {
                Optional<String> found = problem(element.path("items"), field);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** What is said beside the fields about what is wrong with them, and everything else that is shown. */
    public boolean says(String words) {
        return shown().contains(words);
    }
}

package dev.errata.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a field or button reports when somebody uses it. */
final class FakeFields {

    private FakeFields() {}

    /**
     * A field's value in the state of a view.
     *
     * @param filled text, an option's value, or several options' values with commas between them; empty to leave it as it was opened
     */
    static JsonObject value(JsonObject element, Optional<String> filled) {
        String type = FakeBlocks.string(element, "type");
        JsonObject value = new JsonObject();
        value.addProperty("type", type);
        switch (type) {
            case "static_select", "radio_buttons", "overflow" ->
                value.add("selected_option", selected(element, filled));
            case "checkboxes" -> value.add("selected_options", severalSelected(element, filled));
            case "datepicker" -> value.add("selected_date", text(element, "initial_date", filled));
            case "conversations_select" ->
                value.add("selected_conversation", text(element, "initial_conversation", filled));
            default -> value.add("value", text(element, "initial_value", filled));
        }
        return value;
    }

    /** The element as the one that was used. */
    static JsonObject action(JsonObject element, String blockId, Optional<String> chosen, String ts) {
        boolean button = FakeBlocks.string(element, "type").equals("button");
        JsonObject action = button ? new JsonObject() : value(element, chosen);
        action.addProperty("type", FakeBlocks.string(element, "type"));
        action.addProperty("action_id", FakeBlocks.string(element, "action_id"));
        action.addProperty("block_id", blockId);
        action.addProperty("action_ts", ts);
        if (button && element.has("value")) {
            action.addProperty("value", FakeBlocks.string(element, "value"));
        }
        return action;
    }

    private static JsonElement text(JsonObject element, String initial, Optional<String> filled) {
        JsonObject holder = new JsonObject();
        filled.or(() -> Optional.of(FakeBlocks.string(element, initial)))
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> holder.addProperty("text", text));
        return holder.has("text") ? holder.get("text") : JsonNull.INSTANCE;
    }

    private static JsonElement selected(JsonObject element, Optional<String> filled) {
        return filled.map(value -> (JsonElement) option(element, value))
                .or(() -> FakeBlocks.object(element, "initial_option"))
                .orElse(JsonNull.INSTANCE);
    }

    private static JsonArray severalSelected(JsonObject element, Optional<String> filled) {
        if (filled.isEmpty()) {
            return element.has("initial_options") ? element.getAsJsonArray("initial_options") : new JsonArray();
        }
        JsonArray selected = new JsonArray();
        List<String> values = Arrays.asList(filled.get().split(",", -1));
        values.stream().filter(value -> !value.isEmpty()).forEach(value -> selected.add(option(element, value)));
        return selected;
    }

    private static JsonObject option(JsonObject element, String value) {
        return element.getAsJsonArray("options").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(option -> FakeBlocks.string(option, "value").equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s offers no %s".formatted(FakeBlocks.string(element, "action_id"), value)));
    }
}

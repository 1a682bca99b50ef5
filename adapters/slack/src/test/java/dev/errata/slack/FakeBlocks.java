package dev.errata.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads blocks as a screen would. */
final class FakeBlocks {

    private static final Set<String> TEXTS = Set.of("plain_text", "mrkdwn");
    private static final Set<String> NOT_SHOWN = Set.of("placeholder", "confirm", "options", "overflow");

    private FakeBlocks() {}

    static List<String> texts(JsonElement element) {
        List<String> texts = new ArrayList<>();
        collectTexts(element, texts);
        return texts;
    }

    private static void collectTexts(JsonElement element, List<String> texts) {
        if (element.isJsonArray()) {
            element.getAsJsonArray().forEach(each -> collectTexts(each, texts));
        } else if (element.isJsonObject()) {
            JsonObject object = element.getAsJsonObject();
            if (TEXTS.contains(string(object, "type"))) {
                texts.add(string(object, "text"));
                return;
            }
            object.entrySet().stream()
                    .filter(entry -> !NOT_SHOWN.contains(entry.getKey()))
                    .map(Map.Entry::getValue)
                    .forEach(each -> collectTexts(each, texts));
        }
    }

    static List<FakeMessage.Control> controls(JsonArray blocks) {
        List<FakeMessage.Control> controls = new ArrayList<>();
        for (JsonElement each : blocks) {
            JsonObject block = each.getAsJsonObject();
            for (JsonObject element : elements(block)) {
                controls.add(control(block, element));
            }
        }
        return controls;
    }

    /** The interactive elements of a block: of an actions block, an input, or beside a section. */
    static List<JsonObject> elements(JsonObject block) {
        List<JsonObject> elements = new ArrayList<>();
        for (String place : List.of("element", "accessory")) {
            object(block, place).ifPresent(elements::add);
        }
        if (block.has("elements")) {
            block.getAsJsonArray("elements").forEach(element -> elements.add(element.getAsJsonObject()));
        }
        elements.removeIf(element -> !element.has("action_id"));
        return elements;
    }

    private static FakeMessage.Control control(JsonObject block, JsonObject element) {
        return new FakeMessage.Control(
                string(element, "type"),
                string(element, "action_id"),
                string(block, "block_id"),
                object(element, "text").map(text -> string(text, "text")).orElse(""),
                string(element, "value"));
    }

    static Optional<JsonObject> object(JsonObject parent, String name) {
        return Optional.ofNullable(parent.get(name))
                .filter(JsonElement::isJsonObject)
                .map(JsonElement::getAsJsonObject);
    }

    static String string(JsonObject object, String name) {
        JsonElement element = object.get(name);
        return element == null || !element.isJsonPrimitive() ? "" : element.getAsString();
    }
}

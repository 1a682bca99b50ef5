package dev.errata.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What Slack accepts in blocks and views: the limits that it documents, and no field or element that it does not know. */
public final class FakeRules {

    private static final int MOST_BLOCKS = 50;
    private static final int MOST_BLOCKS_OF_A_VIEW = 100;
    private static final int MOST_CHARACTERS = 13_200;
    private static final int LONGEST_TEXT = 40_000;
    private static final int LONGEST_UPDATE = 4_000;
    private static final Map<String, Set<String>> FIELDS = Map.ofEntries(
            Map.entry("section", Set.of("type", "block_id", "text", "fields", "accessory", "expand")),
            Map.entry("context", Set.of("type", "block_id", "elements")),
            Map.entry("actions", Set.of("type", "block_id", "elements")),
            Map.entry("divider", Set.of("type", "block_id")),
            Map.entry("header", Set.of("type", "block_id", "text")),
            Map.entry("input", Set.of("type", "block_id", "label", "element", "hint", "optional", "dispatch_action")),
            Map.entry("mrkdwn", Set.of("type", "text", "verbatim")),
            Map.entry("plain_text", Set.of("type", "text", "emoji")),
            Map.entry(
                    "button",
                    Set.of("type", "action_id", "text", "value", "url", "style", "confirm", "accessibility_label")),
            Map.entry(
                    "plain_text_input",
                    Set.of(
                            "type",
                            "action_id",
                            "placeholder",
                            "initial_value",
                            "multiline",
                            "min_length",
                            "max_length",
                            "dispatch_action_config",
                            "focus_on_load")),
            Map.entry(
                    "static_select",
                    Set.of(
                            "type",
                            "action_id",
                            "placeholder",
                            "options",
                            "option_groups",
                            "initial_option",
                            "confirm",
                            "focus_on_load")),
            Map.entry(
                    "radio_buttons",
                    Set.of("type", "action_id", "options", "initial_option", "confirm", "focus_on_load")),
            Map.entry(
                    "checkboxes",
                    Set.of("type", "action_id", "options", "initial_options", "confirm", "focus_on_load")),
            Map.entry("overflow", Set.of("type", "action_id", "options", "confirm")),
            Map.entry(
                    "url_text_input",
                    Set.of(
                            "type",
                            "action_id",
                            "placeholder",
                            "initial_value",
                            "dispatch_action_config",
                            "focus_on_load")),
            Map.entry(
                    "datepicker",
                    Set.of("type", "action_id", "placeholder", "initial_date", "confirm", "focus_on_load")),
            Map.entry(
                    "conversations_select",
                    Set.of(
                            "type",
                            "action_id",
                            "placeholder",
                            "initial_conversation",
                            "default_to_current_conversation",
                            "filter",
                            "response_url_enabled",
                            "confirm",
                            "focus_on_load")));
    private static final Map<String, Integer> LONGEST =
            Map.of("section", 3_000, "context", 3_000, "header", 150, "input", 2_000);
    private static final List<String> VIEW_WORDS = List.of("title", "submit", "close");

    private FakeRules() {}

    /** Throws what Slack would say against it. */
    public static void message(String text, JsonArray blocks) {
        if (text.isEmpty() && blocks.isEmpty()) {
            throw new FakeRefusal("no_text");
        }
        if (text.length() > LONGEST_TEXT) {
            throw new FakeRefusal("msg_too_long");
        }
        if (blocks.size() > MOST_BLOCKS) {
            throw invalid("no more than 50 items allowed");
        }
        blocks(blocks);
        if (FakeBlocks.texts(blocks).stream().mapToInt(String::length).sum() > MOST_CHARACTERS) {
            throw new FakeRefusal("msg_blocks_too_long");
        }
    }

    static void update(String text, JsonArray blocks) {
        if (text.length() > LONGEST_UPDATE) {
            throw new FakeRefusal("msg_too_long");
        }
        message(text, blocks);
    }

    /** Throws what Slack would say against it. */
    public static void view(JsonObject view) {
        if (!FakeBlocks.string(view, "type").equals("modal") || !view.has("title")) {
            throw invalid("a view is a modal with a title");
        }
        for (String word : VIEW_WORDS) {
            FakeBlocks.object(view, word).ifPresent(text -> text(text, 24));
        }
        if (FakeBlocks.string(view, "private_metadata").length() > 3_000
                || FakeBlocks.string(view, "callback_id").length() > 255
                || !view.has("blocks")
                || view.getAsJsonArray("blocks").size() > MOST_BLOCKS_OF_A_VIEW) {
            throw invalid("private_metadata, callback_id or blocks");
        }
        if (view.toString().length() > 250_000) {
            throw new FakeRefusal("view_too_large");
        }
        boolean inputs = view.getAsJsonArray("blocks").asList().stream()
                .anyMatch(block ->
                        FakeBlocks.string(block.getAsJsonObject(), "type").equals("input"));
        if (inputs && !view.has("submit")) {
            throw invalid("a view with inputs needs submit");
        }
        blocks(view.getAsJsonArray("blocks"));
    }

    private static void blocks(JsonArray blocks) {
        Set<String> blockIds = new HashSet<>();
        for (JsonElement each : blocks) {
            JsonObject block = each.getAsJsonObject();
            String id = FakeBlocks.string(block, "block_id");
            if (id.length() > 255 || (!id.isEmpty() && !blockIds.add(id))) {
                throw invalid("block_id " + id + " is too long or not unique");
            }
            block(block);
        }
    }

    private static void block(JsonObject block) {
        known(block);
        String type = FakeBlocks.string(block, "type");
        int longest = LONGEST.getOrDefault(type, 3_000);
        for (String place : List.of("text", "label", "hint")) {
            FakeBlocks.object(block, place).ifPresent(text -> text(text, longest));
        }
        int most = type.equals("context") ? 10 : 25;
        if (block.has("elements")
                && (block.getAsJsonArray("elements").size() > most
                        || block.getAsJsonArray("elements").isEmpty())) {
            throw invalid(type + " has no elements, or too many");
        }
        if (type.equals("context")) {
            block.getAsJsonArray("elements").forEach(text -> text(text.getAsJsonObject(), longest));
        }
        FakeBlocks.elements(block).forEach(FakeRules::element);
    }

    private static void element(JsonObject element) {
        known(element);
        FakeBlocks.object(element, "text").ifPresent(text -> text(text, 75));
        FakeBlocks.object(element, "placeholder").ifPresent(text -> text(text, 150));
        if (FakeBlocks.string(element, "action_id").length() > 255
                || FakeBlocks.string(element, "value").length() > 2_000
                || FakeBlocks.string(element, "accessibility_label").length() > 75
                || FakeBlocks.string(element, "initial_value").length() > 3_000) {
            throw invalid("action_id, value, accessibility_label or initial_value is too long");
        }
        if (element.has("options")) {
            JsonArray options = element.getAsJsonArray("options");
            if (options.isEmpty() || options.size() > 100) {
                throw invalid("no options, or too many");
            }
            options.forEach(option -> option(option.getAsJsonObject()));
        }
    }

    private static void option(JsonObject option) {
        FakeBlocks.object(option, "text").ifPresent(text -> text(text, 75));
        FakeBlocks.object(option, "description").ifPresent(text -> text(text, 75));
        if (FakeBlocks.string(option, "value").length() > 150) {
            throw invalid("an option's value is too long");
        }
    }

    private static void text(JsonObject text, int longest) {
        known(text);
        String content = FakeBlocks.string(text, "text");
        if (content.isEmpty() || content.length() > longest) {
            throw invalid("a text is empty or has more than " + longest + " characters");
        }
    }

    private static void known(JsonObject object) {
        Set<String> fields = FIELDS.get(FakeBlocks.string(object, "type"));
        if (fields == null || !fields.containsAll(object.keySet())) {
            throw invalid("unknown type or field in " + FakeBlocks.string(object, "type") + " " + object.keySet());
        }
    }

    private static FakeRefusal invalid(String why) {
        return new FakeRefusal("invalid_blocks").with("detail", why);
    }
}

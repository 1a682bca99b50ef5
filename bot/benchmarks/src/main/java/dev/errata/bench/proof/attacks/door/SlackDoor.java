package dev.errata.bench.proof.attacks.door;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Messages and views as Slack's documentation says that Slack reads them. */
public final class SlackDoor {

    /** How the ids of the channels begin in which the bot speaks; no text that anybody writes may name one so. */
    public static final String CHANNELS = "C1R";

    private static final Set<String> BLOCKS = Set.of("section", "context", "actions", "divider", "header", "input");
    private static final Set<String> CONTROLS = Set.of(
            "button",
            "overflow",
            "plain_text_input",
            "static_select",
            "radio_buttons",
            "checkboxes",
            "datepicker",
            "conversations_select");
    /** In which only what the bot itself made stands. */
    private static final Set<String> OURS = Set.of(
            "action_id", "block_id", "callback_id", "private_metadata", "value", "style", "initial_date", "type");

    private static final Map<String, Integer> LONGEST_TEXT = Map.of(
            "section", 3_000, "context", 3_000, "header", 150, "button", 75, "option", 75, "title", 24, "input", 2_000);
    private static final int LONGEST_MESSAGE = 40_000;
    private static final int MOST_CHARACTERS = 13_200;

    private final List<String> wrong = new ArrayList<>();
    private int characters;

    private SlackDoor() {}

    /** What is wrong with a message; one without blocks is its text alone. */
    public static List<String> ofMessage(String text, String blocks) {
        SlackDoor door = new SlackDoor();
        door.mrkdwn(text);
        door.check(text.length() <= LONGEST_MESSAGE, "a message of " + text.length() + " characters");
        door.parsed(blocks, json -> door.blocks(json, 50));
        door.check(door.characters <= MOST_CHARACTERS, "blocks with " + door.characters + " characters");
        return door.wrong;
    }

    public static List<String> ofView(String view) {
        SlackDoor door = new SlackDoor();
        door.parsed(view, json -> {
            door.check(json.path("type").asText().equals("modal"), "a view that is no modal");
            door.check(json.path("private_metadata").asText().length() <= 3_000, "too much metadata");
            for (String word : List.of("title", "submit", "close")) {
                door.text(json.path(word), "title");
            }
            door.blocks(json.path("blocks"), 100);
            door.ours(json);
        });
        return door.wrong;
    }

    private interface Parsed {
        void look(JsonNode json);
    }

    private void parsed(String json, Parsed look) {
        try {
            look.look(StrictJson.read(json));
        } catch (StrictJson.Broken e) {
            wrong.add(String.valueOf(e.getMessage()));
        }
    }

    private void blocks(JsonNode blocks, int most) {
        check(blocks.size() <= most, blocks.size() + " blocks");
        for (JsonNode block : blocks) {
            String type = block.path("type").asText();
            check(BLOCKS.contains(type), "a block of type " + Signs.shown(type));
            for (String place : List.of("text", "label", "hint")) {
                text(block.path(place), type);
            }
            control(block.path("element"));
            control(block.path("accessory"));
            for (JsonNode element : block.path("elements")) {
                if (type.equals("context")) {
                    text(element, type);
                } else {
                    control(element);
                }
            }
        }
        ours(blocks);
    }

    private void control(JsonNode control) {
        if (control.isMissingNode()) {
            return;
        }
        String type = control.path("type").asText();
        check(CONTROLS.contains(type), "a control of type " + Signs.shown(type));
        check(!control.has("url"), "a control that leads somewhere");
        text(control.path("text"), "button");
        text(control.path("placeholder"), "header");
        control.path("options").forEach(option -> {
            text(option.path("text"), "option");
            check(option.path("value").asText().length() <= 150, "an option's value is too long");
        });
        String opened = control.path("initial_value").asText();
        check(opened.length() <= control.path("max_length").asInt(3_000), "a field is opened with more than it holds");
        check(!opened.contains("\0"), "a field is opened with the character 0");
    }

    private void text(JsonNode text, String where) {
        if (text.isMissingNode()) {
            return;
        }
        String content = text.path("text").asText();
        characters += content.length();
        int longest = LONGEST_TEXT.getOrDefault(where, 3_000);
        check(!content.isEmpty(), "an empty text in " + where);
        check(content.length() <= longest, "a text of " + content.length() + " characters in " + where);
        if (text.path("type").asText().equals("mrkdwn")) {
            check(text.path("verbatim").asBoolean(), "Slack looks for links and names in " + Signs.shown(content));
            mrkdwn(content);
        } else {
            Signs.in(content).forEach(sign -> wrong.add(sign + " in " + Signs.shown(content)));
        }
    }

    private void mrkdwn(String content) {
        wrong.addAll(Mrkdwn.problems(content));
    }

    /** Whatever stands in a field that people do not read was made by the bot. */
    private void ours(JsonNode json) {
        json.properties().forEach(field -> {
            if (OURS.contains(field.getKey()) && field.getValue().isTextual()) {
                String value = field.getValue().asText();
                check(
                        value.length() <= 2_000 && value.matches("[\\w :.,{}\"=-]*"),
                        field.getKey() + " is " + Signs.shown(value));
            }
            check(!field.getKey().endsWith("_url"), "an address in " + field.getKey());
        });
        json.forEach(this::ours);
    }

    private void check(boolean right, String otherwise) {
        if (!right) {
            wrong.add(otherwise);
        }
    }
}

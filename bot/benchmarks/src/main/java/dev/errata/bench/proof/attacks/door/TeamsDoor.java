package dev.errata.bench.proof.attacks.door;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;

/** Activities and what answers them as Teams reads them: Adaptive Cards, texts of Markdown and a little HTML, entities that name people. */
public final class TeamsDoor {

    private static final String CARD = "application/vnd.microsoft.card.adaptive";
    private static final Set<String> ELEMENTS = Set.of(
            "AdaptiveCard",
            "Container",
            "RichTextBlock",
            "TextRun",
            "TextBlock",
            "ActionSet",
            "ColumnSet",
            "Column",
            "Table",
            "TableRow",
            "TableCell",
            "Input.Text",
            "Input.Date",
            "Input.ChoiceSet",
            "Input.Toggle",
            "Action.Submit",
            "Action.Execute",
            "Action.ShowCard",
            "Action.ToggleVisibility",
            "Action.OpenUrl");
    /** What people read of an element, or find in a field. */
    private static final Set<String> READ = Set.of(
            "text", "title", "label", "placeholder", "errorMessage", "value", "altText", "summary", "name", "abstract");
    /** Which cards have that fetch, load or replace something by themselves. */
    private static final Set<String> ACTING = Set.of(
            "refresh", "authentication", "backgroundImage", "fallback", "iconUrl", "poster", "sources", "requires");

    private static final Pattern FUNCTION = Pattern.compile("\\{\\{\\s*(?:DATE|TIME)\\s*\\(");
    private static final Pattern TAG = Pattern.compile("<[/!?\\p{L}]");
    private static final int LARGEST = 100_000;

    private final Parser markdown = Parser.builder().build();
    private final List<String> wrong = new ArrayList<>();

    private TeamsDoor() {}

    /** What is wrong with an activity that the bot sends. */
    public static List<String> ofActivity(JsonNode activity) {
        TeamsDoor door = new TeamsDoor();
        door.check(
                activity.toString().length() <= LARGEST,
                "a message of " + activity.toString().length() + " bytes");
        door.markdown(activity.path("text").asText());
        door.shown(activity.path("summary").asText());
        for (JsonNode entity : activity.path("entities")) {
            door.check(
                    !entity.path("type").asText().equals("mention"),
                    "somebody is called: " + Signs.shown(entity.toString()));
            door.strings(entity);
        }
        for (JsonNode attachment : activity.path("attachments")) {
            door.check(attachment.path("contentType").asText().equals(CARD), "an attachment that is no card");
            door.element(attachment.path("content"));
        }
        return door.wrong;
    }

    /** What is wrong with what answers a press: a card, a dialog with one, or a sentence. */
    public static List<String> ofAnswer(JsonNode answer) {
        TeamsDoor door = new TeamsDoor();
        door.answer(answer);
        return door.wrong;
    }

    private void answer(JsonNode json) {
        if (json.path("type").asText().equals("AdaptiveCard")) {
            element(json);
        } else if (json.isTextual()) {
            shown(json.asText());
            check(!TAG.matcher(json.asText()).find(), "a tag in " + Signs.shown(json.asText()));
        } else {
            json.forEach(this::answer);
        }
    }

    private void element(JsonNode json) {
        if (json.isObject() && json.has("type")) {
            String type = json.path("type").asText();
            check(ELEMENTS.contains(type), "an element of type " + Signs.shown(type));
            if (type.equals("TextBlock")) {
                markdown(json.path("text").asText());
            }
            action(json.path("selectAction"), json.path("text").asText());
        }
        json.properties().forEach(field -> {
            String key = field.getKey();
            check(
                    !ACTING.contains(key) && (!key.startsWith("$") || key.equals("$schema")),
                    "a card with " + Signs.shown(key));
            check(!key.equals("url") || json.path("type").asText().equals("Action.OpenUrl"), "an address in a card");
            if (key.equals("data") || key.equals("verb") || key.equals("id")) {
                ours(field.getValue());
            } else if (READ.contains(key) && field.getValue().isTextual()) {
                read(field.getValue().asText(), json.path("type").asText().startsWith("Input."));
            } else if (!key.equals("$schema")) {
                element(field.getValue());
            }
        });
        if (json.isArray()) {
            json.forEach(this::element);
        }
    }

    private void read(String text, boolean inField) {
        if (!inField) {
            shown(text);
        }
        check(!text.contains("\0"), "the character 0");
    }

    private void action(JsonNode action, String label) {
        if (action.isMissingNode()) {
            return;
        }
        check(action.path("type").asText().equals("Action.OpenUrl"), "words that do something when they are pressed");
        Labels.problem(action.path("url").asText(), label).ifPresent(wrong::add);
    }

    /** What a button carries is made of ids. */
    private void ours(JsonNode data) {
        if (data.isTextual()) {
            check(data.asText().matches("[\\w/ :.-]{0,200}"), "a button carries " + Signs.shown(data.asText()));
        }
        data.forEach(this::ours);
    }

    private void strings(JsonNode json) {
        if (json.isTextual()) {
            shown(json.asText());
        }
        json.forEach(this::strings);
    }

    private void shown(String text) {
        Signs.in(text).forEach(sign -> wrong.add(sign + " in " + Signs.shown(text)));
        check(!FUNCTION.matcher(text).find(), "a function that cards work out in " + Signs.shown(text));
    }

    /** Where Teams reads Markdown, nothing of the kind is meant. */
    private void markdown(String text) {
        shown(text);
        check(!TAG.matcher(text).find(), "a tag in " + Signs.shown(text));
        markdown.parse(text).accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                wrong.add("a link in " + Signs.shown(text));
            }

            @Override
            public void visit(Image image) {
                wrong.add("an image in " + Signs.shown(text));
            }

            @Override
            public void visit(HtmlInline html) {
                wrong.add("HTML in " + Signs.shown(text));
            }

            @Override
            public void visit(HtmlBlock html) {
                wrong.add("HTML in " + Signs.shown(text));
            }

            @Override
            public void visit(Heading heading) {
                wrong.add("a heading in " + Signs.shown(text));
            }
        });
    }

    private void check(boolean right, String otherwise) {
        if (!right) {
            wrong.add(otherwise);
        }
    }
}

package dev.errata.teams.skin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.chat.screen.Button;
import dev.errata.chat.screen.Part;
import dev.errata.teams.text.RichText;
import dev.errata.teams.text.Run;
import java.util.ArrayList;
import java.util.List;

/** What stands in a message besides the text of an answer, as elements of a card. A button that belongs to a line stands in the next row. */
final class Parts {

    private final List<ObjectNode> elements = new ArrayList<>();
    private final List<Button> waiting = new ArrayList<>();

    private Parts() {}

    static List<ObjectNode> of(List<Part> parts) {
        Parts shown = new Parts();
        for (int i = 0; i < parts.size(); i++) {
            boolean rowFollows = parts.subList(i + 1, parts.size()).stream().anyMatch(Part.Row.class::isInstance);
            shown.add(parts.get(i), rowFollows);
        }
        return List.copyOf(shown.elements);
    }

    private void add(Part part, boolean rowFollows) {
        if (part instanceof Part.Notes notes) {
            add(notes.lines());
        } else if (part instanceof Part.Line line) {
            elements.add(RichText.of(Run.said(line.words())));
        } else if (part instanceof Part.LineWithButton line) {
            elements.add(RichText.note(line.words()).put("spacing", "Small"));
            waiting.add(line.button());
            if (!rowFollows) {
                addRow(List.of());
            }
        } else if (part instanceof Part.Row row) {
            addRow(row.buttons());
        }
    }

    private void add(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            ObjectNode note = RichText.note(lines.get(i));
            elements.add(i == 0 ? note : note.put("spacing", "Small"));
        }
    }

    private void addRow(List<Button> buttons) {
        List<Button> row = new ArrayList<>(buttons);
        row.addAll(waiting);
        waiting.clear();
        elements.add(Card.row(row.stream().map(Controls::button).toList()));
    }
}

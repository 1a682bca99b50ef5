package dev.errata.teams.skin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.chat.screen.Panel;
import dev.errata.teams.text.MessageParts;
import dev.errata.teams.text.RichText;
import dev.errata.teams.text.Run;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Something to read, for a dialog. */
public final class PanelCard {

    /** Leaves room for the last entry, the headings and the end. */
    private static final int LARGEST_LIST = 15_000;

    private final List<ObjectNode> body = new ArrayList<>();
    private int bytes;

    private PanelCard() {}

    public static ObjectNode of(Panel panel) {
        return new PanelCard().card(panel);
    }

    private ObjectNode card(Panel panel) {
        for (Panel.Section section : panel.sections()) {
            body.add(RichText.of(Run.bold(section.heading())).put("spacing", "Medium"));
            add(section);
        }
        body.add(RichText.note(panel.note()));
        return Card.of(body, List.of());
    }

    private void add(Panel.Section section) {
        int left = section.entries().size();
        for (Panel.Entry shown : section.entries()) {
            if (bytes > LARGEST_LIST) {
                body.add(RichText.note(section.more().words(left)));
                return;
            }
            ObjectNode entry = Card.container(entry(shown)).put("separator", true);
            bytes += MessageParts.size(entry);
            body.add(entry);
            left--;
        }
    }

    private static List<ObjectNode> entry(Panel.Entry shown) {
        List<ObjectNode> entry = new ArrayList<>();
        entry.add(RichText.of(Run.bold(shown.heading())));
        shown.text().ifPresent(text -> entry.add(RichText.of(Run.said(text)).put("spacing", "Small")));
        shown.notes()
                .forEach(note -> entry.add(RichText.note(Run.said(note.words())
                                .leadingTo(note.address().map(URI::toString).orElse(null)))
                        .put("spacing", "Small")));
        if (!shown.buttons().isEmpty()) {
            entry.add(Card.row(shown.buttons().stream()
                    .map(button ->
                            Controls.submits(button.label(), button.action().wire()))
                    .toList()));
        }
        return entry;
    }
}

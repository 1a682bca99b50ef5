package dev.errata.teams.text;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.chat.text.PlainText;
import java.util.ArrayList;
import java.util.List;

/** Runs of words as elements of a card in which Teams looks for no Markdown, no tags and no mentions. */
public final class RichText {

    /** Leaves room for several elements in one message, whatever script they are written in. */
    private static final int LONGEST = 2_000;

    private RichText() {}

    /** One paragraph of a few runs. */
    public static ObjectNode of(Run... runs) {
        return element(List.of(runs));
    }

    /** Small print. */
    public static ObjectNode note(Run... runs) {
        return element(
                List.of(runs).stream().map(run -> run.and(Run.Style.SUBTLE)).toList());
    }

    /** A sentence of ours in small print. */
    public static ObjectNode note(String sentence) {
        return note(Run.said(sentence));
    }

    /** As many elements as a long paragraph needs. */
    static List<ObjectNode> paragraph(List<Run> runs) {
        List<ObjectNode> elements = new ArrayList<>();
        List<Run> current = new ArrayList<>();
        int room = LONGEST;
        for (Run run : runs) {
            String rest = run.text();
            while (rest.length() > room) {
                String fits = fitting(rest, room);
                add(current, run.with(fits));
                finish(current, elements);
                rest = rest.substring(fits.length());
                room = LONGEST;
            }
            add(current, run.with(rest));
            room -= rest.length();
        }
        finish(current, elements);
        return elements;
    }

    /** Up to the last space, if there is one. */
    private static String fitting(String text, int room) {
        int space = Math.max(text.lastIndexOf(' ', room - 1), text.lastIndexOf('\n', room - 1));
        return space > 0 ? text.substring(0, space + 1) : PlainText.firstOf(text, room);
    }

    private static void add(List<Run> runs, Run run) {
        int last = runs.size() - 1;
        if (run.text().isEmpty()) {
            return;
        }
        if (last >= 0 && runs.get(last).looksLike(run)) {
            runs.set(last, run.with(runs.get(last).text() + run.text()));
        } else {
            runs.add(run);
        }
    }

    private static void finish(List<Run> runs, List<ObjectNode> elements) {
        if (runs.stream().anyMatch(run -> !run.text().isBlank())) {
            elements.add(element(runs));
        }
        runs.clear();
    }

    private static ObjectNode element(List<Run> runs) {
        ObjectNode element = JsonNodeFactory.instance.objectNode();
        ArrayNode inlines = element.put("type", "RichTextBlock").putArray("inlines");
        runs.forEach(run -> inlines.add(run.json()));
        return element;
    }
}

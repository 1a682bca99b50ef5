package dev.errata.slack.text;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/** A table drawn with spaces, because Slack's markup has none. */
final class PlainTable {

    private final List<List<String>> rows = new ArrayList<>();
    private final List<Integer> widths = new ArrayList<>();

    private PlainTable() {}

    static String of(TableBlock block) {
        PlainTable table = new PlainTable();
        table.collect(block);
        return table.drawn();
    }

    private void collect(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof TableRow row) {
                rows.add(cells(row));
            } else {
                collect(child);
            }
        }
    }

    private List<String> cells(TableRow row) {
        List<String> cells = new ArrayList<>();
        for (Node child = row.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof TableCell) {
                String text = PlainContent.withAddresses(child);
                if (widths.size() == cells.size()) {
                    widths.add(0);
                }
                widths.set(cells.size(), Math.max(widths.get(cells.size()), width(text)));
                cells.add(text);
            }
        }
        return cells;
    }

    private String drawn() {
        List<String> drawn = new ArrayList<>();
        for (List<String> row : rows) {
            drawn.add(drawn(row));
            if (drawn.size() == 1) {
                drawn.add(String.join("  ", widths.stream().map("-"::repeat).toList()));
            }
        }
        return String.join("\n", drawn);
    }

    private String drawn(List<String> row) {
        List<String> padded = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            padded.add(row.get(i) + " ".repeat(widths.get(i) - width(row.get(i))));
        }
        return String.join("  ", padded).stripTrailing();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}

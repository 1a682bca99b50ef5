package dev.errata.teams.text;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/** Tables as a card's own where they are small, drawn with spaces where they are not. */
final class Tables {

    private static final int MOST_COLUMNS = 5;
    private static final int MOST_CELLS = 60;
    private static final int LONGEST_CELL = 100;

    private Tables() {}

    static boolean isSmall(TableBlock table) {
        List<List<Node>> rows = rows(table);
        return rows.stream().allMatch(row -> row.size() <= MOST_COLUMNS)
                && rows.stream().mapToInt(List::size).sum() <= MOST_CELLS
                && rows.stream().flatMap(List::stream).allMatch(Tables::isShort);
    }

    private static boolean isShort(Node cell) {
        return Runs.in(cell).stream()
                        .mapToInt(run -> run.text().length()
                                + (run.address() == null ? 0 : run.address().length()))
                        .sum()
                <= LONGEST_CELL;
    }

    static ObjectNode element(TableBlock table) {
        List<List<Node>> rows = rows(table);
        ObjectNode element = JsonNodeFactory.instance.objectNode();
        ArrayNode columns = element.put("type", "Table").putArray("columns");
        rows.get(0).forEach(cell -> columns.addObject().put("width", 1));
        ArrayNode lines = element.putArray("rows");
        rows.forEach(row -> {
            ArrayNode cells = lines.addObject().put("type", "TableRow").putArray("cells");
            row.forEach(cell -> cells.addObject()
                    .put("type", "TableCell")
                    .putArray("items")
                    .addAll(RichText.paragraph(Runs.in(cell))));
        });
        return element;
    }

    /** Line under line, as code. */
    static String drawn(TableBlock table) {
        List<List<String>> rows = rows(table).stream()
                .map(row -> row.stream().map(Runs::words).toList())
                .toList();
        List<Integer> widths = new ArrayList<>();
        rows.forEach(row -> widen(widths, row));
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            lines.add(line(row, widths));
            if (lines.size() == 1) {
                lines.add(String.join("  ", widths.stream().map("-"::repeat).toList()));
            }
        }
        return String.join("\n", lines);
    }

    private static void widen(List<Integer> widths, List<String> row) {
        for (int i = 0; i < row.size(); i++) {
            if (widths.size() == i) {
                widths.add(0);
            }
            widths.set(i, Math.max(widths.get(i), width(row.get(i))));
        }
    }

    private static String line(List<String> row, List<Integer> widths) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            cells.add(row.get(i) + " ".repeat(widths.get(i) - width(row.get(i))));
        }
        return String.join("  ", cells).stripTrailing();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    private static List<List<Node>> rows(Node node) {
        List<List<Node>> rows = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof TableRow row) {
                rows.add(cells(row));
            } else {
                rows.addAll(rows(child));
            }
        }
        return rows;
    }

    private static List<Node> cells(TableRow row) {
        List<Node> cells = new ArrayList<>();
        for (Node child = row.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof TableCell) {
                cells.add(child);
            }
        }
        return cells;
    }
}

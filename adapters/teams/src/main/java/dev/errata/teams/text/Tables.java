package dev.errata.teams.text;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Node;

/** Tables as a card's own where they are small, drawn with spaces where they are not. */
final class Tables {

    private static final int MOST_COLUMNS = 5;
    private static final int MOST_CELLS = 60;
    private static final int LONGEST_CELL = 100;

    private Tables() {}

    /** All rows have as many cells as the first. */
    static boolean isSmall(TableBlock table) {
        List<List<Node>> rows = rows(table);
        int columns = rows.get(0).size();
        return columns <= MOST_COLUMNS
                && columns * rows.size() <= MOST_CELLS
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
        List<Integer> widths = IntStream.range(0, rows.get(0).size())
                .mapToObj(column -> widest(rows, column))
                .toList();
        List<String> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(line(row, widths)));
        lines.add(1, String.join("  ", widths.stream().map("-"::repeat).toList()));
        return String.join("\n", lines);
    }

    private static int widest(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0);
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

    /** A table has a head and a body, these have rows, and those have cells. */
    private static List<List<Node>> rows(TableBlock table) {
        return children(table).stream()
                .flatMap(part -> children(part).stream())
                .map(Tables::children)
                .toList();
    }

    private static List<Node> children(Node node) {
        List<Node> children = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }
}

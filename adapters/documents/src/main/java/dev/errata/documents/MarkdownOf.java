package dev.errata.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * HTML in Markdown, so that everything is taken apart and quoted in one way: headings, paragraphs, lists, tables, quotations and code stay
 * what they are. Links stay where they lead to an address of their own; what leads within its site is its words.
 */
final class MarkdownOf {

    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "li",
            "main",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern MARKS = Pattern.compile("[\\\\`*\\[\\]<]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");
    private static final Pattern MARK_AT_START = Pattern.compile("\\A(\\d{1,9}(?=[.)](?:\\s|$))|(?=[#>+~=|-]))");
    private static final Pattern TICKS = Pattern.compile("`+");

    private final List<String> blocks = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    private MarkdownOf() {}

    /** @param title what the page is called; the first heading of the text, unless it is empty */
    static String page(String title, Element text) {
        MarkdownOf markdown = new MarkdownOf();
        if (!title.isBlank()) {
            markdown.blocks.add("# " + escaped(title.strip()));
        }
        markdown.read(text);
        markdown.endLine();
        return String.join("\n\n", markdown.blocks) + "\n";
    }

    private static List<String> blocks(Element element) {
        MarkdownOf markdown = new MarkdownOf();
        markdown.read(element);
        markdown.endLine();
        return markdown.blocks;
    }

    private void read(Element element) {
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode text) {
                line.append(escaped(text.getWholeText()));
            } else if (node instanceof Element child) {
                if (BLOCKS.contains(child.normalName())) {
                    endLine();
                    block(child);
                } else {
                    inline(child);
                }
            }
        }
    }

    private void block(Element element) {
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element);
            case "pre" -> code(element.wholeText());
            case "ul" -> items(element, "li", false);
            case "ol" -> items(element, "li", true);
            case "dl" -> terms(element);
            case "table" -> table(element);
            case "blockquote" -> quotation(blocks(element));
            case "hr" -> {}
            default -> {
                read(element);
                endLine();
            }
        }
    }

    private void quotation(List<String> within) {
        if (!within.isEmpty()) {
            blocks.add(prefixed(String.join("\n\n", within), "> ", "> "));
        }
    }

    private void heading(Element element) {
        String words = words(element);
        if (!words.isEmpty()) {
            blocks.add("#".repeat(element.normalName().charAt(1) - '0') + " " + words);
        }
    }

    private void code(String text) {
        if (text.isBlank()) {
            return;
        }
        String longest = TICKS.matcher(text)
                .results()
                .map(found -> found.group())
                .reduce("``", (one, other) -> one.length() >= other.length() ? one : other);
        blocks.add(longest + "`\n" + text.replaceAll("\\A\\s*\\n", "").stripTrailing() + "\n" + longest + "`");
    }

    private void items(Element list, String name, boolean numbered) {
        List<String> items = new ArrayList<>();
        for (Element item : list.children()) {
            List<String> within = item.normalName().equals(name) ? blocks(item) : List.of();
            if (!within.isEmpty()) {
                String mark = numbered ? items.size() + 1 + ". " : "- ";
                items.add(prefixed(String.join("\n\n", within), mark, " ".repeat(mark.length())));
            }
        }
        if (!items.isEmpty()) {
            blocks.add(String.join("\n", items));
        }
    }

    /** Terms with what they mean: an item each. */
    private void terms(Element list) {
        List<String> items = new ArrayList<>();
        List<String> terms = new ArrayList<>();
        for (Element part : list.select("> dt, > dd, > div > dt, > div > dd")) {
            if (part.normalName().equals("dt")) {
                terms.add(words(part));
            } else {
                String term = terms.stream().filter(one -> !one.isEmpty()).collect(Collectors.joining(", "));
                List<String> meaning = new ArrayList<>(blocks(part));
                if (!term.isEmpty()) {
                    String first = meaning.isEmpty() ? "" : meaning.remove(0);
                    meaning.add(0, "**" + term + "**: " + first);
                }
                if (!meaning.isEmpty()) {
                    items.add(prefixed(String.join("\n\n", meaning), "- ", "  "));
                }
                terms.clear();
            }
        }
        if (!items.isEmpty()) {
            blocks.add(String.join("\n", items));
        }
    }

    /** A table of cells with words in them; what is laid out by a table is what stands in it. */
    private void table(Element table) {
        List<Element> rows = table.select("> tr, > thead > tr, > tbody > tr, > tfoot > tr");
        int columns = rows.stream()
                .mapToInt(row -> row.select("> td, > th").size())
                .max()
                .orElse(0);
        boolean laidOut = columns < 2
                || table.text().isBlank()
                || rows.size() < 2
                || !table.select("table table, pre, ul, ol, dl").isEmpty();
        table.select("> caption").forEach(this::read);
        endLine();
        if (laidOut) {
            rows.forEach(row -> row.select("> td, > th").forEach(this::block));
            return;
        }
        List<String> lines =
                rows.stream().map(row -> row(row, columns)).collect(Collectors.toCollection(ArrayList::new));
        lines.add(1, "| " + "--- | ".repeat(columns).strip());
        blocks.add(String.join("\n", lines));
    }

    private static String row(Element row, int columns) {
        List<String> cells = row.select("> td, > th").stream()
                .map(cell -> words(cell).replace("|", "\\|"))
                .collect(Collectors.toCollection(ArrayList::new));
        while (cells.size() < columns) {
            cells.add("");
        }
        return "| " + String.join(" | ", cells) + " |";
    }

    private void inline(Element element) {
        switch (element.normalName()) {
            case "br" -> line.append(' ');
            case "code", "kbd", "samp", "tt" -> line.append(inCode(element.text()));
            case "a" -> link(element);
            default -> read(element);
        }
    }

    private void link(Element link) {
        String address = link.attr("href").strip();
        boolean own = address.matches("(?i)(https?://|mailto:)[^\\s<>()]+");
        boolean simple = link.select("*").stream().noneMatch(inner -> BLOCKS.contains(inner.normalName()));
        if (own && simple && !link.text().isBlank()) {
            line.append('[').append(words(link)).append("](").append(address).append(')');
        } else {
            read(link);
        }
    }

    private static String inCode(String text) {
        if (text.isBlank()) {
            return "";
        }
        return text.contains("`") ? "`` " + text + " ``" : "`" + text + "`";
    }

    /** What stands in an element, in one line. */
    private static String words(Element element) {
        return BLANKS.matcher(String.join(" ", blocks(element))).replaceAll(" ").strip();
    }

    private void endLine() {
        String words = BLANKS.matcher(line).replaceAll(" ").strip();
        line.setLength(0);
        if (!words.isEmpty()) {
            blocks.add(MARK_AT_START.matcher(words).replaceFirst("$1\\\\"));
        }
    }

    private static String escaped(String text) {
        return MARKS.matcher(text).replaceAll("\\\\$0");
    }

    private static String prefixed(String text, String first, String others) {
        return first
                + text.lines()
                        .map(one -> one.isEmpty() ? others.stripTrailing() : others + one)
                        .collect(Collectors.joining("\n"))
                        .substring(others.length());
    }
}

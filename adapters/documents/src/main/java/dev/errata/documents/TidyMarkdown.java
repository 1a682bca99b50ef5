package dev.errata.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.Parser;

/**
 * Markdown with nothing in it but what people read: each paragraph in one line, however its author broke it; HTML as Markdown, comments and
 * imports of components gone; links of references where they are used; no lists that only lead elsewhere on the site.
 */
final class TidyMarkdown {

    /** A component, an expression, or code and what is escaped, in which they stay. Every part is bounded, so that no text takes long. */
    private static final Pattern COMPONENT = Pattern.compile(
            "((?<!`)(`{1,20}+)(?:(?!\\2(?!`)).){1,1000}?\\2(?!`)|\\\\.)"
                    + "|</?(?:[A-Z][\\w.]{0,100}(?:\\s(?:\\{[^{}]{0,1000}\\}|[^<>{}]){0,1000})?)?/?>|\\{[^{}]{0,1000}\\}",
            Pattern.DOTALL);

    private final String text;
    private final boolean components;
    private final Map<String, String> references = new HashMap<>();
    private final List<Edit> edits = new ArrayList<>();

    /** These characters become others. */
    private record Edit(int start, int end, String instead) {}

    private TidyMarkdown(String text, boolean components) {
        this.text = text;
        this.components = components;
    }

    /**
     * In the order of the text.
     *
     * @param parser of blocks alone, with their places in the source
     * @param components whether they may be imported (MDX)
     */
    static String of(String text, Parser parser, boolean components) {
        TidyMarkdown tidy = new TidyMarkdown(text, components);
        Node document = parser.parse(text);
        tidy.collect(document);
        tidy.edit(document, true);
        return tidy.edited();
    }

    private void collect(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof LinkReferenceDefinition reference) {
                references.putIfAbsent(InlineText.label(reference.getLabel()), reference.getDestination());
            }
            collect(node);
        }
    }

    private void edit(Node parent, boolean top) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            boolean gone = node instanceof LinkReferenceDefinition
                    || (node instanceof ListBlock && leadsElsewhere(node))
                    || (top && components && node instanceof Paragraph && isImport(source(node)));
            if (gone) {
                replace(node, "");
            } else if (node instanceof HtmlBlock html) {
                String markdown = ofHtml(html.getLiteral()).strip();
                replace(node, top ? markdown : markdown.replaceAll("\\s+", " "));
            } else if (components && node instanceof Heading) {
                replace(node, withoutComponents(source(node)));
            } else if (node instanceof Paragraph) {
                replace(node, paragraph(node));
            } else if (node instanceof TableBlock) {
                replace(node, InlineText.of(withoutComponents(source(node)), references));
            } else {
                edit(node, false);
            }
        }
    }

    /** A line that ends in two blanks or a backslash is meant to end there. */
    private String paragraph(Node node) {
        StringBuilder joined = new StringBuilder();
        int before = -1;
        for (SourceSpan span : node.getSourceSpans()) {
            int start = span.getInputIndex();
            if (before >= 0) {
                boolean meant =
                        joined.length() > 1 && (joined.charAt(joined.length() - 1) == '\\' || endsInBlanks(joined));
                joined.append(meant ? text.substring(before, start) : " ");
            }
            before = start + span.getLength();
            joined.append(text, start, before);
        }
        return InlineText.of(withoutComponents(joined.toString()), references).strip();
    }

    /** Within components is Markdown. */
    private String ofHtml(String html) {
        String own = withoutComponents(html);
        return components && own.indexOf('<') < 0 ? own : Html.fragment(own);
    }

    private String withoutComponents(String markdown) {
        return components
                ? COMPONENT
                        .matcher(markdown)
                        .replaceAll(found -> found.group(1) == null ? "" : Matcher.quoteReplacement(found.group()))
                : markdown;
    }

    private static boolean endsInBlanks(CharSequence line) {
        return line.length() > 2 && line.charAt(line.length() - 1) == ' ' && line.charAt(line.length() - 2) == ' ';
    }

    private static boolean isImport(String paragraph) {
        return paragraph.startsWith("import ") || paragraph.startsWith("export ");
    }

    /** A table of contents, or what else is nothing but links within the site. */
    private boolean leadsElsewhere(Node list) {
        List<Node> paragraphs = new ArrayList<>();
        boolean onlyParagraphs = paragraphs(list, paragraphs);
        return onlyParagraphs
                && paragraphs.size() > 1
                && paragraphs.stream().allMatch(paragraph -> InlineText.isOnlyALinkWithin(source(paragraph)));
    }

    private static boolean paragraphs(Node parent, List<Node> into) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Paragraph) {
                into.add(node);
            } else if (node.getFirstChild() == null || !paragraphs(node, into)) {
                return false;
            }
        }
        return true;
    }

    private String source(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? "" : text.substring(start(spans), end(spans));
    }

    private void replace(Node node, String instead) {
        List<SourceSpan> spans = node.getSourceSpans();
        if (!spans.isEmpty()) {
            edits.add(new Edit(start(spans), end(spans), instead));
        }
    }

    private static int start(List<SourceSpan> spans) {
        return spans.get(0).getInputIndex();
    }

    private static int end(List<SourceSpan> spans) {
        SourceSpan last = spans.get(spans.size() - 1);
        return last.getInputIndex() + last.getLength();
    }

    private String edited() {
        StringBuilder edited = new StringBuilder();
        int from = 0;
        for (Edit edit :
                edits.stream().sorted(Comparator.comparingInt(Edit::start)).toList()) {
            if (edit.start() >= from) {
                edited.append(text, from, edit.start()).append(edit.instead());
                from = edit.end();
            }
        }
        return edited.append(text, from, text.length()).toString();
    }
}

package dev.errata.documents;

import dev.errata.documents.Outline.Block;
import dev.errata.documents.Outline.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** CommonMark, with the title from its front matter or its first heading. */
final class Markdown {

    private final Parser parser;
    private final String text;
    private final Deque<Level> above = new ArrayDeque<>();
    private final List<Block> blocks = new ArrayList<>();
    private Optional<String> title;

    private record Level(int level, String text) {}

    private Markdown(Parser parser, String text, Optional<String> title) {
        this.parser = parser;
        this.text = text;
        this.title = title;
    }

    static Outline outline(String text) {
        return outline(text, false);
    }

    /** @param components whether it may import and use them (MDX) */
    static Outline outline(String text, boolean components) {
        // Words within a block are of no interest, and a file can hold enough brackets to keep a parser of them busy
        // for hours.
        Parser parser = Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .inlineParserFactory(context -> (lines, node) -> {})
                .maxOpenBlockParsers(100)
                .build();
        FrontMatter front = FrontMatter.of(text);
        String tidy = TidyMarkdown.of(text.substring(front.end()), parser, components);
        return new Markdown(parser, tidy, front.title()).outline();
    }

    private Outline outline() {
        Node node = parser.parse(text).getFirstChild();
        while (node != null) {
            Node next = node.getNext();
            if (node instanceof Heading heading) {
                enter(heading);
            } else {
                add(node, next == null ? text.length() : start(next));
            }
            node = next;
        }
        return new Outline(title, text, blocks);
    }

    private void enter(Heading heading) {
        String words = HeadingWords.of(source(heading));
        while (!above.isEmpty() && above.getLast().level() >= heading.getLevel()) {
            above.removeLast();
        }
        boolean isTitle =
                title.map(known -> above.isEmpty() && words.equals(known)).orElse(heading.getLevel() == 1);
        if (words.isEmpty()) {
            return;
        }
        if (isTitle) {
            title = Optional.of(words);
        } else {
            above.addLast(new Level(heading.getLevel(), words));
        }
    }

    /** Up to where the next block starts, because some lines, such as the addresses of links, belong to no block. */
    private void add(Node node, int end) {
        String heading = above.stream().map(Level::text).collect(Collectors.joining(" › "));
        blocks.add(new Block(heading, kind(node), start(node), end, items(node)));
    }

    private Kind kind(Node node) {
        if (node instanceof ListBlock) {
            return Kind.LIST;
        }
        if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) {
            return Kind.CODE;
        }
        return node instanceof TableBlock ? Kind.TABLE : Kind.PROSE;
    }

    private List<Integer> items(Node node) {
        List<Integer> items = new ArrayList<>();
        if (node instanceof ListBlock) {
            for (Node item = node.getFirstChild(); item != null; item = item.getNext()) {
                items.add(start(item));
            }
        }
        return items;
    }

    private String source(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        SourceSpan last = spans.get(spans.size() - 1);
        return text.substring(start(node), last.getInputIndex() + last.getLength());
    }

    /** The beginning of its first line, so that the indentation of code stays. */
    private int start(Node node) {
        int at = node.getSourceSpans().get(0).getInputIndex();
        return text.lastIndexOf('\n', at - 1) + 1;
    }
}

package dev.errata.chat.text;

import java.util.List;
import java.util.Optional;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/** Answers as they are stored, with tables and what is struck through, and no deeper than anybody writes. */
public final class CommonMark {

    /** Deeper quotes and lists are no writing of anybody's, and would only use up the stack. */
    private static final int DEEPEST_NESTING = 32;

    /** Brackets and asterisks within each other; the parser has no limit for these. */
    private static final int DEEPEST_FORMATTING = 150;

    private static final List<Extension> EXTENSIONS =
            List.of(StrikethroughExtension.builder().requireTwoTildes(true).build(), TablesExtension.create());

    private final Parser parser = Parser.builder()
            .extensions(EXTENSIONS)
            .maxOpenBlockParsers(DEEPEST_NESTING)
            .build();
    private final TextContentRenderer words = TextContentRenderer.builder()
            .extensions(EXTENSIONS)
            .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
            .build();

    /** What a text is made of; empty if it is deeper than anybody writes, so that it can only be shown literally. */
    public Optional<Node> document(String text) {
        Node document = parser.parse(text);
        return depth(document) <= DEEPEST_FORMATTING ? Optional.of(document) : Optional.empty();
    }

    /** How deep it is nested, found without going down a call for each level. */
    private static int depth(Node root) {
        int deepest = 0;
        int depth = 0;
        Node node = root;
        while (node != null) {
            deepest = Math.max(deepest, depth);
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
                continue;
            }
            while (node != null && node.getNext() == null) {
                node = node.equals(root) ? null : node.getParent();
                depth--;
            }
            node = node == null ? null : node.getNext();
        }
        return deepest;
    }

    /** The words alone, for where there is no formatting. */
    public String words(String text) {
        return document(text)
                .map(document -> {
                    document.accept(new Unquoting());
                    return words.render(document).strip();
                })
                .orElse(text);
    }

    /** The renderer would put quotation marks of its own around quotes. */
    private static final class Unquoting extends AbstractVisitor {

        @Override
        public void visit(BlockQuote quote) {
            visitChildren(quote);
            for (Node child = quote.getFirstChild(); child != null; child = quote.getFirstChild()) {
                quote.insertBefore(child);
            }
            quote.unlink();
        }
    }
}

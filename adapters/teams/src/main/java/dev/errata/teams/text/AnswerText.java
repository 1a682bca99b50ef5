package dev.errata.teams.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/** CommonMark as cards show it. Whoever wrote the text, it mentions nobody, it is no card, and its links lead where they say. */
public final class AnswerText {

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

    /** The elements of a card's body, in order; none at all for a blank text. Nothing is left out, however long it is. */
    public List<ObjectNode> elements(String commonMark) {
        String visible = PlainText.visible(commonMark);
        Node document = parser.parse(visible);
        List<ObjectNode> elements = Depth.of(document) <= DEEPEST_FORMATTING ? Elements.of(document) : List.of();
        return elements.isEmpty() ? Elements.literally(visible) : elements;
    }

    /** The words alone, for a field that people write in and that knows no formatting. */
    public String words(String commonMark) {
        String visible = PlainText.visible(commonMark);
        Node document = parser.parse(visible);
        if (Depth.of(document) > DEEPEST_FORMATTING) {
            return visible;
        }
        document.accept(new Unquoting());
        return words.render(document).strip();
    }

    /** For the text of a message, in which Teams reads Markdown: the words, and none of them markup. */
    public String neutral(String commonMark) {
        return Neutral.of(words(commonMark));
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

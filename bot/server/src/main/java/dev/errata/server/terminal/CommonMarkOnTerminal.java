package dev.errata.server.terminal;

import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/** CommonMark as plain text; quotes keep their sign, so that people see which words are whose. */
public final class CommonMarkOnTerminal {

    private final Parser parser = Parser.builder().build();
    private final TextContentRenderer renderer = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
            .build();

    public String render(String commonMark) {
        Node text = parser.parse(commonMark);
        text.accept(new BareAddresses());
        return blocks(text);
    }

    /** An address that is its own label is read once. */
    private static final class BareAddresses extends AbstractVisitor {

        @Override
        public void visit(Link link) {
            if (link.getFirstChild() instanceof Text label
                    && label.getNext() == null
                    && link.getDestination().equals(label.getLiteral())) {
                link.insertBefore(label);
                link.unlink();
            }
        }
    }

    private String blocks(Node parent) {
        StringJoiner text = new StringJoiner("\n\n");
        for (Node block = parent.getFirstChild(); block != null; block = block.getNext()) {
            text.add(
                    block instanceof BlockQuote
                            ? quoted(blocks(block))
                            : renderer.render(block).strip());
        }
        return text.toString();
    }

    private static String quoted(String text) {
        return text.lines().map(line -> line.isBlank() ? "  |" : "  | " + line).collect(Collectors.joining("\n"));
    }
}

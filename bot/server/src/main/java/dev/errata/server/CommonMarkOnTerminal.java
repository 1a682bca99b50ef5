package dev.errata.server;

import java.util.stream.Collectors;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/** CommonMark as plain text; quotes keep their sign, so that people see which words are whose. */
final class CommonMarkOnTerminal {

    private final Parser parser = Parser.builder().build();
    private final TextContentRenderer renderer = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
            .build();

    String render(String commonMark) {
        StringBuilder text = new StringBuilder();
        Node document = parser.parse(commonMark);
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            if (text.length() > 0) {
                text.append("\n\n");
            }
            String shown = renderer.render(block).strip();
            text.append(block instanceof BlockQuote ? quoted(shown) : shown);
        }
        return text.toString();
    }

    private static String quoted(String text) {
        return text.lines().map(line -> line.isBlank() ? "  |" : "  | " + line).collect(Collectors.joining("\n"));
    }
}

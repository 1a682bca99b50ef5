package dev.errata.slack.text;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
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

/** CommonMark as Slack shows it. Whoever wrote the text, it mentions nobody, and its links lead where they say. */
public final class Mrkdwn {

    private static final int LONGEST_SECTION = 3_000;
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

    /** The text of one or more sections, in order; none at all for a blank text. Nothing is left out, however long it is. */
    public List<String> sections(String commonMark) {
        return Sections.pack(lines(commonMark), LONGEST_SECTION);
    }

    List<Line> lines(String commonMark) {
        String visible = PlainText.visible(commonMark);
        Node document = parser.parse(visible);
        List<Line> lines = Depth.of(document) <= DEEPEST_FORMATTING ? MrkdwnRenderer.lines(document) : List.of();
        return lines.stream().allMatch(Line::isEmpty) ? MrkdwnRenderer.literally(visible) : lines;
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

    /** The same as blocks. */
    public List<LayoutBlock> blocks(String commonMark) {
        return sections(commonMark).stream().<LayoutBlock>map(Mrkdwn::section).toList();
    }

    /** A section of text that is mrkdwn already. Slack finds no links or names in it that are not marked as such. */
    public static SectionBlock section(String mrkdwn) {
        return SectionBlock.builder()
                .text(MarkdownTextObject.builder().text(mrkdwn).verbatim(true).build())
                .build();
    }
}

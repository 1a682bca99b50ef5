package dev.errata.slack.text;

import dev.errata.chat.text.BlockVisitor;
import dev.errata.chat.text.ListSigns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;

/** Walks through a CommonMark document and writes down its lines in Slack's mrkdwn. */
final class MrkdwnRenderer extends BlockVisitor {

    private final Set<String> addressesInUse;
    private final List<Line> lines = new ArrayList<>();
    private final ListSigns signs = new ListSigns(" ", 1);
    private boolean quoted;

    private MrkdwnRenderer(Set<String> addressesInUse) {
        this.addressesInUse = addressesInUse;
    }

    static List<Line> lines(Node document) {
        MrkdwnRenderer renderer = new MrkdwnRenderer(PlainContent.addressesIn(document));
        document.accept(renderer);
        return renderer.lines;
    }

    /** The lines of a text whose markup is not to be looked at. */
    static List<Line> literally(String text) {
        MrkdwnRenderer renderer = new MrkdwnRenderer(Set.of());
        renderer.words(text);
        return renderer.lines;
    }

    @Override
    public void visit(Paragraph paragraph) {
        separate();
        InlineRenderer.lines(paragraph, "").forEach(this::line);
    }

    @Override
    public void visit(Heading heading) {
        separate();
        InlineRenderer.lines(heading, "*").forEach(this::line);
    }

    @Override
    public void visit(BlockQuote quote) {
        boolean outer = quoted;
        separate();
        quoted = true;
        visitChildren(quote);
        quoted = outer;
    }

    @Override
    public void visit(BulletList list) {
        separate();
        signs.within(list, () -> visitChildren(list));
    }

    @Override
    public void visit(OrderedList list) {
        separate();
        signs.within(list, () -> visitChildren(list));
    }

    @Override
    public void visit(ListItem item) {
        signs.item(() -> visitChildren(item));
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock table) {
            code(PlainTable.of(table));
        } else {
            visitChildren(block);
        }
    }

    /** A definition that nothing refers to is something a person wrote, and is not to disappear. */
    @Override
    public void visit(LinkReferenceDefinition definition) {
        if (!addressesInUse.contains(definition.getDestination())) {
            String title = Optional.ofNullable(definition.getTitle()).orElse("");
            words("[%s]: %s %s".formatted(definition.getLabel(), definition.getDestination(), title));
        }
    }

    @Override
    protected void words(String text) {
        separate();
        text.stripTrailing().lines().map(InlineRenderer::literally).forEach(this::line);
    }

    /** Slack's fences know neither lists nor quotes: code stands at the margin. */
    @Override
    protected void code(String text) {
        String code = text.contains("```") ? Formatting.neutralInCode(text) : text;
        if (code.isBlank()) {
            return;
        }
        gap();
        code.stripTrailing().lines().forEach(line -> lines.add(new Line(true, "", "", InlineRenderer.code(line))));
    }

    private void separate() {
        if (!signs.isTight()) {
            gap();
        }
    }

    private void gap() {
        if (!lines.isEmpty() && !lines.get(lines.size() - 1).isEmpty()) {
            lines.add(Line.empty());
        }
    }

    private void line(List<Atom> atoms) {
        String quote = quoted ? "> " : "";
        String sign = signs.next();
        lines.add(new Line(false, quote + sign, quote + " ".repeat(sign.length()), atoms));
    }
}

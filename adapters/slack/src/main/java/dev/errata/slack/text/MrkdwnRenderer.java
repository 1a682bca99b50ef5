package dev.errata.slack.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/** Walks through a CommonMark document and writes down its lines in Slack's mrkdwn. */
final class MrkdwnRenderer extends AbstractVisitor {

    private static final Pattern WORD_OR_SPACE = Pattern.compile("\\s+|\\S{1,80}");

    private final Set<String> addressesInUse;
    private final List<Line> lines = new ArrayList<>();
    private final List<Atom> atoms = new ArrayList<>();
    private final ListSigns signs = new ListSigns();
    private String marks = "";
    private boolean quoted;

    private MrkdwnRenderer(Set<String> addressesInUse) {
        this.addressesInUse = addressesInUse;
    }

    static List<Line> lines(Node document) {
        MrkdwnRenderer renderer = new MrkdwnRenderer(PlainContent.addressesIn(document));
        document.accept(renderer);
        return renderer.lines;
    }

    @Override
    public void visit(Paragraph paragraph) {
        separate();
        visitChildren(paragraph);
        endLine();
    }

    @Override
    public void visit(Heading heading) {
        separate();
        marked('*', heading);
        endLine();
    }

    @Override
    public void visit(ThematicBreak thematicBreak) {
        separate();
        write("———");
        endLine();
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
        signs.bullets(list, () -> visitChildren(list));
    }

    @Override
    public void visit(OrderedList list) {
        separate();
        signs.numbers(list, () -> visitChildren(list));
    }

    @Override
    public void visit(ListItem item) {
        signs.item(() -> visitChildren(item));
    }

    @Override
    public void visit(FencedCodeBlock code) {
        code(code.getLiteral().stripTrailing());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        code(code.getLiteral().stripTrailing());
    }

    @Override
    public void visit(HtmlBlock html) {
        separate();
        literally(html.getLiteral());
        endLine();
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
            separate();
            literally("[" + definition.getLabel() + "]: " + definition.getDestination()
                    + Optional.ofNullable(definition.getTitle())
                            .map(title -> " " + title)
                            .orElse(""));
            endLine();
        }
    }

    @Override
    public void visit(Text text) {
        write(text.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        literally(html.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak softBreak) {
        endLine();
    }

    @Override
    public void visit(HardLineBreak hardBreak) {
        endLine();
    }

    @Override
    public void visit(StrongEmphasis strong) {
        marked('*', strong);
    }

    @Override
    public void visit(Emphasis emphasis) {
        marked('_', emphasis);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof Strikethrough) {
            marked('~', node);
        } else {
            visitChildren(node);
        }
    }

    @Override
    public void visit(Code code) {
        add(Formatting.neutralInCode(code.getLiteral()), marks + '`');
    }

    @Override
    public void visit(org.commonmark.node.Link link) {
        link(link, link.getDestination());
    }

    @Override
    public void visit(Image image) {
        link(image, image.getDestination());
    }

    private void link(Node node, String destination) {
        String label = PlainContent.of(node).strip().replaceAll("\\s+", " ");
        Optional<Link> link = Link.to(destination);
        if (link.isEmpty()) {
            visitChildren(node);
            write(destination.isBlank() || label.equals(destination) ? "" : " (" + destination + ")");
        } else if (link.get().isCalled(label)) {
            atoms.add(new Atom(link.get().bare(), marks));
        } else if (link.get().mayBeCalled(label)) {
            atoms.add(new Atom(link.get().labelled(label), marks));
        } else {
            visitChildren(node);
            write(" (");
            atoms.add(new Atom(link.get().bare(), marks));
            write(")");
        }
    }

    private void marked(char mark, Node node) {
        String outer = marks;
        marks = outer.indexOf(mark) < 0 ? outer + mark : outer;
        visitChildren(node);
        marks = outer;
    }

    private void literally(String text) {
        String[] each = text.stripTrailing().split("\n", -1);
        for (int i = 0; i < each.length; i++) {
            if (i > 0) {
                endLine();
            }
            write(each[i]);
        }
    }

    private void write(String text) {
        add(Formatting.neutral(text), marks);
    }

    private void add(String text, String itsMarks) {
        atomsOf(text, itsMarks).forEach(atoms::add);
    }

    private static List<Atom> atomsOf(String text, String itsMarks) {
        List<Atom> found = new ArrayList<>();
        Matcher matcher = WORD_OR_SPACE.matcher(text);
        while (matcher.find()) {
            found.add(new Atom(PlainText.entities(matcher.group()), itsMarks));
        }
        return found;
    }

    /** Slack's fences know neither lists nor quotes: code stands at the margin. */
    private void code(String text) {
        if (text.isEmpty()) {
            return;
        }
        if (!lines.isEmpty() && !lines.get(lines.size() - 1).isEmpty()) {
            lines.add(Line.empty());
        }
        String harmless = text.contains("```") ? Formatting.neutralInCode(text) : text;
        harmless.lines().forEach(line -> lines.add(new Line(true, "", "", atomsOf(line, ""))));
    }

    private void separate() {
        if (!lines.isEmpty() && !lines.get(lines.size() - 1).isEmpty() && !signs.isTight()) {
            lines.add(Line.empty());
        }
    }

    private void endLine() {
        if (!atoms.isEmpty()) {
            String quote = quoted ? "> " : "";
            String sign = signs.next();
            lines.add(new Line(false, quote + sign, quote + " ".repeat(sign.length()), atoms));
            atoms.clear();
        }
    }
}

package dev.errata.slack.text;

import dev.errata.chat.text.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;
import org.nibor.autolink.Span;

/** Writes down what stands inside a paragraph: words, their formatting, links. */
final class InlineRenderer extends AbstractVisitor {

    private static final Pattern WORD_OR_SPACE = Pattern.compile("\\s+|\\S{1,80}");
    /** A link cannot be broken, so it has to fit into a section with all that stands around it. */
    private static final int LONGEST_LINK = 2_700;

    private final LinkExtractor addresses =
            LinkExtractor.builder().linkTypes(Set.of(LinkType.URL)).build();
    private final List<List<Atom>> lines = new ArrayList<>();
    private final List<Atom> atoms = new ArrayList<>();
    private String marks;
    private boolean inLink;

    private InlineRenderer(String marks) {
        this.marks = marks;
    }

    /** The lines of a paragraph, formatted throughout with these marks. */
    static List<List<Atom>> lines(Node paragraph, String marks) {
        InlineRenderer renderer = new InlineRenderer(marks);
        renderer.visitChildren(paragraph);
        renderer.endLine();
        return renderer.lines;
    }

    /** A line in which no markup is to be looked for. */
    static List<Atom> literally(String line) {
        return atoms(Formatting.neutral(line), "");
    }

    static List<Atom> code(String line) {
        return atoms(line, "");
    }

    @Override
    public void visit(Text text) {
        if (inLink) {
            write(text.getLiteral());
            return;
        }
        for (Span span : addresses.extractSpans(text.getLiteral())) {
            String part = text.getLiteral().substring(span.getBeginIndex(), span.getEndIndex());
            Optional<Link> link = span instanceof LinkSpan ? Link.to(part) : Optional.empty();
            link.ifPresentOrElse(this::bare, () -> write(part));
        }
    }

    @Override
    public void visit(HtmlInline html) {
        write(html.getLiteral());
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
        atoms.addAll(atoms(Formatting.neutralInCode(code.getLiteral()), marks + '`'));
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
            visitLabel(node);
            write(destination.isBlank() || label.equals(destination) ? "" : " (" + destination + ")");
        } else if (link.get().isCalled(label)) {
            bare(link.get());
        } else if (link.get().mayBeCalled(label) && labelled(link.get(), label).length() <= LONGEST_LINK) {
            atoms.add(new Atom(labelled(link.get(), label), marks));
        } else {
            visitLabel(node);
            write(" (");
            bare(link.get());
            write(")");
        }
    }

    private void visitLabel(Node node) {
        boolean outer = inLink;
        inLink = true;
        visitChildren(node);
        inLink = outer;
    }

    private void marked(char mark, Node node) {
        String outer = marks;
        marks = outer.indexOf(mark) < 0 ? outer + mark : outer;
        visitChildren(node);
        marks = outer;
    }

    private void write(String text) {
        atoms.addAll(atoms(Formatting.neutral(text), marks));
    }

    private static List<Atom> atoms(String text, String marks) {
        List<Atom> found = new ArrayList<>();
        Matcher matcher = WORD_OR_SPACE.matcher(text);
        while (matcher.find()) {
            found.add(new Atom(Escaped.entities(matcher.group()), marks));
        }
        return found;
    }

    private static String labelled(Link link, String label) {
        return "<" + address(link) + "|" + Escaped.of(label.replace('|', '\u00A6')) + ">";
    }

    /** As a link, or as the words that it is where escaping makes it longer than a link can be. */
    private void bare(Link link) {
        String written = "<" + address(link) + ">";
        if (written.length() <= LONGEST_LINK) {
            atoms.add(new Atom(written, marks));
        } else {
            write(link.address());
        }
    }

    /** Without what Slack takes for formatting even there. */
    private static String address(Link link) {
        return Escaped.entities(link.address().replace("*", "%2A").replace("~", "%7E"));
    }

    private void endLine() {
        if (!atoms.isEmpty()) {
            lines.add(List.copyOf(atoms));
            atoms.clear();
        }
    }
}

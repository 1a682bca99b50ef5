package dev.errata.teams.text;

import dev.errata.chat.text.Link;
import dev.errata.teams.text.Run.Style;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

/** What stands inside a paragraph: words, how they look, links. */
final class Runs extends AbstractVisitor {

    private static final LinkExtractor ADDRESSES =
            LinkExtractor.builder().linkTypes(Set.of(LinkType.URL)).build();

    private final List<Run> runs = new ArrayList<>();
    private final Deque<Style> styles = new ArrayDeque<>();
    private boolean inLink;

    private Runs() {}

    static List<Run> in(Node paragraph) {
        Runs found = new Runs();
        found.visitChildren(paragraph);
        return found.runs;
    }

    static String words(Node node) {
        return words(in(node));
    }

    private static String words(List<Run> runs) {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    @Override
    public void visit(Text text) {
        if (inLink) {
            write(text.getLiteral());
            return;
        }
        for (Span span : ADDRESSES.extractSpans(text.getLiteral())) {
            String part = text.getLiteral().substring(span.getBeginIndex(), span.getEndIndex());
            Optional<Link> link = span instanceof LinkSpan ? Link.to(part) : Optional.empty();
            link.ifPresentOrElse(found -> link(found.address(), found), () -> write(part));
        }
    }

    @Override
    public void visit(HtmlInline html) {
        write(html.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak softBreak) {
        write("\n");
    }

    @Override
    public void visit(HardLineBreak hardBreak) {
        write("\n");
    }

    @Override
    public void visit(StrongEmphasis strong) {
        styled(Style.BOLD, strong);
    }

    @Override
    public void visit(Emphasis emphasis) {
        styled(Style.ITALIC, emphasis);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof Strikethrough) {
            styled(Style.STRUCK, node);
        } else {
            visitChildren(node);
        }
    }

    @Override
    public void visit(Code code) {
        styles.push(Style.CODE);
        write(code.getLiteral());
        styles.pop();
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
        int before = runs.size();
        visitLabel(node);
        String label = label(before);
        Optional<Link> link = Link.to(destination);
        if (link.isEmpty()) {
            write(destination.isBlank() || label.equals(destination) ? "" : " (" + destination + ")");
        } else if (link.get().isCalled(label)) {
            replace(before, link.get().address(), link.get());
        } else if (link.get().mayBeCalled(label)) {
            replace(before, label, link.get());
        } else {
            write(" (");
            link(link.get().address(), link.get());
            write(")");
        }
    }

    private void visitLabel(Node node) {
        boolean outer = inLink;
        inLink = true;
        visitChildren(node);
        inLink = outer;
    }

    private String label(int from) {
        return words(runs.subList(from, runs.size())).strip().replaceAll("\\s+", " ");
    }

    private void replace(int from, String label, Link link) {
        runs.subList(from, runs.size()).clear();
        link(label, link);
    }

    private void link(String label, Link link) {
        runs.add(new Run(CardText.visible(label), Set.copyOf(styles), link.address()));
    }

    private void styled(Style style, Node node) {
        styles.push(style);
        visitChildren(node);
        styles.pop();
    }

    private void write(String text) {
        if (!text.isEmpty()) {
            runs.add(new Run(CardText.visible(text), Set.copyOf(styles), null));
        }
    }
}

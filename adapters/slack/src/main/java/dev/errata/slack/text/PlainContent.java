package dev.errata.slack.text;

import java.util.HashSet;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Collects the words inside a node, and the addresses that it links to. */
final class PlainContent extends AbstractVisitor {

    private final StringBuilder words = new StringBuilder();
    private final Set<String> addresses = new HashSet<>();
    private final boolean withAddresses;

    private PlainContent(boolean withAddresses) {
        this.withAddresses = withAddresses;
    }

    static String of(Node node) {
        PlainContent content = new PlainContent(false);
        content.visitChildren(node);
        return content.words.toString();
    }

    /** The words with each address behind its label, for where nothing can be a link. */
    static String withAddresses(Node node) {
        PlainContent content = new PlainContent(true);
        content.visitChildren(node);
        return content.words.toString();
    }

    static Set<String> addressesIn(Node node) {
        PlainContent content = new PlainContent(false);
        node.accept(content);
        return content.addresses;
    }

    @Override
    public void visit(Text text) {
        words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        words.append(code.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        words.append(html.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak softBreak) {
        words.append(' ');
    }

    @Override
    public void visit(HardLineBreak hardBreak) {
        words.append(' ');
    }

    @Override
    public void visit(Link link) {
        address(link, link.getDestination());
    }

    @Override
    public void visit(Image image) {
        address(image, image.getDestination());
    }

    private void address(Node node, String destination) {
        int before = words.length();
        addresses.add(destination);
        visitChildren(node);
        if (withAddresses && !words.substring(before).equals(destination)) {
            words.append(" (").append(destination).append(')');
        }
    }
}

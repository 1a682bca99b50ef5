package dev.errata.web.page;

import dev.errata.chat.text.Link;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** Turns the CommonMark of answers into HTML that can do nothing: raw HTML is shown as text, and what is left is sanitised once more. */
final class MarkdownHtml {

    private static final List<TablesExtension> EXTENSIONS = List.of((TablesExtension) TablesExtension.create());

    private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();
    private final Cleaner cleaner = new Cleaner(new Safelist()
            .addTags("p", "br", "strong", "em", "code", "pre", "blockquote", "ul", "ol", "li", "hr")
            .addTags("table", "thead", "tbody", "tr", "th", "td", "h1", "h2", "h3", "h4", "h5", "h6", "a")
            .addAttributes("ol", "start")
            .addAttributes("a", "href")
            .addProtocols("a", "href", "http", "https", "mailto")
            .addEnforcedAttribute("a", "rel", "noopener noreferrer nofollow")
            .addEnforcedAttribute("a", "target", "_blank"));

    Document document(String markdown) {
        Document dirty = Jsoup.parseBodyFragment(renderer.render(parser.parse(markdown)));
        Document clean = cleaner.clean(dirty);
        // Once written as HTML they would be references, such as &#x1b;, that nobody recognises.
        clean.nodeStream(TextNode.class).toList().forEach(text -> text.text(Steering.removed(text.getWholeText())));
        clean.select("a").forEach(MarkdownHtml::sayWhereItLeads);
        // Headings belong to the page; inside an answer they are only emphasis.
        for (Element heading : clean.select("h1, h2, h3, h4, h5, h6")) {
            heading.tagName("p").addClass("heading");
        }
        // What can be scrolled sideways has to be reached with the keyboard.
        for (Element wide : clean.select("pre, table")) {
            wide.wrap("<div class=\"wide\" tabindex=\"0\"></div>");
        }
        clean.outputSettings().prettyPrint(false);
        return clean;
    }

    /** A label that people take for another address does not stand alone. */
    private static void sayWhereItLeads(Element anchor) {
        String label = anchor.text();
        String written = anchor.attr("href");
        Optional<Link> link = Link.to(written);
        boolean honest = label.equals(written)
                || link.filter(to -> to.isCalled(label) || to.mayBeCalled(label))
                        .isPresent();
        if (!honest && !written.isEmpty()) {
            anchor.after(new TextNode(" (" + link.map(Link::address).orElse(written) + ")"));
        }
    }
}

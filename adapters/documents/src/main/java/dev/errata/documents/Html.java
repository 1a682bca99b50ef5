package dev.errata.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;

/** Pages as browsers read them, without what stands around the text of each. */
final class Html {

    private static final String AROUND =
            "script, style, template, noscript, iframe, object, svg, canvas, form, button, input, select, textarea, nav, footer, dialog,"
                    + " [role=navigation], [role=search], [role=banner], [role=contentinfo], [role=complementary], [hidden],"
                    + " [aria-hidden=true], [style~=(?i)display:\\s*none], a[rel~=(?i)^(prev|next|up|home)$]";

    /** What generators of pages call what leads through them; a <em>sidebar</em> or a <em>menu</em> may be text. */
    private static final String LEADING =
            ".nav, .navbar, .navigation, .navheader, .navfooter, .docnav, .breadcrumb, .breadcrumbs, .pagination, .pager, .skip-link, .toc,"
                    + " #nav, #navbar, #navigation, #breadcrumbs, #toc, #banner";

    /** Where many sites say what of a page is its text, the surest first. */
    private static final List<String> MAIN = List.of("main", "[role=main]", "article");

    /** A list that is nothing but links within its site leads elsewhere and says nothing. */
    private static final double MOSTLY = .8;

    private static final int SOME = 2;

    /** What is nested deeper stands side by side: no page needs it, and a few bytes could keep a processor busy for minutes. */
    private static final int DEEPEST = 200;

    private static final Pattern OWN_ADDRESS = Pattern.compile("(?i)https?:|mailto:");

    private Html() {}

    /** @throws IOException if the encoding that it names cannot be read */
    static Outline outline(byte[] bytes) throws IOException {
        Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
        Document page = Jsoup.parse(new ByteArrayInputStream(bytes), null, "", parser);
        Element text = text(page);
        // What a site calls a page is often longer than what the page calls itself.
        return Markdown.outline(MarkdownOf.page(text.select("h1").size() == 1 ? "" : page.title(), text));
    }

    /** A piece of HTML within Markdown, as Markdown. */
    static String fragment(String html) {
        Document page = Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(DEEPEST));
        page.select(AROUND).remove();
        return MarkdownOf.page("", page.body());
    }

    private static Element text(Document page) {
        page.select(AROUND).remove();
        page.select(LEADING).remove();
        Element text = MAIN.stream()
                .map(page::select)
                .filter(found -> found.size() == 1)
                .map(Elements::first)
                .findFirst()
                .orElseGet(page::body);
        text.select("a[href^=#]").stream().filter(Html::isOnlyASign).forEach(Element::remove);
        text.select("ul, ol, dl").stream().filter(Html::leadsElsewhere).forEach(Element::remove);
        return text;
    }

    /** As "¶" behind a heading, which leads to itself. */
    private static boolean isOnlyASign(Element link) {
        return link.text().codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /** What leads to another site may be what somebody asks for. */
    private static boolean leadsElsewhere(Element list) {
        List<Element> links = list.select("a[href]").stream()
                .filter(link -> !OWN_ADDRESS.matcher(link.attr("href")).lookingAt())
                .toList();
        int linked = links.stream().mapToInt(link -> link.text().length()).sum();
        return links.size() >= SOME && linked >= MOSTLY * list.text().length();
    }
}

package dev.errata.documents.office;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Makes of a file's XHTML what its pages look like: pages and slides under headings, lists, words in one piece. */
final class OfficeHtml {

    private static final String NOT_TEXT =
            ".slide-master-content, .embedded, .package-entry, .annotation, .footnote_ref, img, head";

    private static final Pattern ITEM = Pattern.compile("\\A\\s*(?:([•·▪◦‣●○■–])|(\\d{1,3}[.)]))\\s+(?=\\S)");

    /** A word that was broken at the end of a line. */
    private static final Pattern BROKEN = Pattern.compile("(\\p{L})[-\u00AD]\\s*\\n\\s*(\\p{Ll})");

    /** The dots that lead to a number of a page: a table of contents answers nothing. */
    private static final Pattern LEADERS = Pattern.compile("(?:\\. ){5}|\\.{6}");

    private static final int DEEPEST = 200;

    private static final int LONGEST_TITLE = 100;

    private OfficeHtml() {}

    static Element text(String html) {
        Document file = Jsoup.parse(html, "", Parser.xmlParser().setMaxDepth(DEEPEST));
        file.select(NOT_TEXT).remove();
        file.select("p").stream()
                .filter(p -> !p.hasText() || LEADERS.matcher(p.text()).find())
                .forEach(Element::remove);
        Pages.of(file).headed();
        slides(file.select("div.slide-content"));
        file.select("p").stream()
                .flatMap(p -> p.textNodes().stream())
                .forEach(
                        words -> words.text(BROKEN.matcher(words.getWholeText()).replaceAll("$1$2")));
        Element text = Objects.requireNonNullElse(file.selectFirst("body"), file);
        listed(text);
        return text;
    }

    /** What stands first on a slide, if more follows, is its title. */
    private static void slides(List<Element> slides) {
        for (int i = 0; i < slides.size(); i++) {
            Element slide = slides.get(i);
            List<Element> lines = slide.select("p");
            if (!slide.hasText()) {
                continue;
            }
            String title = "Slide " + (i + 1);
            boolean titled = lines.size() > 1
                    && lines.get(0).text().length() <= LONGEST_TITLE
                    && lines.get(0).parents().is("div.slide-content")
                    && !lines.get(0).parents().is("td, li");
            if (titled) {
                title += ": " + lines.get(0).text();
                lines.get(0).remove();
            }
            slide.prependElement("h2").text(title);
        }
    }

    /** Paragraphs that begin with a mark are items of a list. */
    private static void listed(Element body) {
        @Nullable Element list = null;
        for (Element paragraph : body.select("p")) {
            Matcher item = ITEM.matcher(paragraph.wholeText());
            if (!item.find() || paragraph.parents().is("li, td, th")) {
                list = null;
                continue;
            }
            String kind = item.group(1) == null ? "ol" : "ul";
            boolean goesOn = list != null
                    && list.normalName().equals(kind)
                    && Objects.equals(paragraph.previousElementSibling(), list);
            if (!goesOn) {
                list = new Element(kind);
                paragraph.before(list);
            }
            paragraph.remove();
            Objects.requireNonNull(list).appendChild(asItem(paragraph, item.end()));
        }
    }

    private static Element asItem(Element paragraph, int mark) {
        Element item = new Element("li");
        int left = mark;
        for (TextNode words : paragraph.textNodes()) {
            int cut = Math.min(left, words.getWholeText().length());
            words.text(words.getWholeText().substring(cut));
            left -= cut;
        }
        paragraph.childNodesCopy().forEach(item::appendChild);
        return item;
    }
}

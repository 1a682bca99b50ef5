package dev.errata.bench.proof.attacks.door;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * HTML as a browser parses it. What the page is made of is learnt from pages on which nobody attacks; in the prose of an answer there may be
 * formatting and links besides.
 */
public final class PageDoor {

    private static final Set<String> FORMATTING = Set.of(
            "p",
            "br",
            "strong",
            "em",
            "code",
            "pre",
            "blockquote",
            "ul",
            "ol",
            "li",
            "hr",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "del",
            "mark",
            "div",
            "a");
    /** Where an attribute leads, or what it does; a page has no others that do anything. */
    private static final Set<String> ACTING = Set.of(
            "action",
            "formaction",
            "href",
            "src",
            "hx-get",
            "hx-post",
            "hx-ext",
            "hx-target",
            "hx-swap",
            "data-events",
            "data-live");

    private static final Pattern OWN_ADDRESS = Pattern.compile("/[\\w/.-]*(?:\\?[\\w=&-]*)?|#[\\w-]+|body|keyed");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?://|mailto:)\\S+");

    private final Shape shape = new Shape();

    /** A page, or a part of one, on which nothing is but what we wrote and harmless words. */
    public void learn(String html) {
        shape.learn(Jsoup.parse(html));
    }

    /** What is wrong with a page or a part of one. */
    public List<String> problems(String html) {
        Document page = Jsoup.parse(html);
        List<String> wrong = new ArrayList<>(shape.problems(page));
        for (Element element : page.getAllElements()) {
            boolean prose = element.parents().hasClass("prose");
            if (prose) {
                formatting(element, wrong);
            } else {
                ours(element, wrong);
            }
            if (!element.is("textarea, script, style")) {
                element.textNodes().forEach(text -> shown(text, wrong));
            }
        }
        return wrong;
    }

    private static void ours(Element element, List<String> wrong) {
        boolean leavesThePage = element.is("a[target]");
        if (leavesThePage) {
            link(element, wrong);
        }
        for (Attribute attribute : element.attributes()) {
            String key = attribute.getKey();
            if (key.startsWith("on")) {
                wrong.add("an attribute that does something: " + Signs.shown(element.tagName() + " " + attribute));
            } else if (ACTING.contains(key)
                    && !(leavesThePage && key.equals("href"))
                    && !OWN_ADDRESS.matcher(attribute.getValue()).matches()) {
                wrong.add(key + " leads to " + Signs.shown(attribute.getValue()));
            }
        }
    }

    private static void formatting(Element element, List<String> wrong) {
        if (!FORMATTING.contains(element.tagName())) {
            wrong.add("an element in an answer: " + Signs.shown(element.outerHtml()));
        }
        Set<String> allowed = switch (element.tagName()) {
            case "a" -> Set.of("href", "rel", "target");
            case "ol" -> Set.of("start");
            case "div" -> Set.of("class", "tabindex");
            case "p" -> Set.of("class");
            default -> Set.of();
        };
        element.attributes().forEach(attribute -> {
            if (!allowed.contains(attribute.getKey())) {
                wrong.add("an attribute in an answer: " + Signs.shown(element.tagName() + " " + attribute));
            }
        });
        if (element.tagName().equals("a")) {
            link(element, wrong);
        }
    }

    /** A label that is taken for another address does not stand alone: the address follows it. */
    private static void link(Element link, List<String> wrong) {
        String address = link.attr("href");
        if (address.isEmpty()) {
            return;
        }
        if (!ADDRESS.matcher(address).matches()) {
            wrong.add("a link to " + Signs.shown(address));
        }
        if (!link.attr("rel").contains("noopener") || !link.attr("target").equals("_blank")) {
            wrong.add("a link that may change the page: " + Signs.shown(link.outerHtml()));
        }
        boolean said = Optional.<Node>ofNullable(link.nextSibling())
                .filter(TextNode.class::isInstance)
                .map(next -> ((TextNode) next).getWholeText())
                .filter(next -> next.startsWith(" (http") || next.startsWith(" (mailto:"))
                .isPresent();
        if (!said) {
            Labels.problem(address, link.text()).ifPresent(wrong::add);
        }
    }

    private static void shown(TextNode text, List<String> wrong) {
        Signs.in(text.getWholeText()).forEach(sign -> wrong.add(sign + " in " + Signs.shown(text.getWholeText())));
    }
}

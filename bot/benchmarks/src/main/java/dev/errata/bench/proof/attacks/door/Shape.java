package dev.errata.bench.proof.attacks.door;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * What a page is made of: which elements stand in which, with which attributes, how often, and what their buttons send. It is learnt from pages
 * with innocent texts, so that whatever else is found was brought by a text that is not.
 */
final class Shape {

    /** Of which there are as many as there is to show. */
    private static final Set<String> REPEATED = Set.of(
            "li",
            "li.lesson",
            "li.no",
            "ul.lessons",
            "ul.uses",
            "h3",
            "option",
            "article",
            "div.asked",
            "div.answer",
            "div",
            "p");

    private static final Set<String> CONTROLS = Set.of("button", "input", "select", "textarea");

    private final Set<String> known = new HashSet<>();
    private final Map<String, Integer> most = new HashMap<>();

    void learn(Element page) {
        ours(page).forEach(element -> {
            known.addAll(said(element));
            counts(element).forEach((what, times) -> most.merge(what, times, Math::max));
        });
    }

    /** What stands there that nobody wrote. */
    List<String> problems(Element page) {
        List<String> wrong = new ArrayList<>();
        ours(page).forEach(element -> {
            said(element).stream()
                    .filter(what -> !known.contains(what))
                    .findFirst()
                    .ifPresent(what -> wrong.add("nobody wrote " + Signs.shown(what)));
            counts(element).forEach((what, times) -> {
                if (times > most.getOrDefault(what, 0)) {
                    wrong.add(times + " times " + Signs.shown(what));
                }
            });
        });
        return wrong;
    }

    /** In the prose of an answer there is what its formatting needs. */
    private static Stream<Element> ours(Element page) {
        return page.getAllElements().stream()
                .filter(element -> !element.parents().hasClass("prose"));
    }

    /** The element where it stands, each of its attributes, and what it sends if it is a button. */
    private static List<String> said(Element element) {
        String path = path(element);
        List<String> said = new ArrayList<>(List.of(path));
        for (Attribute attribute : element.attributes()) {
            said.add(path + " with " + attribute.getKey());
        }
        if (element.is("button, input[type=hidden], input[type=radio], input[type=checkbox]")) {
            said.add(path + " sending " + made(element.attr("name") + " " + element.attr("value")));
        }
        return said;
    }

    /** How often what stands in it, and how often each button is in a form. */
    private static Map<String, Integer> counts(Element element) {
        if (element.hasClass("prose")) {
            return Map.of();
        }
        String path = path(element);
        Map<String, Integer> counts = element.children().stream()
                .map(Shape::kind)
                .filter(kind -> !REPEATED.contains(kind))
                .collect(Collectors.toMap(kind -> path + " > " + kind, kind -> 1, Integer::sum));
        if (element.is("form")) {
            element.select("button[name]").stream()
                    .collect(Collectors.groupingBy(
                            button -> button.attr("name") + " " + button.attr("value"), Collectors.counting()))
                    .forEach((sent, times) ->
                            counts.merge(path + " twice the same button", times.intValue(), Math::max));
        }
        return counts;
    }

    /** From the part of the page on that it stands in, whether it came with the page or by itself. */
    private static String path(Element element) {
        List<String> path = new ArrayList<>(List.of(kind(element)));
        element.parents().forEach(parent -> path.add(kind(parent)));
        Collections.reverse(path);
        int from =
                Math.max(Math.min(2, path.size() - 1), Math.max(path.indexOf("main") + 1, path.indexOf("aside") + 1));
        return String.join(" ", path.subList(Math.min(from, path.size() - 1), path.size()));
    }

    private static String kind(Element element) {
        String called = element.classNames().stream()
                .findFirst()
                .map(first -> "." + made(first))
                .orElse("");
        String named =
                CONTROLS.contains(element.tagName()) ? "[" + element.attr("name") + element.attr("type") + "]" : "";
        return element.tagName() + called + named;
    }

    /** The same for all ids, however many in a row, and numbers, which are the bot's own. */
    private static String made(String value) {
        return value.replaceAll("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", "#")
                .replaceAll("#(?:,#)+", "#")
                .replaceAll("\\d+", "0");
    }
}

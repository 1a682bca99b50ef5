package dev.errata.documents.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * The pages of a PDF, which knows no headings and no paragraphs: headings are the lines that its bookmarks are called by, each page is a
 * heading below them, lines of one sentence are one paragraph, and what runs on many pages is gone.
 */
final class Pages {

    /** The lowest: sections go on over pages. */
    private static final String PAGE = "h6";

    private static final int DEEPEST = 5;

    private static final Pattern NUMBER =
            Pattern.compile("(?i)\\A(?:\\d{1,4}|[ivxl]{1,6})\\s+|(?:\\A|\\s+)(?:\\d{1,4}|[ivxl]{1,6})\\z");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern PREFIX = Pattern.compile(
            "(?i)\\A(?:(?:chapter|appendix|section)\\s+)?(?:\\d{1,3}|[A-Z])(?:\\.\\d{1,3}){0,5}[.:]?\\s+(?=\\S)");
    private static final Pattern ENDED = Pattern.compile("[.!?:;…\u201D\")]\\z");
    private static final Pattern GOES_ON = Pattern.compile("\\A[\\p{Ll}(]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\u00A0]+");

    /** On fewer pages nothing runs. */
    private static final int FEW = 3;

    /** A page with fewer words says nothing. */
    private static final int WORDS = 4;

    private final List<Element> pages;
    private final Map<String, Integer> sections;

    private Pages(List<Element> pages, Map<String, Integer> sections) {
        this.pages = pages;
        this.sections = sections;
    }

    /** Takes the bookmarks out, which stand behind the pages. */
    static Pages of(Element file) {
        List<Element> pages = file.select("div.page");
        Map<String, Integer> sections = new LinkedHashMap<>();
        if (!pages.isEmpty()) {
            for (Element bookmarks : file.select("body > ul")) {
                bookmarks
                        .select("li")
                        .forEach(bookmark -> sections.putIfAbsent(title(bookmark.ownText()), depth(bookmark)));
                bookmarks.remove();
            }
        }
        return new Pages(pages, sections);
    }

    private static int depth(Element bookmark) {
        return (int) bookmark.parents().stream()
                .filter(parent -> parent.normalName().equals("ul"))
                .count();
    }

    void headed() {
        withoutRunningLines();
        for (int i = 0; i < pages.size(); i++) {
            Element page = pages.get(i);
            if (saysNothing(page)) {
                page.empty();
            }
            if (page.hasText()) {
                sections(page, "Page " + (i + 1));
                joined(page);
                page.prependElement(PAGE).text("Page " + (i + 1));
            }
        }
    }

    private boolean saysNothing(Element page) {
        String words = words(page);
        return pages.size() >= FEW
                && words.split(" ").length < WORDS
                && !ENDED.matcher(words).find()
                && page.select("> p").stream().noneMatch(this::isSection);
    }

    /** Its first line, which may be all of it. */
    private boolean isSection(Element paragraph) {
        return sections.containsKey(title(paragraph.wholeText().strip().split("\n", 2)[0]));
    }

    private void sections(Element page, String number) {
        for (Element paragraph : page.select("> p")) {
            String[] lines = paragraph.wholeText().strip().split("\n", 2);
            Integer depth = sections.get(title(lines[0]));
            if (depth != null) {
                Element heading = new Element("h" + Math.min(DEEPEST, depth + 1)).text(words(lines[0]));
                paragraph.before(heading);
                heading.after(new Element(PAGE).text(number));
                if (lines.length > 1) {
                    paragraph.text(lines[1]);
                } else {
                    paragraph.remove();
                }
            }
        }
    }

    /** A line that ends no sentence goes on with the next one, if that begins like the middle of one. */
    private static void joined(Element page) {
        List<Element> sentence = new ArrayList<>();
        for (Element line : page.select("> p")) {
            if (!sentence.isEmpty() && !goesOn(sentence.get(sentence.size() - 1), line)) {
                join(sentence);
                sentence.clear();
            }
            sentence.add(line);
        }
        join(sentence);
    }

    private static boolean goesOn(Element line, Element next) {
        return line.equals(next.previousElementSibling())
                && !ENDED.matcher(line.wholeText().strip()).find()
                && GOES_ON.matcher(next.wholeText().strip()).find();
    }

    private static void join(List<Element> lines) {
        if (lines.size() > 1) {
            lines.get(0)
                    .text(lines.stream().map(line -> line.wholeText().strip()).collect(Collectors.joining("\n")));
            lines.subList(1, lines.size()).forEach(Element::remove);
        }
    }

    /** What stands first or last on most pages, or on some with a number beside it; and numbers alone. */
    private void withoutRunningLines() {
        if (pages.size() < FEW) {
            return;
        }
        Map<String, Integer> times = new HashMap<>();
        Map<String, Integer> inStep = new HashMap<>();
        List<Element> edges = edges();
        for (Element edge : edges) {
            times.merge(withoutNumbers(edge), 1, Integer::sum);
            inStep.merge(withPageNumber(edge), 1, Integer::sum);
        }
        List<Element> running = edges.stream()
                .filter(edge -> !isSection(edge))
                .filter(edge -> NUMBER.matcher(words(edge)).replaceFirst("").isBlank()
                        || times.getOrDefault(withoutNumbers(edge), 0) * 2 > pages.size()
                        || inStep.getOrDefault(withPageNumber(edge), 0) >= FEW
                        || isSectionWithNumber(edge))
                .toList();
        running.forEach(Element::remove);
    }

    /** A line whose number counts with the pages is the same on all of them; without a number it is one by itself. */
    private String withPageNumber(Element line) {
        Matcher number = NUMBER.matcher(words(line));
        if (!number.find() || !DIGITS.matcher(number.group().strip()).matches()) {
            return pages.indexOf(line.parent()) + " " + words(line);
        }
        int step = Integer.parseInt(number.group().strip()) - pages.indexOf(line.parent());
        return step + "|" + number.replaceFirst("").strip();
    }

    /** The name of a section with the number of a page beside it. */
    private boolean isSectionWithNumber(Element line) {
        return sections.containsKey(title(NUMBER.matcher(words(line)).replaceFirst("")));
    }

    private List<Element> edges() {
        List<Element> edges = new ArrayList<>();
        for (Element page : pages) {
            List<Element> lines = page.select("> p");
            if (!lines.isEmpty()) {
                edges.add(lines.get(0));
                if (lines.size() > 1) {
                    edges.add(lines.get(lines.size() - 1));
                }
            }
        }
        return edges;
    }

    private static String withoutNumbers(Element line) {
        return DIGITS.matcher(words(line)).replaceAll("#");
    }

    /** What a bookmark may call it, which often leaves its number out. */
    private static String title(String line) {
        return PREFIX.matcher(words(line)).replaceFirst("").toLowerCase(Locale.ROOT);
    }

    private static String words(Element element) {
        return words(element.text());
    }

    private static String words(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }
}

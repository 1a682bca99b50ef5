package dev.errata.documents;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a paragraph of Markdown without HTML, comments, pictures, and links that lead nowhere once they are quoted elsewhere. What
 * stands in code stays. Every pattern is bounded, so that no text takes longer than its length.
 */
final class InlineText {

    /** Others may be words: List&lt;String&gt;. */
    private static final Pattern TAG = Pattern.compile(
            "(?i)</?(a|abbr|b|br|center|cite|code|del|details|div|em|font|hr|i|img|input|ins|kbd|label|li|mark|ol|p|picture|q|s|samp|section"
                    + "|small|source|span|strong|sub|summary|sup|table|tbody|td|th|thead|tr|tt|u|ul|var|video|wbr)(?:\\s[^<>]{0,1000})?/?>");

    private static final Pattern BREAKING = Pattern.compile("(?i)br|div|hr|li|p|td|th|tr|summary");

    private static final String WORDS = "\\[([^\\[\\]]{0,1000})\\]";
    private static final String ADDRESS =
            "\\(\\s{0,10}<?([^()<>\\s]{0,1000})>?(?:\\s{1,10}[\"'][^\"']{0,300}[\"'])?\\s{0,10}\\)";
    private static final Pattern PICTURE = Pattern.compile("!" + WORDS + "(?:" + ADDRESS + "|\\[[^\\[\\]]{0,300}\\])");
    private static final Pattern LINK = Pattern.compile(WORDS + ADDRESS);
    private static final Pattern REFERENCE = Pattern.compile(WORDS + "(?:\\[([^\\[\\]]{0,300})\\])?");
    private static final Pattern OWN_ADDRESS = Pattern.compile("(?i)(https?://|mailto:).{1,1000}");
    private static final Pattern ONLY_LINK =
            Pattern.compile("\\s{0,100}" + WORDS + ADDRESS + "[\\s.,;]{0,100}", Pattern.DOTALL);
    private static final Pattern TICKS = Pattern.compile("`+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final String text;
    private final Map<String, String> references;
    private final Map<Integer, Deque<Integer>> ticks = new HashMap<>();
    private final StringBuilder words = new StringBuilder();

    private InlineText(String text, Map<String, String> references) {
        this.text = text;
        this.references = references;
        TICKS.matcher(text)
                .results()
                .forEach(run -> ticks.computeIfAbsent(run.end() - run.start(), length -> new ArrayDeque<>())
                        .add(run.start()));
    }

    /**
     * In Markdown.
     *
     * @param references where links lead that are named by a label ({@link #label})
     */
    static String of(String text, Map<String, String> references) {
        String withoutPictures = new InlineText(text, references).read(InlineText::pictureAt);
        return new InlineText(withoutPictures, references).read(InlineText::linkAt);
    }

    static boolean isOnlyALinkWithin(String text) {
        Matcher link = ONLY_LINK.matcher(text);
        return link.matches() && !OWN_ADDRESS.matcher(link.group(2)).matches();
    }

    /** How a label is compared. */
    static String label(String label) {
        return BLANKS.matcher(label.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    private interface At {
        /** Where it goes on after what begins here; the same place if nothing does. */
        int read(InlineText inline, int from);
    }

    private String read(At bracket) {
        int at = 0;
        while (at < text.length()) {
            char next = text.charAt(at);
            int after = at;
            if (next == '\\' && at + 1 < text.length()) {
                words.append(text, at, at + 2);
                after = at + 2;
            } else if (next == '`') {
                after = codeAt(at);
            } else if (next == '<') {
                after = tagAt(at);
            } else if (next == '[' || next == '!') {
                after = bracket.read(this, at);
            }
            if (after == at) {
                words.append(next);
                after++;
            }
            at = after;
        }
        return words.toString();
    }

    private int codeAt(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) == '`') {
            end++;
        }
        Deque<Integer> same = ticks.getOrDefault(end - from, new ArrayDeque<>());
        while (!same.isEmpty() && same.getFirst() <= from) {
            same.removeFirst();
        }
        int after = same.isEmpty() ? end : same.getFirst() + end - from;
        words.append(text, from, after);
        return after;
    }

    private int tagAt(int from) {
        if (text.startsWith("<!--", from)) {
            int end = text.indexOf("-->", from + 4);
            return end < 0 ? text.length() : end + 3;
        }
        Matcher tag = TAG.matcher(text).region(from, text.length());
        if (!tag.lookingAt()) {
            return from;
        }
        if (BREAKING.matcher(tag.group(1)).matches()) {
            words.append(' ');
        }
        return tag.end();
    }

    private static int pictureAt(InlineText inline, int from) {
        Matcher picture = PICTURE.matcher(inline.text).region(from, inline.text.length());
        if (!picture.lookingAt()) {
            return from;
        }
        if (inline.isWithinASentence()) {
            inline.words.append(picture.group(1));
        }
        return picture.end();
    }

    /** Then a picture stands for a word. */
    private boolean isWithinASentence() {
        int last = words.length() - 1;
        int furthest = Math.max(0, last - 100);
        while (last >= furthest && (words.charAt(last) == '[' || Character.isWhitespace(words.charAt(last)))) {
            last--;
        }
        return last >= 0 && (words.charAt(last) == ',' || Character.isLetterOrDigit(words.charAt(last)));
    }

    private static int linkAt(InlineText inline, int from) {
        if (inline.text.charAt(from) == '!') {
            return from;
        }
        Matcher link = LINK.matcher(inline.text).region(from, inline.text.length());
        if (link.lookingAt()) {
            inline.link(link.group(1), link.group(2));
            return link.end();
        }
        Matcher reference = REFERENCE.matcher(inline.text).region(from, inline.text.length());
        if (reference.lookingAt()) {
            String label = reference.group(2) == null || reference.group(2).isBlank()
                    ? reference.group(1)
                    : reference.group(2);
            String address = inline.references.get(label(label));
            if (address != null) {
                inline.link(reference.group(1), address);
                return reference.end();
            }
        }
        return from;
    }

    private void link(String said, String address) {
        if (said.isBlank()) {
            return;
        }
        if (OWN_ADDRESS.matcher(address).matches()) {
            words.append('[').append(said).append("](").append(address).append(')');
        } else {
            words.append(said);
        }
    }
}

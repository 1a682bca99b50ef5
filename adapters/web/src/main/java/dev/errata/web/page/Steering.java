package dev.errata.web.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What steers whoever shows a text: control characters, and signs of direction that reach beyond the text in which they stand. */
final class Steering {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';
    private static final Pattern STEERS = Pattern.compile("[\\p{Cc}\u202A-\u202E\u2066\u2067&&[^\\n\\t]]");
    private static final Pattern ISOLATES = Pattern.compile("[\u2068\u2069]");
    private static final Pattern BETWEEN_BRACKETS = Pattern.compile("[^<>]+");

    private Steering() {}

    /** HTML without it, whoever wrote what stands in it. Texts that are isolated as our words isolate names stay so. */
    static String removed(String html) {
        String steady = STEERS.matcher(html).replaceAll("");
        return ISOLATES.matcher(steady).find()
                ? BETWEEN_BRACKETS.matcher(steady).replaceAll(text -> Matcher.quoteReplacement(closed(text.group())))
                : steady;
    }

    /** Without signs that end or begin what never began or ends. */
    private static String closed(String text) {
        StringBuilder kept = new StringBuilder();
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == POP_ISOLATE && open.isEmpty()) {
                continue;
            }
            if (c == FIRST_STRONG_ISOLATE) {
                open.push(kept.length());
            } else if (c == POP_ISOLATE) {
                open.pop();
            }
            kept.append(c);
        }
        open.forEach(kept::deleteCharAt);
        return kept.toString();
    }
}

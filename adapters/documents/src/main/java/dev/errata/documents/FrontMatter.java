package dev.errata.documents;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What some tools put before the text: YAML between two lines of three dashes, TOML between two of three plus signs.
 *
 * @param title if it names one on a single line
 * @param end where the text begins
 */
record FrontMatter(Optional<String> title, int end) {

    private static final FrontMatter NONE = new FrontMatter(Optional.empty(), 0);

    /** A key, a comment, nothing, or more of the key above: where anything else stands between two rules, it is text. */
    private static final Pattern LINE = Pattern.compile("[\\w.-]+[ \\t]*:([ \\t].*)?|#.*|[ \\t].*|-[ \\t].*|");

    private static final Pattern TOML_LINE = Pattern.compile("[\\w.\"'-]+[ \\t]*=.*|\\[.*|#.*|[ \\t].*|\\].*|");

    private static final Pattern TITLE = Pattern.compile("title[ \\t]*:[ \\t]+(?![|>&*!\\[{])(.+)");
    private static final Pattern TOML_TITLE = Pattern.compile("title[ \\t]*=[ \\t]*([\"'].+)");
    private static final Pattern QUOTED = Pattern.compile("([\"'])(.*)\\1");

    static FrontMatter of(String text) {
        if (text.startsWith("+++\n")) {
            return of(text, TOML_LINE, TOML_TITLE, Set.of("+++"));
        }
        return text.startsWith("---\n") ? of(text, LINE, TITLE, Set.of("---", "...")) : NONE;
    }

    private static FrontMatter of(String text, Pattern known, Pattern titled, Set<String> ends) {
        Optional<String> title = Optional.empty();
        int from = 4;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            String line = text.substring(from, end < 0 ? text.length() : end);
            from = end < 0 ? text.length() : end + 1;
            if (ends.contains(line.stripTrailing())) {
                return new FrontMatter(title, from);
            }
            if (!known.matcher(line).matches()) {
                return NONE;
            }
            title = title.or(() -> title(titled.matcher(line)));
        }
        return NONE;
    }

    private static Optional<String> title(Matcher title) {
        return title.matches()
                ? Optional.of(unquoted(title.group(1).strip())).filter(words -> !Text.isEmpty(words))
                : Optional.empty();
    }

    private static String unquoted(String value) {
        Matcher quoted = QUOTED.matcher(value);
        return quoted.matches() ? quoted.group(2) : value;
    }
}

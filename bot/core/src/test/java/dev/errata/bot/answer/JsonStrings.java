package dev.errata.bot.answer;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the strings of a JSON value as every parser would. */
final class JsonStrings {

    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-f]{4})|(.))");

    private JsonStrings() {}

    static List<String> of(String json) {
        return STRING.matcher(json)
                .results()
                .map(match -> unescaped(match.group(1)))
                .toList();
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(escape -> Matcher.quoteReplacement(
                        escape.group(1) == null
                                ? escape.group(2)
                                : String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    }
}

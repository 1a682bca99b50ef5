package dev.errata.chat.text;

import java.util.List;
import java.util.regex.Pattern;

/** Takes out of a text that it calls the bot, so that what is left reads as if the bot's name had never stood there. */
public final class Calling {

    /** Stands where the bot is called: nobody can write it and have it stored. */
    public static final String BOT = "\0";

    private static final String GAP = "[ \\t\\xA0]";
    /** Once or several times on end, in the genitive too. */
    private static final String NAME = "\\x00(?:[ \\t\\xA0,;&+]*+\\x00)*+(?:['\u2019]s\\b)?+";
    /** Nothing, the signs of quotes and of the items of a list, or what opens a bracket. */
    private static final String BEGINNING = "(?<=^|[\\n(\\[{\"\u201C\u00AB\u00BF\u00A1])"
            + "((?:[ \\t\\xA0]|>|[-*\u2022\u25E6\u25AA\u2013][ \\t\\xA0]|\\d{1,3}[.)][ \\t\\xA0])*+)";
    /** A colon can also begin an emoji, such as {@code :wave:}. */
    private static final String COLON =
            ":(?![\\p{Ll}\\p{Lo}\\p{N}_+'-]+:)(?=[\\s\\p{L}\\p{N}<\"'\u201C\u2018\u00BF\u00A1@#]|$)";
    /** With the comma before it. */
    private static final String CALLED = "(?<!" + GAP + ")" + GAP + "*+,?+" + GAP + "*+" + NAME + GAP + "*+";

    private static final List<Step> STEPS = List.of(
            // Formatting or brackets around nothing but the name.
            new Step("([*_~]{1,3})(" + NAME + ")\\1", "$2"),
            new Step("\\(" + GAP + "*+(" + NAME + ")" + GAP + "*+\\)", "$1"),
            // At the beginning, with what divides a name from what is said to it.
            new Step(
                    BEGINNING + NAME + "(?:" + GAP + "*+(?:[,;\uFF0C\uFF1A]|" + COLON
                            + "|(?:[.!?\u2026]++|[-\u2013\u2014])(?=\\s|$)))?+" + GAP + "*+",
                    "$1"),
            // At the end of a sentence, of a bracket, of what is formatted or of a line.
            new Step(CALLED + "(?=[.!?\u2026)\\]}\u201D\u00BB]|[*_~]++(?:[\\s.!?,]|$)|\\n|$)", ""),
            // Before a comma or colon, which stays.
            new Step(CALLED + "(?=[,;]|" + COLON + ")", ""),
            new Step("(?<!" + GAP + ")" + GAP + "*+" + NAME + GAP + "*+", " "));

    private Calling() {}

    /** What is left of a text in which {@link #BOT} stands wherever the bot is called. */
    public static String removed(String text) {
        if (!text.contains(BOT)) {
            return text;
        }
        String left = text;
        for (Step step : STEPS) {
            left = step.called.matcher(left).replaceAll(step.left);
        }
        return left;
    }

    private record Step(Pattern called, String left) {

        Step(String called, String left) {
            this(Pattern.compile(called), left);
        }
    }
}

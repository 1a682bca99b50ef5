package dev.errata.bot.correction;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a text says enough to be followed, and whether two texts say the same. */
final class Wording {

    /** What people write when they are annoyed; a later answer cannot follow it. */
    private static final Set<String> SAYS_NOTHING = Set.of(
            "wrong",
            "no",
            "nope",
            "bad",
            "bad answer",
            "false",
            "incorrect",
            "nonsense",
            "not right",
            "not true",
            "not correct",
            "this is wrong",
            "that is wrong",
            "thats wrong",
            "its wrong",
            "it is wrong",
            "this is incorrect",
            "that is incorrect",
            "thats incorrect",
            "this is not right",
            "that is not right",
            "thats not right",
            "thats not true",
            "fix this",
            "fix it",
            "correct this",
            "try again",
            "please fix",
            "what",
            "huh",
            "lol",
            "wtf");

    /** Zero-width characters, direction and variation marks, controls other than space, and letters that are drawn as nothing. */
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{Cf}\\p{Cc}&&[^\\s]]" + "|[\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u2800\\u3164\\ufe00-\\ufe0f\\uffa0]");

    private Wording() {}

    static Optional<Problem> problemOf(String text) {
        if (visible(text).isEmpty()) {
            return Optional.of(Problem.EMPTY);
        }
        if (text.strip().length() > Lesson.MAX_TEXT) {
            return Optional.of(Problem.TOO_LONG);
        }
        String bare = bare(text);
        return bare.isEmpty() || SAYS_NOTHING.contains(bare) ? Optional.of(Problem.VAGUE) : Optional.empty();
    }

    /** Whether two texts differ in nothing but case, space, quotation marks and the marks that end a phrase. Signs such as % or < count. */
    static boolean same(String one, String other) {
        return rule(one).equals(rule(other));
    }

    private static String rule(String text) {
        return lowerCase(text)
                .replaceAll("[\"'\u2018\u2019\u201c\u201d\u201e\u00ab\u00bb]", "")
                .replaceAll("[.,;:!?\u2026]+(?=\\s|$)", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Letters and digits of any script, single spaces. */
    private static String bare(String text) {
        return lowerCase(text)
                .replaceAll("['\u2019]", "")
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
                .strip();
    }

    private static String lowerCase(String text) {
        return Normalizer.normalize(INVISIBLE.matcher(text).replaceAll(""), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
    }

    /** Without anything that leaves no mark: spaces of every kind too. */
    private static String visible(String text) {
        return INVISIBLE.matcher(text).replaceAll("").replaceAll("[\\p{Z}\\s]", "");
    }
}

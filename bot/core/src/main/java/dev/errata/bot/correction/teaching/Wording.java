package dev.errata.bot.correction.teaching;

import dev.errata.bot.correction.Lesson;
import dev.errata.bot.question.VisibleText;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
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

    private static final Set<String> FILLERS = Set.of("a", "an", "the", "please", "just", "simply", "kindly", "always");

    private static final Pattern NOT =
            Pattern.compile("(?<=[a-z])n['\u2019]t\\b|(?<=\\bcan)not\\b|\\b(?:rather than|instead of)\\b");

    /** Words, numbers with their sign and their parts, and every sign that does not merely part phrases. */
    private static final Pattern TELLING = Pattern.compile(
            "(?<![\\p{L}\\p{M}\\p{N}])[-\u2212]?\\p{N}+(?:[.,:/-]\\p{N}+)*+|[\\p{L}\\p{M}\\p{N}]+"
                    + "|[^\\s\\p{L}\\p{M}\\p{N}.,;:!?\u2026()\\[\\]\"'\u2018\u2019\u201c\u201d\u201e\u00ab\u00bb\u2013\u2014-]");

    private Wording() {}

    static Optional<Problem> problemOf(String text) {
        if (VisibleText.isBlank(text)) {
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

    /** The words that make a rule what it is, in their order: without fillers, plurals and the ways to write "not". */
    static List<String> telling(String text) {
        String plain = NOT.matcher(lowerCase(text)).replaceAll(" not ");
        return TELLING.matcher(plain)
                .results()
                .map(MatchResult::group)
                .filter(word -> !FILLERS.contains(word))
                .map(Wording::singular)
                .toList();
    }

    private static String singular(String word) {
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
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
        return Normalizer.normalize(VisibleText.of(text), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}

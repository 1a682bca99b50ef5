package dev.errata.bot.correction;

import dev.errata.bot.question.VisibleText;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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

package dev.errata.bot.correction;

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
        if (text.length() > Lesson.MAX_TEXT) {
            return Optional.of(Problem.TOO_LONG);
        }
        String bare = bare(text);
        if (text.isBlank() || visible(text).isBlank()) {
            return Optional.of(Problem.EMPTY);
        }
        return bare.isEmpty() || SAYS_NOTHING.contains(bare) ? Optional.of(Problem.VAGUE) : Optional.empty();
    }

    /** Whether two texts differ in nothing but case, punctuation and space. */
    static boolean same(String one, String other) {
        return bare(one).equals(bare(other));
    }

    /** Letters and digits of any script, lower case, single spaces. */
    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** Without characters that take no room: zero-width, direction marks, controls. */
    private static String visible(String text) {
        return text.replaceAll("[\\p{Cf}\\p{Cc}]", "");
    }
}

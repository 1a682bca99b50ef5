package dev.errata.bot.evaluation.cases;

import dev.errata.bot.question.InteractionId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is asked for a case.
 *
 * @param leftOut the exemplar that it is, which must not help while it is asked
 */
public record Wording(String text, Origin origin, Optional<InteractionId> leftOut) {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Where the words are from. */
    public enum Origin {
        /** Somebody asked it, and it was confirmed that the correction fits. */
        CONFIRMED,
        /** Somebody wrote it beside the case. */
        WRITTEN,
        /** A language model wrote it. */
        MODEL,
        /** It is asked as it stands in the case. */
        AS_IT_STANDS;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Wording(String text, Origin origin) {
        this(text, origin, Optional.empty());
    }

    /** Whether two texts are the same words in the same order, whatever stands between them. */
    public static boolean sameWords(String one, String other) {
        return words(one).equals(words(other));
    }

    /** What is left of a text in such a comparison. */
    static String words(String text) {
        return BETWEEN_WORDS
                .matcher(text.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }
}

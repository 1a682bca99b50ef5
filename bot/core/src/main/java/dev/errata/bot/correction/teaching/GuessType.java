package dev.errata.bot.correction.teaching;

import dev.errata.bot.correction.CorrectionType;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Guesses the type of a correction from its words; people can change it with one press. A fact that is taken for tone or format is not
 * quoted, and one that is taken for policy is never overridden: those are guessed only from words that say what an answer or people must do.
 */
public final class GuessType {

    private static final Pattern POLICY =
            words("^policy(?=:)|(by|per|against|company|our) polic(y|ies)|policy (requires|forbids|prohibits|demands)"
                    + "|(because of|due to|under|for) (gdpr|compliance)|(gdpr|compliance) (requires|forbids|prohibits|demands)"
                    + "|(is|are|it's|you're|was|were) (strictly |generally )?(not allowed|forbidden|prohibited)");
    private static final Pattern FORMAT = words(
            "bullets|bullet points?|markdown|(as|in|use|with|into) (a |an )?(short |small |numbered )?(tables?|list|headings?|steps|bold)"
                    + "|(make|keep) (it|this|that|them|the answer|answers) (much )?(short|shorter|brief|briefer|longer)"
                    + "|too (long|short|wordy|verbose)|(in|to|at most) (one|two|three|\\d) (short )?(sentences?|lines?|paragraphs?)"
                    + "|lead with|(put|say|show) .{1,60} (first|at the top|at the end|in the first (line|sentence))"
                    + "|format (it|this|that|the answer|answers)");
    private static final Pattern FORMAT_ORDER = Pattern.compile(
            "^(please |always )?(start|begin|open|end|close) (it |the answer |your answer |every answer )?with\\b");
    private static final Pattern TONE = words(
            "tone|polite|politely|rude|jargon|sarcastic|sarcasm|apologi[sz]e|friendlier|warmer"
                    + "|(less|more|too|so|be|sounds?) (formal|formally|informal|casual|friendly|cold|warm)|plain(er)? (words|language)");
    private static final Pattern CONTEXT = words(
            "also|mention|include|add|adding|missing|left out|leave out|omits?|omitted|forgot|don't forget|as well");
    private static final Pattern REASONING =
            words("therefore|conclusion|conclude|does(n't| not) follow|logic|reasoning|assum(e|es|ption)");

    private GuessType() {}

    /** Content where no word tells another kind. */
    public static CorrectionType of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (POLICY.matcher(lower).find()) {
            return CorrectionType.POLICY;
        }
        if (FORMAT.matcher(lower).find() || FORMAT_ORDER.matcher(lower).find()) {
            return CorrectionType.FORMAT;
        }
        if (TONE.matcher(lower).find()) {
            return CorrectionType.TONE;
        }
        if (CONTEXT.matcher(lower).find()) {
            return CorrectionType.MISSING_CONTEXT;
        }
        return REASONING.matcher(lower).find() ? CorrectionType.REASONING : CorrectionType.CONTENT;
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("\\b(" + alternatives + ")\\b");
    }
}

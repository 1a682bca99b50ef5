package dev.errata.bot.correction;

import java.util.Locale;
import java.util.regex.Pattern;

/** Guesses the type of a correction from its words; people can change it with one press. */
final class GuessType {

    private static final Pattern POLICY = words("policy|policies|compliance|gdpr|not allowed|forbidden|prohibited");
    private static final Pattern FORMAT = words(
            "bullets?|bullet points?|table|headings?|bold|markdown|format(ted)?|shorter|longer|one sentence|two sentences"
                    + "|paragraphs?|lead with|start with|begin with|end with|at the top|first line|steps?|numbered");
    private static final Pattern TONE = words(
            "tone|polite|politely|formal|formally|informal|casual|friendl(y|ier)|rude|apologi[sz]e|cold|warm(er)?|jargon|sarcas(m|tic)"
                    + "|plain(er)? (words|language)");
    private static final Pattern CONTEXT = words(
            "also|mention|include|add|adding|missing|left out|leave out|omits?|omitted|forgot|don't forget|as well");
    private static final Pattern REASONING = words(
            "because|therefore|conclusion|conclude|does(n't| not) follow|logic|cause|reason(ing)?|assum(e|es|ption)");

    private GuessType() {}

    static CorrectionType of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (POLICY.matcher(lower).find()) {
            return CorrectionType.POLICY;
        }
        if (FORMAT.matcher(lower).find()) {
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

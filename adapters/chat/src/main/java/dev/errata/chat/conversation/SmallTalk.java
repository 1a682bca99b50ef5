package dev.errata.chat.conversation;

import dev.errata.bot.question.VisibleText;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people write that is no question: nothing at all, thanks, a greeting. */
final class SmallTalk {

    /** Whoever writes one of these wants to know what the bot is for. */
    private static final Pattern GREETING = Pattern.compile(
            "(?i)\\s*(?:(?:hi|hello|hey)(?: there)?|good (?:morning|afternoon|evening)|help|what can you do)\\s*[!.?]*\\s*");

    private static final Pattern THANKS =
            Pattern.compile("(?i)\\s*(?:thanks|thank you|many thanks|ok|okay|bye)(?: a lot| very much)?\\s*[!.]*\\s*");

    private SmallTalk() {}

    /** The key of what is said to it; empty for a question. */
    static Optional<String> answerTo(String text) {
        if (VisibleText.isBlank(text)) {
            return Optional.of("ask.empty");
        }
        if (THANKS.matcher(text).matches()) {
            return Optional.of("small.thanks");
        }
        return GREETING.matcher(text).matches() ? Optional.of("small.greeting") : Optional.empty();
    }
}

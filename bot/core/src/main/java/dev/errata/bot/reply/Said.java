package dev.errata.bot.reply;

import dev.errata.bot.knowledge.TellingWords;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody asserts in a reply: without quotes, code and questions.
 *
 * @param written as it was written
 * @param text the assertions in lower case
 * @param words of the text
 * @param context the question and the answer in lower case
 * @param shared how many telling words of these it has
 * @param unanswered whether the answer was that it does not know
 */
record Said(String written, String text, List<String> words, String context, int shared, boolean unanswered) {

    private static final Pattern CODE = Pattern.compile("```.*?(?:```|\\z)|`[^`]*`", Pattern.DOTALL);
    private static final Pattern QUOTE = Pattern.compile("(?m)^[ \\t]*+>.*$");
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+|\\n");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'@./_-]+");
    private static final Pattern TO_SOMEBODY = Pattern.compile(
            "\\A@\\p{L}|\\A<at>|\\A(?<name>\\p{Lu}\\p{Ll}{1,11}), (?!not\\b|too\\b|also\\b|only\\b|and\\b)");
    private static final Pattern UNANSWERED = Pattern.compile("\\bi (?:do not|don't) know\\b");

    /** A wish may be put as a question. */
    private static final Pattern WISH = Pattern.compile("\\A(?:and |but )?(?:could|can|would|will) you\\b");

    /** What a sentence begins with before a comma, and is not what somebody is called. */
    private static final Set<String> NOT_A_NAME = Set.of(
            ("actually yes no also sorry well okay ok so and but only never always internally externally hm oh ah please then now today tomorrow"
                            + " monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october"
                            + " november december thanks right sure anyway however therefore still alternatively instead except otherwise usually sometimes")
                    .split(" "));

    /** Empty where nothing is asserted, or somebody else is spoken to. */
    static Optional<Said> of(String question, String answer, String reply) {
        String own = withoutQuotes(CODE.matcher(reply).replaceAll(" "));
        Matcher to = TO_SOMEBODY.matcher(own);
        if (to.find() && (to.group("name") == null || isName(lower(to.group("name"))))) {
            return Optional.empty();
        }
        String text = SENTENCE.splitAsStream(lower(own))
                .map(String::strip)
                .filter(Said::asserts)
                .collect(Collectors.joining(" "));
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Optional.empty();
        }
        Set<String> telling = new HashSet<>(TellingWords.stems(question + " " + answer));
        telling.retainAll(TellingWords.stems(text));
        return Optional.of(new Said(
                own,
                text,
                words(text).toList(),
                lower(question + " " + answer),
                telling.size(),
                UNANSWERED.matcher(lower(answer)).find()));
    }

    static String withoutQuotes(String reply) {
        return QUOTE.matcher(reply).replaceAll(" ").strip();
    }

    private static boolean isName(String word) {
        return !NOT_A_NAME.contains(word) && !Sign.isNumberOrDay(word);
    }

    private static boolean asserts(String sentence) {
        return !sentence.endsWith("?") || (WISH.matcher(sentence).find() && Sign.FORM.isAbout(sentence));
    }

    private static String lower(String text) {
        return text.replace('\u2019', '\'').toLowerCase(Locale.ROOT);
    }

    private static Stream<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group);
    }
}

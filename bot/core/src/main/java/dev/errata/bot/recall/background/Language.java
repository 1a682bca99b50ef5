package dev.errata.bot.recall.background;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a text is surely in another language than the English that the encoder was made for. */
public final class Language {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}]+");

    private static final Set<String> ENGLISH =
            words("the a is are do does how what when where who why which can could i my our you your it"
                    + " its they this that of to for on at from with by and or not there has have please");

    /** Little words of German, French, Spanish, Italian, Portuguese and Dutch that English does not have. */
    private static final Set<String> OTHER =
            words("der das und ist wir wie ich nicht für ein eine mit von zu den auf wo wann le les et est"
                    + " nous comment je pas pour un une avec du des que où quand el los es como para con se por cuándo dónde qué il lo gli non"
                    + " per di che quando dove um uma com os não hoe ik niet voor een van het te waar wanneer");

    /** One such word may be a name; two are a sentence. */
    private static final int SURE = 2;

    private Language() {}

    private static Set<String> words(String list) {
        return Set.of(list.split(" "));
    }

    /** Whether it is written in letters of which the encoder knows next to nothing: whatever is written in them looks alike to it. */
    public static boolean isUnreadable(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long latin = text.codePoints()
                .filter(Character::isLetter)
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                .count();
        return letters > 2 * latin;
    }

    public static boolean isSurelyNotEnglish(String text) {
        if (isUnreadable(text)) {
            return true;
        }
        List<String> words = Arrays.asList(BETWEEN.split(text.toLowerCase(Locale.ROOT)));
        long other = words.stream().filter(OTHER::contains).count();
        return other >= SURE && other > words.stream().filter(ENGLISH::contains).count();
    }
}

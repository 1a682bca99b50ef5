package dev.errata.bot.recall.background;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a text, lower case, without their endings and without words that are in every text. */
public final class Terms {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final List<String> ENDINGS = List.of("ing", "edly", "ies", "ied", "ed", "es", "s", "ly");
    private static final int SHORTEST_STEM = 3;

    private static final Set<String> EVERYWHERE = Set.of(
            ("a an the is are am was were be been do does did can could will would shall should may might i me my we us our you your he"
                            + " she it its they them this that these those of to in on at for from with by and or but if so as about into"
                            + " please hi hello hey sir madam how what when where who why which there here have has had not no tell"
                            + " want need know get")
                    .split(" "));

    private Terms() {}

    /** In the order in which they come first. */
    public static Set<String> of(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        Set<String> terms = new LinkedHashSet<>();
        BETWEEN.splitAsStream(lower)
                .filter(word -> !word.isEmpty() && !EVERYWHERE.contains(word))
                .map(Terms::stem)
                .forEach(terms::add);
        return terms;
    }

    /** Cuts English endings; a light stemmer is enough for comparing a few words with a question. */
    private static String stem(String word) {
        for (String ending : ENDINGS) {
            int length = word.length() - ending.length();
            if (length >= SHORTEST_STEM && word.endsWith(ending)) {
                return word.substring(0, length) + (ending.startsWith("ie") ? "y" : "");
            }
        }
        return word;
    }
}

package dev.errata.chat.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.util.regex.Pattern;

/**
 * What people take a text for who see it, however it is written: what looks like a character of ASCII is that character, and what is not
 * seen is not there. It is for comparing, and never shown.
 */
final class Appearance {

    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();
    private static final SpoofChecker LOOKALIKES = new SpoofChecker.Builder().build();
    /** So narrow that the words beside them stand together. */
    private static final Pattern NARROW_SPACES = Pattern.compile("[\u2006\u2008-\u200A\u202F\u205F]");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final String MIDDLE_DOT = "\u00B7";
    /** Unicode counts none of these among what looks like a full stop: the middle dot, the ideographic and the Arabic one. */
    private static final String FULL_STOPS = MIDDLE_DOT + "\u3002\u06D4";

    private Appearance() {}

    static String of(String text) {
        String seen = COMPATIBLE.normalize(NARROW_SPACES.matcher(text).replaceAll(""));
        StringBuilder looks = new StringBuilder(seen.length());
        seen.codePoints().filter(Appearance::isSeen).forEach(c -> looks.append(prototype(c)));
        return MARKS.matcher(looks).replaceAll("");
    }

    private static boolean isSeen(int c) {
        return !UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    /** ASCII stays as it is: Unicode would have 1 and l be one, and m be rn. Signs of quoting are no brackets of a tag. */
    private static String prototype(int c) {
        String itself = Character.toString(c);
        if (c < 0x80 || c == '\u2039' || c == '\u203A') {
            return itself;
        }
        return FULL_STOPS.contains(itself)
                ? "."
                : LOOKALIKES.getSkeleton(itself).replace(MIDDLE_DOT, ".");
    }
}

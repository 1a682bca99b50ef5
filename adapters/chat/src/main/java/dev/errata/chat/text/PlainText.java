package dev.errata.chat.text;

import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Text that people wrote, made fit to be stored, shown, or put inside a sentence of ours. */
public final class PlainText {

    private static final int FIRST_STRONG_ISOLATE = 0x2068;
    private static final int POP_ISOLATE = 0x2069;
    private static final int REPLACEMENT = 0xFFFD;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private PlainText() {}

    /** Without what a database refuses: the character 0, and halves of characters. */
    public static String storable(String text) {
        return kept(text, c -> c != 0);
    }

    /** Without what cannot be seen and changes what can: control characters, overrides of the writing direction, invisible characters. */
    public static String visible(String text) {
        return kept(text, c -> !isControl(c) && !isInvisible(c));
    }

    /** Visible, on one line. */
    public static String line(String text) {
        return SPACE.matcher(visible(text)).replaceAll(" ").strip();
    }

    /** The same line, unable to turn the words around it when it is written from right to left. */
    public static String isolated(String line) {
        if (line.codePoints().noneMatch(PlainText::isRightToLeft)) {
            return line;
        }
        return Character.toString(FIRST_STRONG_ISOLATE) + line + Character.toString(POP_ISOLATE);
    }

    /**
     * At most so many characters of it, the last of them a sign where there was more; no character is cut in two, and what was
     * {@link #isolated} stays so.
     */
    public static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        String cut = firstOf(text, longest - 1);
        if (!isInIsolated(cut)) {
            return cut + "…";
        }
        return ended(firstOf(text, longest - 2));
    }

    /** The beginning of a text with a sign that there was more of it; what was {@link #isolated} stays so. */
    public static String ended(String beginning) {
        return beginning + (isInIsolated(beginning) ? Character.toString(POP_ISOLATE) : "") + "…";
    }

    private static boolean isInIsolated(String beginning) {
        return beginning.lastIndexOf(FIRST_STRONG_ISOLATE) > beginning.lastIndexOf(POP_ISOLATE);
    }

    /** At most so many characters from the beginning; no character is cut in two. */
    public static String firstOf(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        boolean inside = longest > 0 && Character.isHighSurrogate(text.charAt(longest - 1));
        return text.substring(0, inside ? longest - 1 : longest);
    }

    private static String kept(String text, IntPredicate wanted) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.getType(c) == Character.SURROGATE ? REPLACEMENT : c)
                .filter(wanted)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isControl(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\t';
    }

    /** Joiners and direction marks stay: scripts and emoji need them, and they change nothing around them. */
    private static boolean isInvisible(int c) {
        return c == 0x200B
                || (c >= 0x2028 && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x2064)
                || (c >= 0x2066 && c <= 0x206F)
                || c == 0xFEFF
                || (c >= 0xFFF9 && c <= 0xFFFB)
                || (c >= 0xE0000 && c <= 0xE007F);
    }

    private static boolean isRightToLeft(int c) {
        byte direction = Character.getDirectionality(c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}

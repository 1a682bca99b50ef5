package dev.errata.bot.answer;

import java.util.stream.Collectors;

/** Puts what people wrote into CommonMark so that it reads as they wrote it. */
final class Markdown {

    private static final String SPECIAL = "\\`*_{}[]()<>#+-!|~&";

    private Markdown() {}

    /** Escapes everything that CommonMark would take for markup. */
    static String plain(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (SPECIAL.indexOf(c) >= 0 || isListNumber(text, i)) {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }

    /** A block quote; every line of it, so that nothing of it can be taken for ours. */
    static String quote(String markdown) {
        return markdown.lines().map(line -> line.isBlank() ? ">" : "> " + line).collect(Collectors.joining("\n"));
    }

    /** "1." at the start of a line would become a numbered list. */
    private static boolean isListNumber(String text, int at) {
        if (text.charAt(at) != '.' || at == 0) {
            return false;
        }
        int lineStart = text.lastIndexOf('\n', at) + 1;
        String before = text.substring(lineStart, at).strip();
        return !before.isEmpty() && before.chars().allMatch(Character::isDigit);
    }
}

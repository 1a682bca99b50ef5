package dev.errata.bench.proof.attacks.door;

import java.util.ArrayList;
import java.util.List;

/** Characters that steer whoever shows a text, instead of being shown. */
final class Signs {

    private Signs() {}

    /** What must not be in anything that is shown; lines may end and be indented, and whoever begins to isolate a text ends that too. */
    static List<String> in(String text) {
        List<String> wrong = new ArrayList<>();
        int isolated = 0;
        for (int c : text.codePoints().toArray()) {
            if (Character.getType(c) == Character.SURROGATE) {
                wrong.add("half a character");
            } else if (Character.isISOControl(c) && c != '\n' && c != '\t') {
                wrong.add(named("the control character", c));
            } else if (c >= 0x202A && c <= 0x202E) {
                wrong.add(named("the sign of direction", c));
            }
            isolated += c >= 0x2066 && c <= 0x2068 ? 1 : c == 0x2069 ? -1 : 0;
            if (isolated < 0) {
                return List.of("an isolated text ends that never began");
            }
        }
        if (isolated > 0) {
            wrong.add("an isolated text does not end");
        }
        return List.copyOf(wrong);
    }

    /** The same for a terminal, which has no use for isolated texts either. */
    static List<String> onTerminal(String text) {
        return text.codePoints().anyMatch(c -> c >= 0x2066 && c <= 0x2069)
                ? List.of("a sign of direction in " + shown(text))
                : in(text);
    }

    private static String named(String what, int c) {
        return "%s U+%04X".formatted(what, c);
    }

    /** So that it can stand in a table of what broke. */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .limit(120)
                .forEach(c -> shown.append(c >= 0x20 && c < 0x7F ? Character.toString(c) : "\\u{%X}".formatted(c)));
        return "\"" + shown + (text.codePoints().count() > 120 ? "\u2026" : "") + "\"";
    }
}

package dev.errata.bot.prompt;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON as RFC 8259 has it, for prompts. Everything that could be taken for markup or a line of its own is escaped too, so that
 * a text stays inside its string for every reader.
 */
public final class Json {

    private Json() {}

    /** Strings, numbers, booleans, null, and lists and maps of them. */
    public static String write(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        append(out, value);
        return out.toString();
    }

    private static void append(StringBuilder out, @Nullable Object value) {
        if (value == null || value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof Map<?, ?> map) {
            appendMap(out, map);
        } else if (value instanceof List<?> list) {
            appendList(out, list);
        } else {
            appendString(out, value.toString());
        }
    }

    private static void appendMap(StringBuilder out, Map<?, ?> map) {
        String separator = "{";
        for (Map.Entry<?, ?> entry : ordered(map)) {
            out.append(separator);
            appendString(out, String.valueOf(entry.getKey()));
            out.append(':');
            append(out, entry.getValue());
            separator = ",";
        }
        out.append(map.isEmpty() ? "{}" : "}");
    }

    /** What has no order of its own is written by its keys: whatever is asked twice is asked in the same words. */
    private static Collection<? extends Map.Entry<?, ?>> ordered(Map<?, ?> map) {
        if (map instanceof LinkedHashMap || map instanceof SortedMap) {
            return map.entrySet();
        }
        return map.entrySet().stream()
                .sorted(Comparator.comparing(entry -> String.valueOf(entry.getKey())))
                .toList();
    }

    private static void appendList(StringBuilder out, List<?> list) {
        String separator = "[";
        for (Object item : list) {
            out.append(separator);
            append(out, item);
            separator = ",";
        }
        out.append(list.isEmpty() ? "[]" : "]");
    }

    private static void appendString(StringBuilder out, String text) {
        out.append('"');
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
            } else if (needsEscape(c)) {
                Character.toString(c).chars().forEach(unit -> out.append(String.format("\\u%04x", unit)));
            } else {
                out.appendCodePoint(c);
            }
        });
        out.append('"');
    }

    private static boolean needsEscape(int c) {
        return c == '<'
                || c == '>'
                || switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.SURROGATE -> true;
                    default -> false;
                };
    }
}

package dev.errata.bench.proof.attacks.door;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether people who read the label of a link are told another address than the one that it leads to. */
final class Labels {

    private static final String DOTS = "\u00B7\u0387\u06D4\u0701\u0702\u16EB\u2022\u2024\u2027\u2219\u22C5\u2E31\u2E33"
            + "\u3002\u30FB\uA4F8\uFE52\uFF0E\uFF61\uFF65";
    private static final String SLASHES = "\u2044\u2215\u2571\u29F8\u3033\uFF0F";
    private static final String COLONS = "\u02D0\u02F8\u0589\u05C3\u2236\uA789\uFE13\uFE55\uFF1A";
    private static final String DRAWN_AS_NOTHING = "\u034F\u115F\u1160\u17B4\u17B5\u180B\u180C\u180D\u3164\uFFA0";

    private static final Pattern NAME = Pattern.compile(
            "(?<![\\p{L}\\p{N}.-])((?:[\\p{L}\\p{N}][\\p{L}\\p{N}_-]*\\.)+\\p{L}{2,})(?![\\p{L}\\p{N}_-])");
    private static final Pattern NUMBERS = Pattern.compile("(?<![\\d.])(\\d{1,3}(?:\\.\\d{1,3}){3})(?![\\d.])");
    private static final Pattern SCHEME = Pattern.compile("(?i)h(?:tt|xx)ps? ?:\\s*/");
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(?:https?://|mailto:)(?:[^/?#@]*@)?([^/?#:@]+).*", Pattern.DOTALL);

    private Labels() {}

    /**
     * What is wrong with a link.
     *
     * @param address as it stands in the link, without what the door escapes
     * @param label as people see it
     */
    static Optional<String> problem(String address, String label) {
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            return Optional.of("a link to " + Signs.shown(address));
        }
        String seen = seen(label);
        if (seen.isBlank() || seen.equals(seen(address)) || ("mailto:" + seen).equals(seen(address))) {
            return Optional.empty();
        }
        boolean other = names(NAME, seen, host(parts.group(1))) || names(NUMBERS, seen, host(parts.group(1)));
        boolean written = SCHEME.matcher(seen).find() && !seen(address).startsWith(withoutEnd(seen));
        boolean somebody = seen.contains("@");
        return other || written || somebody
                ? Optional.of("a link to " + Signs.shown(address) + " is called " + Signs.shown(label))
                : Optional.empty();
    }

    private static String withoutEnd(String label) {
        return label.replaceAll("(?:\u2026|\\.\\.\\.)$", "");
    }

    private static boolean names(Pattern host, String label, String address) {
        return host.matcher(label)
                .results()
                .anyMatch(found -> !host(found.group(1)).equals(address));
    }

    private static String host(String written) {
        try {
            return IDN.toASCII(written.strip()).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return written;
        }
    }

    private static String seen(String text) {
        StringBuilder seen = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().forEach(c -> {
            if (!isDrawnAsNothing(c)) {
                seen.append(plain(c));
            }
        });
        return seen.toString().toLowerCase(Locale.ROOT).strip();
    }

    private static boolean isDrawnAsNothing(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || (c >= 0xFE00 && c <= 0xFE0F)
                || (c >= 0xE0000 && c <= 0xE0FFF)
                || DRAWN_AS_NOTHING.indexOf(c) >= 0;
    }

    private static String plain(int c) {
        if (DOTS.indexOf(c) >= 0) {
            return ".";
        }
        if (SLASHES.indexOf(c) >= 0) {
            return "/";
        }
        return COLONS.indexOf(c) >= 0 ? ":" : Character.toString(c);
    }
}

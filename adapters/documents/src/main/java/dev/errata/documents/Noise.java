package dev.errata.documents;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.Deflater;

/** What no person wrote to be read: the same over and over, or data in letters. */
final class Noise {

    /** Shorter texts may well repeat themselves. */
    private static final int LONG = 500;

    /** Text of people takes a third, lists of much the same a twentieth. */
    private static final double REPEATED = .03;

    /** Languages without blanks have other letters. */
    private static final Pattern DATA = Pattern.compile("[!-~]{500}");

    private Noise() {}

    static boolean is(String text) {
        return text.length() >= LONG && (DATA.matcher(text).find() || isRepeated(text));
    }

    private static boolean isRepeated(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] buffer = new byte[bytes.length + 100];
            return deflater.deflate(buffer) < REPEATED * bytes.length;
        } finally {
            deflater.end();
        }
    }
}

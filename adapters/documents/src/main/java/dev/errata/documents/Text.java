package dev.errata.documents;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes as text, without guessing. */
final class Text {

    private Text() {}

    /**
     * UTF-8, or UTF-16 where a byte order mark says so; lines end with {@code \n}.
     *
     * @throws CharacterCodingException if a byte does not fit
     */
    static String decode(byte[] bytes) throws CharacterCodingException {
        return decode(bytes, charset(bytes)).replaceAll("\r\n?", "\n");
    }

    private static String decode(byte[] bytes, Charset charset) throws CharacterCodingException {
        String text = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static Charset charset(byte[] bytes) {
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        return bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                ? StandardCharsets.UTF_16LE
                : StandardCharsets.UTF_8;
    }

    /** Whether there is nothing to see: blanks, controls and marks without width only. */
    static boolean isEmpty(String text) {
        return text.codePoints().noneMatch(Text::isVisible);
    }

    private static boolean isVisible(int codePoint) {
        int type = Character.getType(codePoint);
        return !Character.isWhitespace(codePoint)
                && !Character.isSpaceChar(codePoint)
                && type != Character.FORMAT
                && type != Character.CONTROL;
    }
}

package dev.errata.storage.knowledge;

import dev.errata.bot.digest.Sha256;
import java.util.Arrays;

/** The SHA-256 of a text, which stands for it beside its embedding. */
final class TextHash {

    private final byte[] bytes;

    TextHash(byte[] bytes) {
        this.bytes = bytes;
    }

    static TextHash of(String text) {
        return new TextHash(Sha256.of(text));
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TextHash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}

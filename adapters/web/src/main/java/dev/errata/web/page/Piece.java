package dev.errata.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.zip.CRC32;

/** A part of the page that is exchanged when it is another than before. */
public record Piece(String id, String html) {

    public String version() {
        return versionOf(html);
    }

    /** Changes with the content. */
    public static String versionOf(String content) {
        CRC32 checksum = new CRC32();
        checksum.update(content.getBytes(UTF_8));
        return Long.toHexString(checksum.getValue());
    }
}

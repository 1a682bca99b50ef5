package dev.errata.web.page;

import java.util.zip.CRC32;

/**
 * A part of the page that is exchanged when it is another than before.
 *
 * @param version changes with the content
 */
public record Piece(String id, String version, String html) {

    static Piece of(String id, String html) {
        CRC32 checksum = new CRC32();
        checksum.update(html.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new Piece(id, Long.toHexString(checksum.getValue()), html);
    }
}

package dev.errata.web.http;

import dev.errata.web.page.PageView.Assets;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;

/** The page's own files, zipped once, under addresses that change with their content. */
public final class Files {

    private final Map<String, StoredFile> byAddress = new LinkedHashMap<>();
    private final Assets assets;

    /** A file as it is sent. */
    static final class StoredFile {

        private final String contentType;
        private final byte[] zipped;

        StoredFile(String contentType, byte[] zipped) {
            this.contentType = contentType;
            this.zipped = zipped;
        }

        void send(HttpServletResponse response) throws IOException {
            response.setContentType(contentType);
            // Every browser since 2003 can unzip.
            response.setHeader("Content-Encoding", "gzip");
            response.setContentLength(zipped.length);
            response.getOutputStream().write(zipped);
        }
    }

    private Files() {
        String htmx = settings().getProperty("htmx");
        this.assets = new Assets(
                add("page.css", "text/css; charset=utf-8", own("page.css")),
                add("htmx.js", "text/javascript; charset=utf-8", read("/" + htmx)),
                add("page.js", "text/javascript; charset=utf-8", own("page.js")),
                add("icon.svg", "image/svg+xml", own("icon.svg")));
    }

    public static Files load() {
        return new Files();
    }

    private static Properties settings() {
        Properties properties = new Properties();
        try (InputStream in = Files.class.getResourceAsStream("/dev/errata/web/assets.properties")) {
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] own(String name) {
        return read("/dev/errata/web/http/" + name);
    }

    private static byte[] read(String resource) {
        try (InputStream in = Files.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the page lacks its file " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String add(String name, String contentType, byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        String address = "/assets/" + Long.toHexString(checksum.getValue()) + "/" + name;
        byAddress.put(address, new StoredFile(contentType, zipped(content)));
        return address;
    }

    static byte[] zipped(byte[] content) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }

    Optional<StoredFile> find(String address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    public Assets assets() {
        return assets;
    }
}

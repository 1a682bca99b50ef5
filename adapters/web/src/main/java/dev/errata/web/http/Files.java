package dev.errata.web.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.errata.web.page.PageView.Assets;
import dev.errata.web.page.Piece;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;

/** The page's own files, under addresses that change with their content. */
public final class Files {

    private final Map<String, StoredFile> byAddress = new LinkedHashMap<>();
    private final Assets assets;

    /** A file as it is sent. */
    record StoredFile(String contentType, String text) {}

    public Files() {
        String htmx =
                ResourceBundle.getBundle("dev.errata.web.assets", Locale.ROOT).getString("htmx");
        this.assets = new Assets(
                add("page.css", "text/css; charset=utf-8", own("page.css")),
                add("htmx.js", "text/javascript; charset=utf-8", read("/" + htmx)),
                add("page.js", "text/javascript; charset=utf-8", own("page.js")),
                add("icon.svg", "image/svg+xml", own("icon.svg")));
    }

    private static String own(String name) {
        return read("/dev/errata/web/http/" + name);
    }

    private static String read(String resource) {
        try (InputStream in = Files.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the page lacks its file " + resource);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String add(String name, String contentType, String text) {
        String address = "/assets/" + Piece.versionOf(text) + "/" + name;
        byAddress.put(address, new StoredFile(contentType, text));
        return address;
    }

    Optional<StoredFile> find(String address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    public Assets assets() {
        return assets;
    }
}

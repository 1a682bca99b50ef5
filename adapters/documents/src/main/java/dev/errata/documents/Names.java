package dev.errata.documents;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** What files are called, and what that says about them. */
final class Names {

    private static final Set<String> MARKDOWN = Set.of("md", "markdown", "mdown", "mkd", "mdx");
    private static final Set<String> HTML = Set.of("html", "htm", "xhtml");
    private static final Set<String> TEXT = Set.of("txt", "text", "rst", "adoc", "asciidoc", "org");

    private static final Set<String> OFFICE = Set.of("pdf", "docx", "pptx");
    private static final Set<String> IMAGES =
            Set.of("png", "jpg", "jpeg", "gif", "svg", "webp", "ico", "bmp", "tif", "tiff", "avif", "heic");

    private Names() {}

    /**
     * The last part of the path. It goes by way of the address, because there a name keeps its bytes: under {@code LC_ALL=C} Java knows no
     * other letters than ASCII's in names.
     */
    static String of(Path path) {
        String folder = ofFolder(path);
        return folder.substring(folder.lastIndexOf('/') + 1);
    }

    /** The whole path, with {@code /} on every system and none at its end. */
    static String ofFolder(Path path) {
        String address = path.toUri().getPath();
        return address.length() > 1 && address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /** Relative to a folder, with {@code /} on every system. */
    static String of(Path folder, Path path) {
        String name = folder.toUri().relativize(path.toUri()).getPath();
        return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    }

    static boolean isMarkdown(String name) {
        return MARKDOWN.contains(ending(name));
    }

    /** Markdown with components in it. */
    static boolean isMdx(String name) {
        return ending(name).equals("mdx");
    }

    static boolean isHtml(String name) {
        return HTML.contains(ending(name));
    }

    static boolean isPdf(String name) {
        return ending(name).equals("pdf");
    }

    /** PDF, Word or PowerPoint. */
    static boolean isOffice(String name) {
        return OFFICE.contains(ending(name));
    }

    static boolean isDocument(String name) {
        return isMarkdown(name) || isHtml(name) || isOffice(name) || TEXT.contains(ending(name));
    }

    static boolean isImage(String name) {
        return IMAGES.contains(ending(name));
    }

    static boolean hasEnding(String name) {
        return !ending(name).isEmpty();
    }

    static String withoutEnding(String name) {
        return isDocument(name) ? name.substring(0, name.lastIndexOf('.')) : name;
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 1 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}

package dev.errata.teams.setup;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The package of the app for one bot.
 *
 * @param hearing which messages Teams delivers
 * @param version of the app, of which Teams takes an update only if it is higher
 */
public record AppPackage(AppId id, Hearing hearing, String version) {

    /** Three numbers, as Teams wants them. */
    private static final Pattern VERSION = Pattern.compile("(?:0|[1-9]\\d{0,4})(?:\\.(?:0|[1-9]\\d{0,4})){2}");

    /** Whether Teams takes this for a version. */
    public static boolean isVersion(String text) {
        return VERSION.matcher(text).matches();
    }

    /** Which messages of channels and group chats the bot is to get. */
    public enum Hearing {
        /** Those that mention it. */
        MENTIONS,
        /** All of them, so that it hears follow-ups; what is not for it is dropped unread. */
        EVERYTHING
    }

    /** What stands in the manifest where the bot's id belongs. */
    static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    static final List<String> ICONS = List.of("color.png", "outline.png");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDateTime ALWAYS = LocalDateTime.of(2026, 11, 1, 0, 0);

    /** The same bytes every time. */
    public byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, "manifest.json", manifest().toPrettyString().getBytes(UTF_8));
            for (String icon : ICONS) {
                add(zip, icon, resource(icon));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("packing the Teams app of bot " + id, e);
        }
        return bytes.toByteArray();
    }

    ObjectNode manifest() {
        try {
            String text = new String(resource("manifest.json"), UTF_8).replace(NOBODY, id.toString());
            ObjectNode manifest = (ObjectNode) JSON.readTree(text);
            manifest.put("version", version);
            if (hearing == Hearing.EVERYTHING) {
                addPermissions(manifest);
            }
            return manifest;
        } catch (IOException e) {
            throw new UncheckedIOException("reading the manifest of the Teams app", e);
        }
    }

    /** Teams asks for an address beside the id that nothing is ever fetched from. */
    private void addPermissions(ObjectNode manifest) {
        manifest.putObject("webApplicationInfo").put("id", id.toString()).put("resource", "https://RscBasedStoreApp");
        ArrayNode permissions =
                manifest.putObject("authorization").putObject("permissions").putArray("resourceSpecific");
        for (String name : List.of("ChannelMessage.Read.Group", "ChatMessage.Read.Chat")) {
            permissions.addObject().put("name", name).put("type", "Application");
        }
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = AppPackage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("no resource " + name);
            }
            return in.readAllBytes();
        }
    }
}

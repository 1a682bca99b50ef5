package dev.errata.server.evaluation;

import dev.errata.server.benchmark.UnusableFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Files that hold people's words: only their owner reads them. */
final class PrivateFile {

    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    private PrivateFile() {}

    /**
     * Opens a file and leaves what is in it: what cannot be written is found before the work is done.
     *
     * @throws UnusableFile if it cannot be written
     */
    static void need(@Nullable Path file) {
        if (file == null) {
            return;
        }
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            Files.newOutputStream(file, StandardOpenOption.APPEND).close();
        } catch (IOException e) {
            throw new UnusableFile("unwritable", file);
        }
    }

    /**
     * Replaces what is in a file.
     *
     * @throws UnusableFile if it cannot be written
     */
    static void write(Path file, String text) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            if (isPosix(file)) {
                Files.setPosixFilePermissions(file, OWNER);
            }
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UnusableFile("unwritable", file);
        }
    }

    private static void create(Path file) throws IOException {
        if (isPosix(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER));
        } else {
            Files.createFile(file);
        }
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}

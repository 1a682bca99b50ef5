package dev.errata.storage.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.errata.storage.StorageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder that holds everything of the server, closed to everybody else. It is a folder of its own inside the data folder, because
 * that one may be shared with other things and is not ours to close.
 */
record DataFolder(Path path) {

    static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    static DataFolder in(Path dataDir) {
        Path path = dataDir.resolve("postgresql");
        try {
            Files.createDirectories(path, OWNER_ONLY_FOLDER);
            Files.setPosixFilePermissions(path, OWNER_ONLY_FOLDER.value());
            Files.delete(Files.createTempFile(path, "writable", null));
            return new DataFolder(passable(path.toRealPath()));
        } catch (IOException e) {
            throw new StorageException(
                    "The folder " + path + " cannot be made or written (" + e
                            + "); give its parent to the user who runs Errata, or choose another with ERRATA_DATA_DIR",
                    e);
        }
    }

    Path lock() {
        return path.resolve("lock");
    }

    Path guests() {
        return path.resolve("guests");
    }

    Path access() {
        return path.resolve("server.properties");
    }

    Path log() {
        return path.resolve("postgresql.log");
    }

    /** PostgreSQL reads only data of its own major version, so the folder's name says which. */
    Path data(int major) {
        return path.resolve("data-" + major);
    }

    Path binaries(String version) {
        return path.resolve("binaries-" + version);
    }

    List<Path> named(String prefix) throws IOException {
        try (Stream<Path> children = Files.list(path)) {
            return children.filter(child -> child.getFileName().toString().startsWith(prefix))
                    .toList();
        }
    }

    /** Writes a file that only its owner reads; whoever reads it sees the old text or the new one, also after a power cut. */
    static void write(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(fresh, options, OWNER_ONLY_FILE)) {
            ByteBuffer bytes = UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        replace(fresh, file);
    }

    /** Gives a finished file or folder its name, for good. */
    static void replace(Path fresh, Path finished) throws IOException {
        Files.move(fresh, finished, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel parent = FileChannel.open(finished.resolveSibling("."), StandardOpenOption.READ)) {
            parent.force(true);
        }
    }

    static void deleteAll(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    /** PostgreSQL's own tools hand this path to a shell in double quotes, and Java 17 encodes it in its default charset. */
    private static Path passable(Path path) {
        String text = path.toString();
        if (text.chars().anyMatch(c -> "\"$`\\".indexOf(c) >= 0 || Character.isISOControl(c))) {
            throw new StorageException("PostgreSQL cannot work in " + path
                    + " because of the \" $ ` or \\ in its name; choose another folder with ERRATA_DATA_DIR");
        }
        if (!Charset.defaultCharset().newEncoder().canEncode(text)) {
            throw new StorageException("The name " + path + " cannot be given to PostgreSQL in "
                    + Charset.defaultCharset()
                    + "; start with LC_ALL=C.UTF-8, or choose another folder with ERRATA_DATA_DIR");
        }
        return path;
    }
}

package dev.errata.server.process;

import dev.errata.storage.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Folders for {@code ERRATA_DATA_DIR} in which nothing is but the programs of the built-in PostgreSQL. They are unpacked once for all tests,
 * since that takes a processor two seconds; {@link StartIT} starts without.
 */
public final class FreshData {

    private static final Path UNPACKED = Path.of("target", "unpacked");

    private FreshData() {}

    /** Makes the folder unless it is there, and returns it. */
    public static Path in(Path data) {
        try {
            for (Path binaries : unpacked()) {
                Path there = data.resolve(UNPACKED.relativize(binaries));
                if (!Files.exists(there)) {
                    link(binaries, there);
                }
            }
            return data;
        } catch (IOException e) {
            throw new UncheckedIOException(data + " could not be prepared", e);
        }
    }

    private static List<Path> unpacked() throws IOException {
        List<Path> found = binaries();
        if (found.isEmpty()) {
            EmbeddedServer.open(UNPACKED).close();
            found = binaries();
        }
        return found;
    }

    private static List<Path> binaries() throws IOException {
        Path folder = UNPACKED.resolve("postgresql");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("binaries-[0-9.]+"))
                    .toList();
        }
    }

    private static void link(Path from, Path to) throws IOException {
        Files.createDirectories(to.resolveSibling("."));
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path copy = to.resolve(from.relativize(file));
                if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectories(copy);
                } else if (Files.isSymbolicLink(file)) {
                    Files.createSymbolicLink(copy, Files.readSymbolicLink(file));
                } else {
                    linkOrCopy(file, copy);
                }
            }
        }
    }

    /** The folder for temporary files may be on another disk. */
    private static void linkOrCopy(Path file, Path copy) throws IOException {
        try {
            Files.createLink(copy, file);
        } catch (FileSystemException | UnsupportedOperationException e) {
            Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }
}

package dev.errata.web.shelf;

import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that waits to be read, alone in a folder whose name says when it came, for whom it is, and how often it was begun.
 *
 * @param begun how often the program began to read it and did not end
 * @param file under its own name
 */
record Waiting(String key, WorkspaceId workspace, Optional<PlaceId> place, int begun, Path file) {

    private static final Logger LOG = LoggerFactory.getLogger(Waiting.class);
    private static final String EVERYONE = "everyone";
    private static final String PART = ".part";
    private static final int PARTS = 5;

    /** @throws java.nio.file.InvalidPathException if the file system has no such names */
    static Waiting in(Path folder, WorkspaceId workspace, Optional<PlaceId> place, String name) {
        String whose = place.map(PlaceId::toString).orElse(EVERYONE);
        String key = String.format(
                Locale.ROOT, "%015d_%s_%s_%s", System.currentTimeMillis(), workspace, whose, UUID.randomUUID());
        return new Waiting(key, workspace, place, 0, folder.resolve(key + "_0").resolve(name));
    }

    /** Those that wait, in the order in which they came. */
    static List<Waiting> all(Path folder) throws IOException {
        List<Waiting> all = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> folders = Files.list(folder)) {
                for (Path one : folders.sorted().toList()) {
                    at(one).ifPresentOrElse(
                                    all::add, () -> LOG.warn("{} is nothing that waits to be read", one.getFileName()));
                }
            }
        }
        return all;
    }

    private static Optional<Waiting> at(Path folder) {
        String name = folder.getFileName().toString();
        String[] parts = name.split("_", -1);
        if (parts.length != PARTS || name.endsWith(PART)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            Optional<PlaceId> place = Optional.of(parts[2])
                    .filter(whose -> !whose.equals(EVERYONE))
                    .map(PlaceId::of);
            WorkspaceId workspace = WorkspaceId.of(parts[1]);
            int begun = Integer.parseInt(parts[4]);
            String key = name.substring(0, name.lastIndexOf('_'));
            return files.findFirst().map(file -> new Waiting(key, workspace, place, begun, file));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Path above(Path file) {
        return Optional.ofNullable(file.getParent()).orElseThrow();
    }

    String name() {
        return file.getFileName().toString();
    }

    /** All of it is there, or nothing. */
    void keep(InputStream content) throws IOException {
        Path folder = above(above(file));
        Files.createDirectories(folder, ownersAlone());
        Path part = Files.createDirectory(folder.resolve(key + PART));
        try {
            Files.copy(content, part.resolve(name()));
            Files.move(part, above(file));
        } catch (IOException e) {
            Files.deleteIfExists(part.resolve(name()));
            Files.deleteIfExists(part);
            throw e;
        }
    }

    private static FileAttribute<?>[] ownersAlone() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Marked, so that what brings the program down does so twice at the most. */
    Waiting marked(int times) throws IOException {
        Path before = above(file);
        Path now = before.resolveSibling(key + "_" + times);
        return new Waiting(key, workspace, place, times, Files.move(before, now).resolve(name()));
    }

    void remove() {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(above(file));
        } catch (IOException e) {
            LOG.warn("{} is left over and can be deleted: {}", key, e.getMessage());
        }
    }
}

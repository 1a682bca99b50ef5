package dev.errata.web.shelf;

import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that waits to be read, alone in a folder whose name says for whom it is.
 *
 * @param file under its own name
 */
record Waiting(WorkspaceId workspace, Optional<PlaceId> place, Path file) {

    private static final Logger LOG = LoggerFactory.getLogger(Waiting.class);
    private static final String EVERYONE = "everyone";
    private static final String AGAIN = "_again";

    static Waiting in(Path folder, WorkspaceId workspace, Optional<PlaceId> place, String name) {
        String whose = place.map(PlaceId::toString).orElse(EVERYONE);
        return new Waiting(
                workspace,
                place,
                folder.resolve(workspace + "_" + whose + "_" + UUID.randomUUID())
                        .resolve(name));
    }

    /** Those that wait, in no particular order. */
    static List<Waiting> all(Path folder) throws IOException {
        List<Waiting> all = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return all;
        }
        try (Stream<Path> folders = Files.list(folder)) {
            for (Path one : folders.toList()) {
                try (Stream<Path> files = Files.list(one)) {
                    files.findFirst().ifPresent(file -> all.add(at(file)));
                }
            }
        }
        return all;
    }

    private static Waiting at(Path file) {
        String[] parts = above(file).getFileName().toString().split("_", -1);
        return new Waiting(
                WorkspaceId.of(parts[0]),
                Optional.of(parts[1]).filter(whose -> !whose.equals(EVERYONE)).map(PlaceId::of),
                file);
    }

    private static Path above(Path file) {
        return Optional.ofNullable(file.getParent()).orElseThrow();
    }

    String name() {
        return file.getFileName().toString();
    }

    void keep(InputStream content) throws IOException {
        Files.createDirectories(above(file));
        Files.copy(content, file);
    }

    boolean wasTriedAgain() {
        return above(file).getFileName().toString().endsWith(AGAIN);
    }

    /** Marked, so that what brings the program down does so once. */
    Waiting again() throws IOException {
        Path before = above(file);
        Path marked = Files.move(before, before.resolveSibling(before.getFileName() + AGAIN));
        return new Waiting(workspace, place, marked.resolve(name()));
    }

    void remove() {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(above(file));
        } catch (IOException e) {
            LOG.warn("{} is left over and can be deleted: {}", above(file), e.getMessage());
        }
    }
}

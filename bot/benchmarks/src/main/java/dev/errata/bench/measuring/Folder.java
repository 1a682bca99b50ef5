package dev.errata.bench.measuring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for one benchmark, gone when it is closed. */
public record Folder(Path path) implements AutoCloseable {

    public static Folder fresh() {
        try {
            return new Folder(Files.createTempDirectory("errata-benchmark-"));
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for a benchmark could be made", e);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> inside = Files.walk(path)) {
            List<Path> deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(path + " could not be deleted", e);
        }
    }
}

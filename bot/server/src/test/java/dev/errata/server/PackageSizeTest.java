package dev.errata.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A package is split by concept before nobody finds anything in it; tests are counted by themselves. */
class PackageSizeTest {

    private static final long MOST = 17;

    /** The fakes of a platform, and what is tested against them, stand together. */
    private static final Set<String> LARGE_BY_CHOICE = Set.of("adapters/slack/src/test", "adapters/teams/src/test");

    @Test
    void no_package_has_more_types_than_a_reader_can_look_through() throws IOException {
        Path root = root();
        Map<String, Long> tooLarge = new TreeMap<>();

        sources(root).forEach((folder, types) -> {
            if (types > MOST && LARGE_BY_CHOICE.stream().noneMatch(room -> folder.startsWith(root.resolve(room)))) {
                tooLarge.put(root.relativize(folder).toString(), types);
            }
        });

        assertThat(tooLarge).isEmpty();
    }

    @Test
    void the_sources_of_every_module_are_looked_at() throws IOException {
        Path root = root();

        assertThat(sources(root).keySet())
                .contains(
                        root.resolve("bot/core/src/main/java/dev/errata/bot/recall"),
                        root.resolve("bot/benchmarks/src/main/java/dev/errata/bench"),
                        root.resolve("storage/src/test/java/dev/errata/storage"));
    }

    /** How many files with types each folder has. */
    private static Map<Path, Long> sources(Path root) throws IOException {
        try (Stream<Path> modules = Stream.of("bot", "adapters", "storage").map(root::resolve)) {
            return modules.flatMap(PackageSizeTest::files)
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
        }
    }

    /** What the build makes of the templates is no source. */
    private static Stream<Path> files(Path module) {
        try (Stream<Path> found = Files.walk(module)) {
            return found.filter(file -> !module.relativize(file).toString().contains("target/")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve(".mvn"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("the tests do not run within a checkout");
            }
        }
        return folder;
    }
}

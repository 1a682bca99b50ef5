package dev.errata.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
        Path root = Sources.root();
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
        Path root = Sources.root();

        assertThat(sources(root).keySet())
                .contains(
                        root.resolve("bot/core/src/main/java/dev/errata/bot/recall"),
                        root.resolve("bot/benchmarks/src/main/java/dev/errata/bench"),
                        root.resolve("storage/src/test/java/dev/errata/storage"));
    }

    /** How many files with types each folder has. */
    private static Map<Path, Long> sources(Path root) throws IOException {
        Stream<Path> modules = Stream.concat(
                Stream.of(root.resolve("storage")),
                Stream.concat(within(root.resolve("bot")), within(root.resolve("adapters"))));
        return modules.map(module -> module.resolve("src"))
                .filter(Files::isDirectory)
                .flatMap(sources -> Sources.in(sources).stream())
                .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
    }

    private static Stream<Path> within(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.toList().stream();
        }
    }
}

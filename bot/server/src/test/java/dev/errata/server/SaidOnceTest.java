package dev.errata.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What two platforms do alike is written once, in {@code adapters/chat}: none of them has a passage of another. */
class SaidOnceTest {

    private static final List<String> PLATFORMS = List.of("slack", "teams", "web");
    private static final int PASSAGE = 10;

    /** Blank lines, lone punctuation, comments, and what every file begins with. */
    private static final Pattern SAYS_NOTHING = Pattern.compile("[\\W_]*|(?://|/\\*|\\*|import |package ).*");

    @Test
    void no_passage_stands_in_the_files_of_two_platforms() {
        Path adapters = Sources.root().resolve("adapters");
        Map<List<String>, Path> seen = new HashMap<>();
        Set<String> twice = new TreeSet<>();

        for (String platform : PLATFORMS) {
            Path folder = adapters.resolve(platform).resolve("src/main");
            Map<List<String>, Path> own = new HashMap<>();
            for (Path file : Sources.in(folder)) {
                passages(file).forEach(passage -> {
                    own.put(passage, file);
                    Optional.ofNullable(seen.get(passage))
                            .ifPresent(other ->
                                    twice.add(adapters.relativize(other) + " and " + adapters.relativize(file)));
                });
            }
            assertThat(own).as("passages of " + platform).isNotEmpty();
            seen.putAll(own);
        }

        assertThat(twice).isEmpty();
    }

    @Test
    void what_says_nothing_does_not_count() {
        List<String> lines = List.of(
                "import java.util.List;",
                "",
                "    /** What it",
                "     * is. */",
                "    }",
                "    // Why.",
                "    return 1;");

        assertThat(saying(lines)).containsExactly("return 1;");
    }

    /** Every run of so many lines. */
    private static List<List<String>> passages(Path file) {
        List<String> lines = saying(read(file));
        return IntStream.rangeClosed(0, lines.size() - PASSAGE)
                .mapToObj(first -> List.copyOf(lines.subList(first, first + PASSAGE)))
                .toList();
    }

    private static List<String> saying(List<String> lines) {
        List<String> saying = new ArrayList<>();
        for (String line : lines) {
            if (!SAYS_NOTHING.matcher(line.strip()).matches()) {
                saying.add(line.strip());
            }
        }
        return saying;
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

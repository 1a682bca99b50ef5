package dev.errata.server.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.server.CommandLineTest;
import dev.errata.server.process.Program.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassagesBenchmarkTest {

    private static final String QUESTIONS = """
            {"half": "tune", "question": "Where can I put my bike?", "answers": ["bikes stand in the yard"]}
            {"half": "test", "question": "Which mushrooms are poisonous?", "answers": []}
            """;

    @TempDir
    private Path folder;

    @Test
    void documents_are_asked_and_nothing_of_it_is_kept() throws IOException {
        Path documents = Files.createDirectory(folder.resolve("documents"));
        Files.writeString(documents.resolve("yard.md"), "# Bikes\n\nBikes stand in the yard, under the roof.\n");
        Files.writeString(documents.resolve("canteen.html"), "<h1>Canteen</h1><p>It closes at three.</p>");
        Path questions = Files.writeString(folder.resolve("questions.jsonl"), QUESTIONS);

        Ended ended = run("--folder", documents, "--questions", questions);

        assertThat(ended.err()).isEmpty();
        assertThat(ended.out())
                .contains("2 documents, 2 passages, 2 questions (1 of which no document answers)")
                .containsPattern("tune +1 +100\\.0 +100\\.0 +100\\.0 +0\\.0 +100\\.0 +- +0 +- +-\n")
                .containsPattern("test +0 +- +- +- +- +- +- +1 +100\\.0 +0\\.0\n")
                .containsPattern("both +1 +100\\.0 +100\\.0 +100\\.0 +0\\.0 +100\\.0 +- +1 +100\\.0 +0\\.0\n");
        try (Stream<Path> left = Files.list(folder.resolve("data"))) {
            assertThat(left.map(path -> path.getFileName().toString())).containsExactly("encoder");
        }
    }

    @Test
    void what_cannot_be_read_is_named() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path broken = Files.writeString(folder.resolve("broken.jsonl"), QUESTIONS + "{\"half\": \"tune\"}\n");

        assertThat(run("--folder", empty).err()).contains("Nothing in " + empty + " can be read.");
        assertThat(run("--folder", folder.resolve("nowhere")).err()).contains("nowhere");
        assertThat(run("--folder", empty, "--questions", broken).err()).contains(broken + ", line 3");
    }

    private Ended run(Object... arguments) {
        String[] command = Stream.concat(
                        Stream.of("benchmark", "passages"), Stream.of(arguments).map(String::valueOf))
                .toArray(String[]::new);
        return CommandLineTest.run(
                Map.of("ERRATA_DATA_DIR", folder.resolve("data").toString()), command);
    }
}

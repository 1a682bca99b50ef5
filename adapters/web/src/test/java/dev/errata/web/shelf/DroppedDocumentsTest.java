package dev.errata.web.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Stores;
import dev.errata.bot.embedding.WordEncoder;
import dev.errata.bot.knowledge.Document;
import dev.errata.bot.knowledge.ingest.DocumentReader;
import dev.errata.bot.knowledge.ingest.Found;
import dev.errata.bot.knowledge.ingest.IngestDocuments;
import dev.errata.bot.knowledge.ingest.Reading;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.web.TestPlayground;
import dev.errata.web.surface.Changes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DroppedDocumentsTest {

    @TempDir
    private Path folder;

    private final Stores stores = InMemoryStores.open();
    private final WorkspaceId workspace = WorkspaceId.random();

    /** Says of an image that there is nothing, and fails where it is told to. */
    private record Texts(String failsAt) implements DocumentReader {

        @Override
        public Listing find(Path file) {
            String name = file.getFileName().toString();
            boolean image = name.endsWith(".png");
            return new Listing("/any", false, image ? List.of() : List.of(new Found.File(name, file)), image ? 1 : 0);
        }

        @Override
        public Reading read(Path file) {
            if (file.getFileName().toString().equals(failsAt)) {
                throw new IllegalStateException("it does not work");
            }
            try {
                String text = Files.readString(file);
                return new Reading.Read("Title", text, Set.of(), List.of(new Reading.Piece("", text)), 0);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private DroppedDocuments dropping(String failsAt) {
        IngestDocuments ingest =
                new IngestDocuments(new Texts(failsAt), stores.documents(), stores.embeddings(), new WordEncoder());
        return new DroppedDocuments(folder, ingest, new Changes());
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private Dropped over(DroppedDocuments documents, String name) {
        return TestPlayground.await(
                "the end of " + name,
                () -> documents.of(workspace).stream()
                        .filter(one -> one.name().equals(name) && one.isOver())
                        .findFirst());
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    @Test
    void what_failed_and_what_is_nothing_to_read_is_said_and_keeps_nobody_waiting() throws IOException {
        try (DroppedDocuments documents = dropping("broken.md")) {
            documents.take(workspace, Optional.empty(), "broken.md", text("a"));
            documents.take(workspace, Optional.empty(), "logo.png", text("b"));
            documents.take(workspace, Optional.empty(), "good.md", text("c"));

            assertThat(over(documents, "good.md").state()).isInstanceOf(Dropped.State.Ended.class);
            assertThat(over(documents, "broken.md").state()).isInstanceOf(Dropped.State.Failed.class);
            assertThat(over(documents, "logo.png").state()).isInstanceOf(Dropped.State.Nothing.class);
            assertThat(documents.of(workspace))
                    .extracting(Dropped::name)
                    .containsExactly("good.md", "logo.png", "broken.md");
            assertThat(documents.of(WorkspaceId.random())).isEmpty();
        }
        TestPlayground.await("an empty folder", () -> {
            try {
                return Optional.of(left()).filter(List::isEmpty);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    @Test
    void what_was_dropped_before_the_program_stopped_is_read_for_whom_it_was_meant() throws IOException {
        PlaceId place = PlaceId.random();
        Waiting.in(folder, workspace, Optional.of(place), "travel.md").keep(text("We fly."));
        Waiting.in(folder, workspace, Optional.empty(), "all.md").keep(text("We walk."));

        try (DroppedDocuments documents = dropping("none")) {
            documents.resume();

            over(documents, "travel.md");
            over(documents, "all.md");
        }
        assertThat(stores.documents().list(workspace))
                .extracting(Document::name, Document::place)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("travel.md", Optional.of(place)),
                        org.assertj.core.groups.Tuple.tuple("all.md", Optional.empty()));
    }

    @Test
    void what_the_program_stopped_over_twice_is_left_out() throws IOException {
        Waiting.in(folder, workspace, Optional.empty(), "bad.md").keep(text("bad"));
        for (Waiting stopped : Waiting.all(folder)) {
            assertThat(stopped.again().wasTriedAgain()).isTrue();
        }

        try (DroppedDocuments documents = dropping("none")) {
            documents.resume();

            assertThat(documents.of(workspace)).isEmpty();
        }
        assertThat(left()).isEmpty();
        assertThat(stores.documents().list(workspace)).isEmpty();
    }

    @Test
    void only_the_latest_are_remembered() throws IOException {
        try (DroppedDocuments documents = dropping("none")) {
            for (int i = 0; i < 25; i++) {
                documents.take(workspace, Optional.empty(), i + ".md", text("text " + i));
                over(documents, i + ".md");
            }

            assertThat(documents.of(workspace)).hasSizeLessThanOrEqualTo(21);
            assertThat(documents.of(workspace).get(0).name()).isEqualTo("24.md");
            assertThat(stores.documents().list(workspace)).hasSize(25);
        }
    }
}

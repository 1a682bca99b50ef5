package dev.errata.web.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DroppedDocumentsTest {

    @TempDir
    private Path folder;

    private final Stores stores = InMemoryStores.open();
    private final WorkspaceId workspace = WorkspaceId.random();
    private final PlaceId here = PlaceId.random();

    /** Fails where it is told to. */
    private record Texts(String failsAt) implements DocumentReader {

        @Override
        public Listing find(Path file) {
            return new Listing(
                    "/any", false, List.of(new Found.File(file.getFileName().toString(), file)), 0);
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
        return new DroppedDocuments(folder, ingest, workspace::equals, new Changes());
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private Dropped over(DroppedDocuments documents, String name) {
        return TestPlayground.await(
                "the end of " + name,
                () -> documents.of(workspace, here).stream()
                        .filter(one -> one.name().equals(name) && one.isOver())
                        .findFirst());
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    @Test
    void what_failed_is_said_and_keeps_nobody_waiting() throws IOException {
        try (DroppedDocuments documents = dropping("broken.md")) {
            documents.take(workspace, Optional.empty(), "broken.md", text("a"));
            documents.take(workspace, Optional.empty(), "good.md", text("c"));

            assertThat(over(documents, "good.md").state()).isInstanceOf(Dropped.State.Ended.class);
            assertThat(over(documents, "broken.md").state()).isInstanceOf(Dropped.State.Failed.class);
            assertThat(documents.of(workspace, here)).extracting(Dropped::name).containsExactly("good.md", "broken.md");
            assertThat(documents.of(WorkspaceId.random(), here)).isEmpty();
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
    void what_was_dropped_before_the_program_stopped_is_read_for_whom_it_was_meant_in_its_order() throws IOException {
        Waiting.in(folder, workspace, Optional.of(here), "travel.md").keep(text("We fly."));
        LockSupport.parkNanos(2_000_000);
        Waiting.in(folder, workspace, Optional.of(here), "travel.md").keep(text("We walk."));
        Waiting.in(folder, workspace, Optional.empty(), "all.md").keep(text("We swim."));
        Files.writeString(folder.resolve(".DS_Store"), "x");
        Files.createDirectory(folder.resolve("half.part"));

        try (DroppedDocuments documents = dropping("none")) {
            documents.resume();

            over(documents, "all.md");
        }
        assertThat(stores.documents().list(workspace))
                .extracting(Document::name, Document::place, Document::contentHash)
                .containsExactlyInAnyOrder(
                        tuple("travel.md", Optional.of(here), "We walk."),
                        tuple("all.md", Optional.empty(), "We swim."));
    }

    @Test
    void what_is_being_read_when_the_program_is_stopped_is_read_by_the_next_one() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        try (DroppedDocuments documents = new DroppedDocuments(
                folder,
                new IngestDocuments(new Stuck(begun), stores.documents(), stores.embeddings(), new WordEncoder()),
                workspace::equals,
                new Changes())) {
            documents.take(workspace, Optional.empty(), "large.md", text("We fly."));
            begun.await();
        }
        assertThat(Waiting.all(folder)).extracting(Waiting::begun).containsExactly(0);

        try (DroppedDocuments documents = dropping("none")) {
            documents.resume();
            over(documents, "large.md");
        }
        assertThat(stores.documents().list(workspace)).hasSize(1);
    }

    /** Is interrupted while it reads. */
    private record Stuck(CountDownLatch begun) implements DocumentReader {

        @Override
        public Listing find(Path file) {
            return new Texts("none").find(file);
        }

        @Override
        public Reading read(Path file) {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
                throw new IllegalStateException("nobody releases it");
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void what_the_program_stopped_over_twice_is_left_out() throws IOException {
        Waiting.in(folder, workspace, Optional.empty(), "bad.md").keep(text("bad"));
        for (Waiting stopped : Waiting.all(folder)) {
            stopped.marked(2);
        }

        try (DroppedDocuments documents = dropping("none")) {
            documents.resume();

            assertThat(documents.of(workspace, here)).isEmpty();
        }
        assertThat(left()).isEmpty();
        assertThat(stores.documents().list(workspace)).isEmpty();
    }

    @Test
    void what_waits_for_a_workspace_that_is_gone_is_neither_kept_nor_read() throws IOException {
        WorkspaceId gone = WorkspaceId.random();
        Waiting.in(folder, gone, Optional.empty(), "old.md").keep(text("old"));
        Waiting.in(folder, workspace, Optional.empty(), "waits.md").keep(text("waits"));

        try (DroppedDocuments documents = dropping("none")) {
            documents.forget(workspace);
            assertThat(Waiting.all(folder)).extracting(Waiting::name).containsExactly("old.md");
            documents.resume();
            documents.take(workspace, Optional.empty(), "new.md", text("new"));
            over(documents, "new.md");
        }
        assertThat(stores.documents().list(gone)).isEmpty();
        assertThat(stores.documents().list(workspace))
                .extracting(Document::name)
                .containsExactly("new.md");
    }

    @Test
    void what_is_for_one_place_is_shown_there_alone() throws IOException {
        try (DroppedDocuments documents = dropping("none")) {
            documents.take(workspace, Optional.of(here), "mine.md", text("mine"));
            over(documents, "mine.md");

            assertThat(documents.of(workspace, PlaceId.random())).isEmpty();
        }
    }

    @Test
    void only_the_latest_are_remembered() throws IOException {
        try (DroppedDocuments documents = dropping("none")) {
            for (int i = 0; i < 25; i++) {
                documents.take(workspace, Optional.empty(), i + ".md", text("text " + i));
                over(documents, i + ".md");
            }

            assertThat(documents.of(workspace, here)).hasSizeLessThanOrEqualTo(21);
            assertThat(documents.of(workspace, here).get(0).name()).isEqualTo("24.md");
            assertThat(stores.documents().list(workspace)).hasSize(25);
        }
    }
}

package dev.errata.bot.knowledge.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.embedding.Encoder;
import dev.errata.bot.knowledge.Document;
import dev.errata.bot.knowledge.Passage;
import dev.errata.bot.knowledge.Passages;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IngestDocumentsTest {

    private static final Path FOLDER = Path.of("handbook");

    private final WorkspaceId workspace = WorkspaceId.random();
    private final Folder folder = new Folder();
    private final Shelf shelf = new Shelf();
    private final Counting encoder = new Counting();
    private final List<String> heard = new ArrayList<>();
    private final IngestDocuments ingest = new IngestDocuments(folder, shelf, encoder);

    @Test
    void documents_are_stored_with_their_pieces_in_order() {
        folder.holds("finance.md", "Finance", "one", "two");

        List<Ingested> outcomes = ingest(Optional.empty());

        assertThat(outcomes).containsExactly(new Ingested.Stored("finance.md", 2));
        assertThat(shelf.document("finance.md"))
                .extracting(Document::title, Document::place, Document::contentHash)
                .containsExactly("Finance", Optional.empty(), "hash of [one, two]");
        assertThat(shelf.passages("finance.md"))
                .extracting(Passage::position, Passage::heading, Passage::text, Passage::title)
                .containsExactly(tuple(0, "Under 0", "one", "Finance"), tuple(1, "Under 1", "two", "Finance"));
        assertThat(shelf.passages("finance.md"))
                .allMatch(p -> p.document().equals(shelf.document("finance.md").id()));
    }

    @Test
    void passages_are_embedded_with_their_headings_and_each_gets_its_own() {
        String[] texts = IntStream.range(0, 40).mapToObj(i -> "text " + i).toArray(String[]::new);
        folder.holds("long.md", "Long", texts);

        ingest(Optional.empty());

        assertThat(shelf.models).containsOnly("counting");
        assertThat(shelf.windows("long.md")).hasSize(40).allSatisfy((window, embedding) -> {
            assertThat(window).matches("Under \\d+\\. text \\d+");
            assertThat(embedding).isEqualTo(encoder.encode(window));
        });
        assertThat(encoder.batches).startsWith(16, 16, 8);
    }

    @Test
    void what_did_not_change_is_not_embedded_again() {
        folder.holds("a.md", "A", "one");
        folder.holds("b.md", "B", "two");
        ingest(Optional.empty());
        folder.holds("b.md", "B", "three");
        encoder.batches.clear();

        List<Ingested> outcomes = ingest(Optional.empty());

        assertThat(outcomes).containsExactly(new Ingested.Unchanged("a.md"), new Ingested.Stored("b.md", 1));
        assertThat(encoder.batches).containsExactly(1);
        assertThat(shelf.passages("b.md")).extracting(Passage::text).containsExactly("three");
    }

    @Test
    void the_same_file_for_a_channel_is_a_document_of_its_own() {
        folder.holds("a.md", "A", "one");
        PlaceId finance = PlaceId.random();
        ingest(Optional.empty());

        List<Ingested> outcomes = ingest(Optional.of(finance));

        assertThat(outcomes).containsExactly(new Ingested.Stored("a.md", 1));
        assertThat(shelf.find(workspace, Optional.of(finance), "a.md")).isPresent();
    }

    @Test
    void what_cannot_be_read_is_left_out_and_the_rest_is_stored() {
        folder.holds("a.md", "A", "one");
        folder.breaks("b.md", "not UTF-8 text; save it as UTF-8");
        folder.skips("c.exe", "not Markdown or text");

        List<Ingested> outcomes = ingest(Optional.empty());

        assertThat(outcomes)
                .containsExactly(
                        new Ingested.Stored("a.md", 1),
                        new Ingested.Skipped("b.md", "not UTF-8 text; save it as UTF-8"),
                        new Ingested.Skipped("c.exe", "not Markdown or text"));
    }

    @Test
    void a_document_that_became_unreadable_keeps_its_earlier_passages() {
        folder.holds("a.md", "A", "one");
        ingest(Optional.empty());
        folder.breaks("a.md", "is empty");

        ingest(Optional.empty());

        assertThat(shelf.passages("a.md")).hasSize(1);
    }

    @Test
    void whoever_waits_hears_how_far_it_is() {
        folder.holds(
                "a.md", "A", IntStream.range(0, 17).mapToObj(i -> "text " + i).toArray(String[]::new));
        folder.skips("b.exe", "not Markdown or text");

        ingest(Optional.empty());

        assertThat(heard)
                .containsExactly(
                        "2 found",
                        "a.md 16/17",
                        "a.md 17/17",
                        "Stored[name=a.md, passages=17]",
                        "Skipped[name=b.exe, reason=not Markdown or text]");
    }

    @Test
    void a_run_that_breaks_leaves_whole_documents_and_the_next_one_goes_on() {
        folder.holds("a.md", "A", "one");
        folder.holds("b.md", "B", "the encoder chokes", "two");
        assertThatThrownBy(() -> ingest(Optional.empty())).hasMessage("choked");
        assertThat(shelf.documents).hasSize(1);
        folder.holds("b.md", "B", "two");

        List<Ingested> outcomes = ingest(Optional.empty());

        assertThat(outcomes).containsExactly(new Ingested.Unchanged("a.md"), new Ingested.Stored("b.md", 1));
    }

    private List<Ingested> ingest(Optional<PlaceId> place) {
        return ingest.ingest(workspace, place, List.of(FOLDER), new IngestDocuments.Progress() {
            @Override
            public void found(int files) {
                heard.add(files + " found");
            }

            @Override
            public void embedded(String name, int done, int all) {
                heard.add(name + " " + done + "/" + all);
            }

            @Override
            public void finished(Ingested outcome) {
                heard.add(outcome.toString());
            }
        });
    }

    /** A folder whose files are made up. */
    private static final class Folder implements DocumentReader {

        private final Map<String, Found> found = new TreeMap<>();
        private final Map<Path, Reading> readings = new LinkedHashMap<>();

        void holds(String name, String title, String... texts) {
            List<Reading.Piece> pieces = IntStream.range(0, texts.length)
                    .mapToObj(i -> new Reading.Piece("Under " + i, texts[i]))
                    .toList();
            put(name, new Reading.Read(title, "hash of " + List.of(texts), pieces));
        }

        void breaks(String name, String reason) {
            put(name, new Reading.Unreadable(reason));
        }

        void skips(String name, String reason) {
            found.put(name, new Found.Skipped(name, reason));
        }

        private void put(String name, Reading reading) {
            Path path = FOLDER.resolve(name);
            found.put(name, new Found.File(name, path));
            readings.put(path, reading);
        }

        @Override
        public List<Found> find(List<Path> roots) {
            return roots.equals(List.of(FOLDER)) ? List.copyOf(found.values()) : List.of();
        }

        @Override
        public Reading read(Path file) {
            return readings.getOrDefault(file, new Reading.Unreadable("is gone"));
        }
    }

    /** Keeps documents by place and name; nobody asks it anything. */
    private static final class Shelf implements Passages {

        private record Key(WorkspaceId workspace, Optional<PlaceId> place, String name) {}

        private record Kept(Document document, List<Passage> passages, Map<String, Embedding> windows) {}

        private final Map<Key, Kept> documents = new LinkedHashMap<>();
        private final List<String> models = new ArrayList<>();

        @Override
        public Optional<Document> find(WorkspaceId workspace, Optional<PlaceId> place, String name) {
            return Optional.ofNullable(documents.get(new Key(workspace, place, name)))
                    .map(Kept::document);
        }

        @Override
        public void replace(Document document, List<Passage> passages, String model, Map<String, Embedding> windows) {
            models.add(model);
            documents.put(
                    new Key(document.workspace(), document.place(), document.name()),
                    new Kept(document, passages, windows));
        }

        private Kept kept(String name) {
            return documents.entrySet().stream()
                    .filter(entry -> entry.getKey().name().equals(name))
                    .findFirst()
                    .orElseThrow()
                    .getValue();
        }

        Document document(String name) {
            return kept(name).document();
        }

        List<Passage> passages(String name) {
            return kept(name).passages();
        }

        Map<String, Embedding> windows(String name) {
            return kept(name).windows();
        }

        @Override
        public List<Document> list(WorkspaceId workspace) {
            return documents.values().stream().map(Kept::document).toList();
        }

        @Override
        public List<Scored> best(Place place, Person asker, String model, Embedding asked, String question, int limit) {
            throw new UnsupportedOperationException("nobody asks");
        }
    }

    /** Tells texts apart, counts its batches, and chokes on one text. */
    private static final class Counting implements Encoder {

        private final List<Integer> batches = new ArrayList<>();

        @Override
        public String model() {
            return "counting";
        }

        @Override
        public int dimensions() {
            return 2;
        }

        @Override
        public List<Embedding> encode(List<String> texts) {
            if (texts.stream().anyMatch(text -> text.contains("choke"))) {
                throw new IllegalStateException("choked");
            }
            batches.add(texts.size());
            return texts.stream()
                    .map(text -> Embedding.of(new float[] {1, text.hashCode()}))
                    .toList();
        }
    }
}

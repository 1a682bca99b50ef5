package dev.errata.bot.knowledge.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.embedding.Encoder;
import dev.errata.bot.embedding.InMemoryEmbeddings;
import dev.errata.bot.knowledge.Document;
import dev.errata.bot.knowledge.DocumentId;
import dev.errata.bot.knowledge.Documents;
import dev.errata.bot.knowledge.InMemoryDocuments;
import dev.errata.bot.knowledge.Passage;
import dev.errata.bot.knowledge.PassageId;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IngestDocumentsTest {

    private final WorkspaceId workspace = WorkspaceId.random();
    private final Folders folders = new Folders();
    private final InMemoryDocuments documents = new InMemoryDocuments();
    private final InMemoryEmbeddings embeddings = new InMemoryEmbeddings();
    private final Counting encoder = new Counting();
    private final List<String> heard = new ArrayList<>();
    private final IngestDocuments ingest = new IngestDocuments(folders, documents, embeddings, encoder);

    @Test
    void documents_are_stored_with_their_pieces_in_order() {
        folders.holds("/docs/finance.md", "one", "two");

        assertThat(ingest("/docs").files()).containsExactly(new Ingested.Stored("finance.md", 2, false, 0));
        Document stored = document("finance.md");
        assertThat(stored.title()).isEqualTo("finance.md");
        assertThat(stored.source()).contains("/docs");
        assertThat(stored.place()).isEmpty();
        assertThat(stored.contentHash()).isEqualTo("hash of [one, two]");
        assertThat(documents.passages(workspace, stored.id()))
                .extracting(Passage::position, Passage::heading, Passage::text, Passage::title)
                .containsExactly(tuple(0, "Under 0", "one", "finance.md"), tuple(1, "Under 1", "two", "finance.md"));
    }

    @Test
    void passages_are_embedded_with_their_headings_and_each_gets_its_own() {
        folders.holds("/docs/long.md", texts(40));

        ingest("/docs");

        assertThat(documents.windows(workspace, document("long.md").id()))
                .hasSize(40)
                .allSatisfy((window, embedding) -> {
                    assertThat(window).matches("Under \\d+\\. text \\d+");
                    assertThat(embedding).isEqualTo(encoder.encode(window));
                });
        assertThat(encoder.batches).contains(16, 16, 8);
    }

    @Test
    void what_did_not_change_is_not_embedded_again() {
        folders.holds("/docs/a.md", "one");
        folders.holds("/docs/b.md", "two");
        ingest("/docs");
        folders.holds("/docs/b.md", "three");
        encoder.batches.clear();

        IngestReport report = ingest("/docs");

        assertThat(report.files())
                .containsExactly(new Ingested.Unchanged("a.md"), new Ingested.Stored("b.md", 1, true, 0));
        assertThat(encoder.batches).containsExactly(1);
        assertThat(texts("b.md")).containsExactly("three");
    }

    @Test
    void passages_of_a_changed_document_that_stayed_as_they_were_are_not_embedded_again() {
        folders.holds("/docs/a.md", "one", "two", "three");
        ingest("/docs");
        documents
                .windows(workspace, document("a.md").id())
                .forEach((window, embedding) -> embeddings.save(workspace, encoder.model(), Map.of(window, embedding)));
        folders.holds("/docs/a.md", "one", "two", "four");
        encoder.batches.clear();

        ingest("/docs");

        assertThat(encoder.batches).containsExactly(1);
        assertThat(documents.windows(workspace, document("a.md").id())).hasSize(3);
    }

    @Test
    void the_same_file_for_a_channel_is_a_document_of_its_own() {
        folders.holds("/docs/a.md", "one");
        PlaceId finance = PlaceId.random();
        ingest("/docs");

        IngestReport report = ingest(Wanted.of(workspace, Optional.of(finance), List.of(Path.of("/docs"))));

        assertThat(report.files()).containsExactly(new Ingested.Stored("a.md", 1, false, 0));
        assertThat(documents.list(workspace))
                .extracting(Document::place)
                .containsExactlyInAnyOrder(Optional.empty(), Optional.of(finance));
    }

    @Test
    void two_folders_with_files_of_one_name_keep_both() {
        folders.holds("/one/readme.md", "one");
        folders.holds("/two/readme.md", "two");

        ingest("/one");
        IngestReport report = ingest("/two");

        assertThat(report.files()).containsExactly(new Ingested.Stored("readme.md", 1, false, 0));
        assertThat(names()).containsExactlyInAnyOrder("/one: readme.md", "/two: readme.md");
    }

    @Test
    void a_folder_below_a_known_one_belongs_to_it_and_removes_nothing_beside_itself() {
        folders.holds("/docs/a.md", "one");
        folders.holds("/docs/hr/b.md", "two");
        folders.holds("/docs/hr/c.md", "three");
        ingest("/docs");
        folders.loses("/docs/a.md");
        folders.loses("/docs/hr/c.md");

        IngestReport report = ingest("/docs/hr");

        assertThat(report.files()).containsExactly(new Ingested.Unchanged("hr/b.md"));
        assertThat(report.removed()).extracting(Document::name).containsExactly("hr/c.md");
        assertThat(names()).containsExactly("/docs: a.md", "/docs: hr/b.md");
    }

    @Test
    void a_single_file_belongs_to_its_folder_and_removes_nothing() {
        folders.holds("/docs/a.md", "one");
        folders.holds("/docs/b.md", "two");
        ingest("/docs");
        folders.loses("/docs/a.md");
        folders.holds("/docs/b.md", "three");

        IngestReport report = ingest("/docs/b.md");

        assertThat(report.files()).containsExactly(new Ingested.Stored("b.md", 1, true, 0));
        assertThat(names()).containsExactly("/docs: a.md", "/docs: b.md");
    }

    @Test
    void a_folder_above_takes_the_known_ones_over_and_says_so() {
        folders.holds("/docs/hr/b.md", "two");
        ingest("/docs/hr");
        folders.holds("/docs/a.md", "one");
        folders.holds("/docshelf/c.md", "three");
        ingest("/docshelf");
        encoder.batches.clear();

        IngestReport report = ingest("/docs");

        assertThat(heard).contains("/docs/hr belongs to /docs");
        assertThat(report.files())
                .containsExactly(new Ingested.Stored("a.md", 1, false, 0), new Ingested.Unchanged("hr/b.md"));
        assertThat(names()).containsExactly("/docs: a.md", "/docs: hr/b.md", "/docshelf: c.md");
        assertThat(documents.sources(workspace))
                .extracting(Documents.Source::name)
                .containsExactly("/docs", "/docshelf");
    }

    @Test
    void a_single_file_takes_no_folder_over() {
        folders.holds("/docs/hr/b.md", "two");
        ingest(wanted("/docs/hr").at(URI.create("https://hr.example")));
        folders.holds("/docs/a.md", "one");

        ingest("/docs/a.md");
        ingest("/docs/hr/b.md");

        assertThat(heard).noneMatch(line -> line.contains("belongs to"));
        assertThat(names()).containsExactly("/docs: a.md", "/docs/hr: b.md");
        assertThat(links()).containsExactly("https://hr.example/b.md");
    }

    @Test
    void a_folder_takes_over_what_lies_in_it_and_not_what_lies_beside_it() {
        folders.holds("/docs/hr/b.md", "two");
        ingest("/docs/hr");
        folders.holds("/docs/a.md", "one");
        ingest("/docs/a.md");
        folders.holds("/docs/it/c.md", "three");

        ingest("/docs/it");

        assertThat(names()).containsExactly("/docs: a.md", "/docs: it/c.md", "/docs/hr: b.md");
    }

    @Test
    void an_address_that_is_said_of_a_folder_of_a_source_is_for_that_folder() {
        folders.holds("/docs/a.md", "one");
        folders.holds("/docs/hr/b.md", "two");
        ingest("/docs");

        ingest(wanted("/docs/hr").at(URI.create("https://hr.example")));

        assertThat(links()).containsExactly("https://hr.example/b.md");
    }

    @Test
    void a_folder_that_is_taken_over_keeps_its_address_unless_all_of_it_gets_one() {
        folders.holds("/docs/a.md", "one");
        folders.holds("/docs/hr/b.md", "two");
        ingest(wanted("/docs/hr").at(URI.create("https://hr.example")));

        ingest("/docs");
        assertThat(links()).containsExactly("https://hr.example/b.md");

        ingest(wanted("/docs").at(URI.create("https://docs.example")));
        assertThat(links()).containsExactly("https://docs.example/a.md", "https://docs.example/hr/b.md");
    }

    private List<String> links() {
        return documents.list(workspace).stream()
                .flatMap(document -> documents.sources(workspace).stream()
                        .filter(source ->
                                document.source().filter(source.name()::equals).isPresent())
                        .flatMap(source -> source.link(document.name()).stream()))
                .map(URI::toString)
                .toList();
    }

    @Test
    void folders_of_one_run_may_lie_in_each_other() {
        folders.holds("/docs/a.md", "one");
        folders.holds("/docs/hr/b.md", "two");

        IngestReport report = ingest("/docs/hr", "/docs", "/docs/a.md");

        assertThat(report.files())
                .containsExactly(new Ingested.Stored("a.md", 1, false, 0), new Ingested.Stored("hr/b.md", 1, false, 0));
        assertThat(names()).containsExactly("/docs: a.md", "/docs: hr/b.md");
    }

    @Test
    void a_source_with_a_name_is_the_same_wherever_its_folder_lies() {
        folders.holds("/tmp/1/a.md", "one");
        folders.holds("/tmp/1/b.md", "two");
        folders.holds("/tmp/2/b.md", "two");
        ingest(wanted("/tmp/1").from("wiki"));

        IngestReport report = ingest(wanted("/tmp/2").from("wiki"));

        assertThat(report.files()).containsExactly(new Ingested.Unchanged("b.md"));
        assertThat(report.removed()).extracting(Document::name).containsExactly("a.md");
        assertThat(names()).containsExactly("wiki: b.md");
    }

    @Test
    void of_two_files_with_one_name_in_one_source_the_second_is_left_out() {
        folders.holds("/one/x.md", "one");
        folders.holds("/two/x.md", "two");

        IngestReport report = ingest(wanted("/one", "/two").from("both"));

        assertThat(report.files())
                .containsExactly(
                        new Ingested.Stored("x.md", 1, false, 0),
                        new Ingested.Skipped(
                                "x.md",
                                "another file of this run has the same name; put them into one folder and name that",
                                false));
    }

    @Test
    void what_was_read_before_sources_were_kept_is_taken_over_by_the_first_with_its_name_and_bytes() {
        Document same = ofNoSource("a.md", "hash of [one]");
        Document other = ofNoSource("b.md", "hash of something else");
        folders.holds("/docs/a.md", "one");
        folders.holds("/docs/b.md", "two");

        IngestReport report = ingest("/docs");

        assertThat(report.files())
                .containsExactly(new Ingested.Unchanged("a.md"), new Ingested.Stored("b.md", 1, false, 0));
        assertThat(names()).containsExactly("/docs: a.md", "/docs: b.md", "null: b.md");
        assertThat(documents.list(workspace)).extracting(Document::id).contains(same.id(), other.id());
        folders.holds("/else/a.md", "one");
        assertThat(ingest("/else").files()).containsExactly(new Ingested.Stored("a.md", 1, false, 0));
    }

    @Test
    void bytes_that_an_earlier_version_read_otherwise_are_read_again_in_place_of_it() {
        ofNoSource("a.md", "earlier hash of [one]");
        folders.holds("/docs/a.md", "one");

        assertThat(ingest("/docs").files()).containsExactly(new Ingested.Stored("a.md", 1, true, 0));
        assertThat(names()).containsExactly("/docs: a.md");
    }

    @Test
    void what_is_gone_or_emptied_is_removed_unless_it_is_to_be_kept() {
        folders.holds("/docs/a.md", "one");
        folders.holds("/docs/b.md", "two");
        folders.holds("/docs/c.md", "three");
        ingest("/docs");
        folders.loses("/docs/a.md");
        folders.empties("/docs/b.md");

        IngestReport kept = ingest(wanted("/docs").withGone(Wanted.Gone.KEEP));

        assertThat(kept.removed()).isEmpty();
        assertThat(kept.stayed()).extracting(Document::name).containsExactly("a.md", "b.md");
        assertThat(kept.doubted()).isFalse();
        assertThat(names()).hasSize(3);
        assertThat(ingest("/docs").removed()).extracting(Document::name).containsExactly("a.md", "b.md");
        assertThat(names()).containsExactly("/docs: c.md");
    }

    @Test
    void nothing_is_removed_where_nothing_was_found_or_much_is_gone_unless_that_is_wanted() {
        IntStream.range(0, 50).forEach(i -> folders.holds("/docs/%02d.md".formatted(i), "text " + i));
        ingest("/docs");
        IntStream.range(0, 10).forEach(i -> folders.loses("/docs/%02d.md".formatted(i)));

        IngestReport many = ingest("/docs");

        assertThat(many.doubted()).isTrue();
        assertThat(many.stayed()).hasSize(10);
        assertThat(names()).hasSize(50);
        IntStream.range(10, 50).forEach(i -> folders.loses("/docs/%02d.md".formatted(i)));
        assertThat(ingest("/docs").doubted()).isTrue();
        assertThat(names()).hasSize(50);
        assertThat(ingest(wanted("/docs").withGone(Wanted.Gone.REMOVE)).removed())
                .hasSize(50);
        assertThat(names()).isEmpty();
    }

    @Test
    void nine_of_a_few_that_are_gone_are_no_reason_to_doubt() {
        IntStream.range(0, 10).forEach(i -> folders.holds("/docs/%02d.md".formatted(i), "text " + i));
        ingest("/docs");
        IntStream.range(0, 9).forEach(i -> folders.loses("/docs/%02d.md".formatted(i)));

        assertThat(ingest("/docs").removed()).hasSize(9);
    }

    @Test
    void what_cannot_be_looked_into_is_not_gone() {
        folders.holds("/docs/a.md", "one");
        folders.holds("/docs/hr/b.md", "two");
        folders.holds("/docs/c.md", "three");
        ingest("/docs");
        folders.loses("/docs/hr/b.md");
        folders.skips("/docs/hr", "not readable for this account; change its permissions");
        folders.breaks("/docs/c.md", "not UTF-8 text; save it as UTF-8");

        IngestReport report = ingest("/docs");

        assertThat(report.files())
                .containsExactly(
                        new Ingested.Unchanged("a.md"),
                        new Ingested.Skipped("c.md", "not UTF-8 text; save it as UTF-8", true),
                        new Ingested.Skipped("hr", "not readable for this account; change its permissions", false));
        assertThat(report.removed()).isEmpty();
        assertThat(names()).hasSize(3);
    }

    @Test
    void an_address_stays_with_its_source() {
        folders.holds("/docs/a.md", "one");

        ingest(wanted("/docs").at(URI.create("https://wiki.example/")));
        ingest("/docs");

        assertThat(documents.sources(workspace))
                .containsExactly(new Documents.Source("/docs", Optional.of(URI.create("https://wiki.example/"))));
    }

    @Test
    void whoever_waits_hears_how_far_it_is() {
        folders.holds("/docs/a.md", texts(17));
        folders.skips("/docs/b.exe", "not Markdown or text");

        ingest("/docs");

        assertThat(heard)
                .containsExactly(
                        "2 found",
                        "a.md 16/17",
                        "a.md 17/17",
                        "Stored[name=a.md, passages=17, replaced=false, noise=0]",
                        "Skipped[name=b.exe, reason=not Markdown or text, kept=false]");
    }

    @Test
    void what_did_not_change_is_heard_of_before_the_next_file_is_read() {
        folders.holds("/docs/a.md", "one");
        folders.holds("/docs/b.md", "two");
        ingest("/docs");
        heard.clear();
        folders.whileReading(path -> heard.add("reads " + path));

        ingest("/docs");

        assertThat(heard)
                .containsExactly(
                        "2 found",
                        "reads /docs/a.md",
                        "Unchanged[name=a.md]",
                        "reads /docs/b.md",
                        "Unchanged[name=b.md]");
    }

    @Test
    void a_run_that_breaks_leaves_whole_documents_and_the_next_one_goes_on() {
        folders.holds("/docs/a.md", "one");
        folders.holds("/docs/b.md", "the encoder chokes", "two");
        assertThatThrownBy(() -> ingest("/docs")).hasMessage("choked");
        assertThat(names()).containsExactly("/docs: a.md");
        folders.holds("/docs/b.md", "two");

        assertThat(ingest("/docs").files())
                .containsExactly(new Ingested.Unchanged("a.md"), new Ingested.Stored("b.md", 1, false, 0));
    }

    private Wanted wanted(String... roots) {
        return Wanted.of(
                workspace, Optional.empty(), Stream.of(roots).map(Path::of).toList());
    }

    private IngestReport ingest(String... roots) {
        return ingest(wanted(roots));
    }

    private IngestReport ingest(Wanted wanted) {
        return ingest.ingest(wanted, new IngestDocuments.Progress() {
            @Override
            public void found(int files) {
                heard.add(files + " found");
            }

            @Override
            public void tookOver(String below, String source) {
                heard.add(below + " belongs to " + source);
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

    private static String[] texts(int number) {
        return IntStream.range(0, number).mapToObj(i -> "text " + i).toArray(String[]::new);
    }

    private List<String> texts(String name) {
        return documents.passages(workspace, document(name).id()).stream()
                .map(Passage::text)
                .toList();
    }

    private Document document(String name) {
        return documents.list(workspace).stream()
                .filter(document -> document.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> names() {
        return documents.list(workspace).stream()
                .map(document -> document.source().orElse("null") + ": " + document.name())
                .toList();
    }

    private Document ofNoSource(String name, String hash) {
        Document document =
                new Document(workspace, DocumentId.random(), Optional.empty(), name, name, Optional.empty(), hash);
        Passage passage = new Passage(PassageId.random(), document.id(), name, 0, "", "old");
        documents.replace(document, List.of(passage), encoder.model(), Map.of());
        return document;
    }

    /** Folders whose files are made up. */
    private static final class Folders implements DocumentReader {

        private final Map<String, Reading> readings = new TreeMap<>();
        private final Map<String, String> skipped = new TreeMap<>();
        private Consumer<Path> whileReading = path -> {};

        void whileReading(Consumer<Path> happening) {
            whileReading = happening;
        }

        void holds(String path, String... texts) {
            List<Reading.Piece> pieces = IntStream.range(0, texts.length)
                    .mapToObj(i -> new Reading.Piece("Under " + i, texts[i]))
                    .toList();
            String hash = "hash of " + List.of(texts);
            readings.put(path, new Reading.Read(nameOf(path), hash, Set.of("earlier " + hash), pieces, 0));
        }

        void empties(String path) {
            readings.put(path, new Reading.Unreadable("empty", true));
        }

        void breaks(String path, String reason) {
            readings.put(path, new Reading.Unreadable(reason, false));
        }

        void skips(String path, String reason) {
            skipped.put(path, reason);
        }

        void loses(String path) {
            readings.remove(path);
        }

        private static String nameOf(String path) {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        @Override
        public Listing find(Path root) {
            String path = root.toString();
            if (readings.containsKey(path)) {
                String folder = path.substring(0, path.lastIndexOf('/'));
                return new Listing(folder, false, List.of(new Found.File(nameOf(path), root)), 0);
            }
            List<Found> found = new ArrayList<>();
            String inside = path + "/";
            readings.keySet().stream()
                    .filter(file -> file.startsWith(inside))
                    .forEach(file -> found.add(new Found.File(file.substring(inside.length()), Path.of(file))));
            skipped.forEach((file, reason) -> found.add(new Found.Skipped(file.substring(inside.length()), reason)));
            return new Listing(path, true, found, 0);
        }

        @Override
        public Reading read(Path file) {
            whileReading.accept(file);
            return Optional.ofNullable(readings.get(file.toString())).orElseThrow();
        }
    }

    /** Tells texts apart, counts its batches, and chokes on one text. */
    private static final class Counting implements Encoder {

        private final List<Integer> batches = Collections.synchronizedList(new ArrayList<>());

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

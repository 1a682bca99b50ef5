package dev.errata.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.errata.bot.knowledge.ingest.DocumentReader.Listing;
import dev.errata.bot.knowledge.ingest.Found;
import dev.errata.bot.knowledge.ingest.Reading;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileDocumentsTest {

    private static final String WORDS = "Größe: 5 € — 東京 مرحبا";

    private static final String LONG = new Random(7)
            .ints(1999, 'a', 'z')
            .mapToObj(letter -> letter == 'e' ? " " : Character.toString(letter))
            .collect(Collectors.joining())
            .strip();

    private final FileDocuments documents = new FileDocuments();

    @TempDir
    private Path folder;

    @Test
    void markdown_is_read_with_its_title_and_the_hash_of_what_was_read() throws IOException {
        Path file = write("handbook.md", "# Handbook\n\nThe year ends in January.\n".getBytes(UTF_8));

        assertThat(documents.read(file))
                .isEqualTo(new Reading.Read(
                        "Handbook",
                        "cc63dd81f559f081ba9ed55913ba8726fb63ad3d9449c620fec50eb778e69290",
                        Set.of(
                                "eb7c085b6e530dd6c7a234f6ea1cbfcfe7cf5bc39ca389ed2aa2932d7d138088",
                                "9fc77f2981ae649f6424eb3554ec3673f6b7633654efbf45ca136d2a1ca57711",
                                "89c6dc48df19caa9490470b7741b07c61b193dffabdd48f8e055053f1466eb05"),
                        List.of(new Reading.Piece("", "The year ends in January.")),
                        0));
    }

    @Test
    void text_is_read_with_its_name_for_a_title_and_its_paragraphs_for_pieces() throws IOException {
        Path file =
                write("Year end.txt", ("# no heading\n \nOne.\r\nTwo.\r\n\r\n" + LONG + "\n\nThree.").getBytes(UTF_8));

        Reading.Read read = read(file);

        assertThat(read.title()).isEqualTo("Year end");
        assertThat(read.pieces())
                .extracting(Reading.Piece::heading, Reading.Piece::text)
                .containsExactly(tuple("", "# no heading\n \nOne.\nTwo."), tuple("", LONG), tuple("", "Three."));
    }

    @Test
    void text_of_every_encoding_that_says_what_it_is_reads_the_same() throws IOException {
        for (Charset charset : List.of(UTF_8, UTF_16BE, UTF_16LE)) {
            Path file = write("a.md", ("\ufeff" + WORDS).getBytes(charset));

            assertThat(read(file).pieces()).containsExactly(new Reading.Piece("", WORDS));
        }
        assertThat(read(write("a.md", WORDS.getBytes(UTF_8))).pieces()).containsExactly(new Reading.Piece("", WORDS));
    }

    @Test
    void text_in_another_encoding_is_not_guessed_at() throws IOException {
        assertThat(documents.read(write("a.md", "Größe".getBytes(ISO_8859_1))))
                .isEqualTo(new Reading.Unreadable("not UTF-8 text; save it as UTF-8", false));
        assertThat(documents.read(write("b.md", new byte[] {(byte) 0xFF, (byte) 0xFE, 0x00, (byte) 0xDC, 0x41, 0x00})))
                .isEqualTo(new Reading.Unreadable("not UTF-8 text; save it as UTF-8", false));
        assertThat(documents.read(write("c.md", "Größe".getBytes(UTF_16LE)))).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void what_holds_nul_characters_is_no_text() throws IOException {
        assertThat(documents.read(write("a.md", new byte[] {'a', 0, 'b'})))
                .isEqualTo(new Reading.Unreadable(
                        "not text (it holds NUL characters); only Markdown, HTML, text, PDF, Word and PowerPoint can be read",
                        false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t\r\n", "\ufeff", "\u200b\u200d"})
    void an_empty_file_is_told_as_such(String content) throws IOException {
        assertThat(documents.read(write("a.md", content.getBytes(UTF_8))))
                .isEqualTo(new Reading.Unreadable("empty", true));
    }

    @Test
    void a_file_of_headings_says_nothing() throws IOException {
        assertThat(documents.read(write("a.md", "# A\n\n## B\n".getBytes(UTF_8))))
                .isEqualTo(new Reading.Unreadable("nothing but headings", false));
    }

    @Test
    void the_same_over_and_over_and_data_are_left_out() throws IOException {
        String data = "iVBORw0KGgoAAAANSUhEUgAA".repeat(30);

        assertThat(documents.read(write("a.txt", "a".repeat(2_000_000).getBytes(UTF_8))))
                .isEqualTo(new Reading.Unreadable("nothing to read but the same over and over, or data", false));
        Reading.Read read =
                read(write("b.md", ("# Key\n\n## Data\n\n" + data + "\n\n## Use\n\nAsk Li.\n").getBytes(UTF_8)));
        assertThat(read.pieces()).extracting(Reading.Piece::text).containsExactly("Ask Li.");
        assertThat(read.noise()).isEqualTo(1);
        assertThat(read(write("c.txt", "東京".repeat(20).concat(WORDS).repeat(8).getBytes(UTF_8)))
                        .noise())
                .isZero();
    }

    @Test
    void lines_of_text_that_were_broken_for_a_screen_are_one() throws IOException {
        String broken = """
                The warehouse is open from seven in the morning until ten in the
                evening, and on Saturdays until noon.
                - Bring gloves, a helmet and shoes with a cap of steel, all of you
                - and a pen
                  indented lines are code or belong to a table, so they stay as they
                  are
                Short
                lines stay.
                """;

        assertThat(read(write("a.txt", broken.getBytes(UTF_8))).pieces())
                .extracting(Reading.Piece::text)
                .containsExactly(
                        broken.replace("in the\nevening", "in the evening").strip());
    }

    @Test
    void a_huge_file_is_refused() throws IOException {
        Path file = folder.resolve("huge.md");
        try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(50L * 1024 * 1024);
        }

        assertThat(documents.read(file)).isEqualTo(new Reading.Unreadable("larger than 20 MB; split it", false));
    }

    @Test
    void a_file_that_is_gone_is_told_as_such() {
        assertThat(documents.read(folder.resolve("gone.md")))
                .isEqualTo(new Reading.Unreadable("deleted meanwhile", false));
    }

    @Test
    void a_folder_is_looked_through_in_order_and_what_is_left_out_has_a_reason() throws IOException {
        write("b.md", "b".getBytes(UTF_8));
        write("a/z.txt", "z".getBytes(UTF_8));
        write("a/y.MARKDOWN", "y".getBytes(UTF_8));
        write("a/logo.png", new byte[] {1});
        write("a/Makefile", "all:".getBytes(UTF_8));
        write(".git/config.md", "c".getBytes(UTF_8));
        write(".hidden.md", "h".getBytes(UTF_8));
        Files.createSymbolicLink(folder.resolve("a/loop"), folder);
        Files.createSymbolicLink(folder.resolve("dead.md"), folder.resolve("nowhere"));
        Files.createSymbolicLink(folder.resolve("link.md"), folder.resolve("b.md"));

        Listing listing = documents.find(folder);

        String otherType =
                "neither Markdown, HTML, text, PDF, Word nor PowerPoint (.md, .html, .txt, .pdf, .docx, .pptx); save it as one of these";
        assertThat(listing.folder()).isEqualTo(folder.toRealPath().toString());
        assertThat(listing.whole()).isTrue();
        assertThat(listing.images()).isEqualTo(1);
        assertThat(listing.found())
                .containsExactly(
                        new Found.Skipped(".git", "hidden"),
                        new Found.Skipped(".hidden.md", "hidden"),
                        new Found.Skipped("a/Makefile", otherType),
                        new Found.Skipped("a/loop", "a link back to a folder that it is in"),
                        new Found.File("a/y.MARKDOWN", folder.resolve("a/y.MARKDOWN")),
                        new Found.File("a/z.txt", folder.resolve("a/z.txt")),
                        new Found.File("b.md", folder.resolve("b.md")),
                        new Found.Skipped("dead.md", "a link that leads nowhere"),
                        new Found.File("link.md", folder.resolve("link.md")));
    }

    @Test
    void a_link_that_leads_out_of_the_folder_is_left_out_by_name(@TempDir Path elsewhere) throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("secret.md"), "secret");
        write("in/a.md", "a".getBytes(UTF_8));
        Files.createSymbolicLink(folder.resolve("in/etc"), elsewhere);
        Files.createSymbolicLink(folder.resolve("in/file.md"), secret);
        Path link = Files.createSymbolicLink(elsewhere.resolve("root"), folder.resolve("in"));

        List<Found> found = documents.find(link).found();

        String outside = "a link that leads out of the folder; name what it leads to if you mean it";
        assertThat(found)
                .containsExactly(
                        new Found.File("a.md", link.resolve("a.md")),
                        new Found.Skipped("etc", outside),
                        new Found.Skipped("file.md", outside));
    }

    @Test
    void a_file_that_is_named_is_found_by_its_own_name() throws IOException {
        Path readme = write("a/README", "Hello.".getBytes(UTF_8));
        Path sheet = write("a/x.xls", "%XLS".getBytes(UTF_8));

        assertThat(documents.find(readme))
                .isEqualTo(
                        new Listing(folder.toRealPath() + "/a", false, List.of(new Found.File("README", readme)), 0));
        assertThat(documents.find(folder.resolve("a/missing.md")).found())
                .containsExactly(new Found.Skipped("missing.md", "not there; check the path"));
        assertThat(documents.find(sheet).found())
                .containsExactly(
                        new Found.Skipped(
                                "x.xls",
                                "neither Markdown, HTML, text, PDF, Word nor PowerPoint (.md, .html, .txt, .pdf, .docx, .pptx); save it as one of these"));
    }

    @Test
    void a_folder_that_is_reached_by_a_link_has_the_path_that_it_really_has(@TempDir Path elsewhere)
            throws IOException {
        write("in/a.md", "a".getBytes(UTF_8));
        Path link = Files.createSymbolicLink(elsewhere.resolve("docs"), folder.resolve("in"));

        assertThat(documents.find(link).folder()).isEqualTo(folder.toRealPath() + "/in");
        assertThat(documents.find(link.resolve("a.md")).folder()).isEqualTo(folder.toRealPath() + "/in");
    }

    @Test
    void names_outside_ascii_and_with_odd_signs_survive() throws IOException {
        // By way of its address, because under LC_ALL=C no path of letters outside ASCII can be spelt in Java.
        Path file = Path.of(URI.create(folder.toUri() + "Gr%C3%B6%C3%9Fe%20%E6%9D%B1%20%25%20+%23.md"));
        Files.write(file, "x".getBytes(UTF_8));

        assertThat(documents.find(folder).found()).extracting(Found::name).containsExactly("Größe 東 % +#.md");
        assertThat(documents.find(file).found()).extracting(Found::name).containsExactly("Größe 東 % +#.md");
        assertThat(read(file).title()).isEqualTo("Größe 東 % +#");
    }

    private Path write(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        return Files.write(file, content);
    }

    private Reading.Read read(Path file) {
        return documents.read(file).match(read -> read, unreadable -> {
            throw new AssertionError(unreadable.reason());
        });
    }
}

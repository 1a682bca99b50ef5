package dev.errata.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.errata.bot.knowledge.ingest.Reading;
import dev.errata.bot.knowledge.ingest.Reading.Piece;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of files that were made for this with the libraries that read them. */
class OfficeFileTest {

    @TempDir
    private Path folder;

    @Test
    void word_keeps_its_headings_its_lists_and_its_tables() throws IOException {
        Reading.Read read = read("travel.docx");

        assertThat(read.title()).isEqualTo("Travel");
        assertThat(read.pieces())
                .extracting(Piece::heading, Piece::text)
                .containsExactly(
                        tuple("", "Book the hotel early."),
                        tuple(
                                "What to bring",
                                "- a passport\n- a charger\n\n| Who | Days |\n| --- | --- |\n| Everybody | 30 |"));
    }

    @Test
    void slides_are_headings() throws IOException {
        assertThat(read("house.pptx").pieces())
                .extracting(Piece::heading, Piece::text)
                .containsExactly(
                        tuple("Slide 1: Lifts", "The key hangs beside the door."),
                        tuple("Slide 2", "Visitors park in the yard."));
    }

    @Test
    void pages_are_headings_words_are_whole_and_what_runs_on_every_page_is_left_out() throws IOException {
        Reading.Read read = read("policy.pdf");

        assertThat(read.title()).isEqualTo("policy");
        assertThat(read.pieces())
                .extracting(Piece::heading, Piece::text)
                .containsExactly(
                        tuple("Page 1", "Expenses are paid within ten days of the day on which the receipt came in."),
                        tuple("Page 2", "Hotels cost at most 140 euros a night."),
                        tuple("Page 3", "Ask Ana Flores."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "locked.pdf | protected by a password; save it without one",
                "locked.docx | protected by a password; save it without one",
                "scan.pdf | no text in it; a scan has to be recognised (OCR) first",
            })
    void what_cannot_be_read_is_left_out_with_what_to_do(String name, String reason) throws IOException {
        assertThat(reading(name)).isEqualTo(new Reading.Unreadable(reason, false));
    }

    @ParameterizedTest
    @CsvSource({"a.pdf", "a.docx", "a.pptx"})
    void what_is_something_else_says_so(String name) throws IOException {
        Path garbage = Files.writeString(folder.resolve(name), "%PDF-1.7 PK\u0003\u0004 and nothing that follows");
        Path empty = Files.createFile(folder.resolve("empty-" + name));

        assertThat(new FileDocuments().read(garbage))
                .isEqualTo(new Reading.Unreadable("damaged, or not what its ending says; save it again", false));
        assertThat(new FileDocuments().read(empty)).isEqualTo(new Reading.Unreadable("empty", true));
    }

    @Test
    void a_bomb_is_left_out() throws IOException {
        Path bomb = folder.resolve("bomb.docx");
        try (InputStream real = resource("travel.docx");
                OutputStream out = Files.newOutputStream(bomb);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            Path copy = folder.resolve("real.docx");
            Files.copy(real, copy);
            zip.setLevel(Deflater.BEST_COMPRESSION);
            try (ZipFile parts = new ZipFile(copy.toFile())) {
                for (ZipEntry part : Collections.list(parts.entries())) {
                    zip.putNextEntry(new ZipEntry(part.getName()));
                    if (part.getName().equals("word/document.xml")) {
                        inflated(zip);
                    } else {
                        parts.getInputStream(part).transferTo(zip);
                    }
                }
            }
        }
        assertThat(Files.size(bomb)).isLessThan(1_000_000);

        assertThat(new FileDocuments().read(bomb))
                .isEqualTo(new Reading.Unreadable(
                        "unpacks to far more than it should; save it again, or split it", false));
    }

    private static void inflated(OutputStream out) throws IOException {
        String head =
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>";
        out.write(head.getBytes(StandardCharsets.UTF_8));
        byte[] much = new byte[1_000_000];
        Arrays.fill(much, (byte) 'a');
        for (int i = 0; i < 300; i++) {
            out.write(much);
        }
        out.write("</w:t></w:r></w:p></w:body></w:document>".getBytes(StandardCharsets.UTF_8));
    }

    private Reading.Read read(String name) throws IOException {
        return reading(name).match(read -> read, unreadable -> {
            throw new AssertionError(unreadable.reason());
        });
    }

    private Reading reading(String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = resource(name)) {
            Files.copy(in, file);
        }
        return new FileDocuments().read(file);
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(OfficeFileTest.class.getResourceAsStream(name));
    }
}

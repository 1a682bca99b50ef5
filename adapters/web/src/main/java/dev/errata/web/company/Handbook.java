package dev.errata.web.company;

import dev.errata.bot.knowledge.ingest.IngestDocuments;
import dev.errata.bot.knowledge.ingest.Wanted;
import dev.errata.bot.question.WorkspaceId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The documents of the company, read like any others. */
final class Handbook {

    /** What its documents come from, whatever folder they are unpacked into. */
    private static final String SOURCE = "handbook";

    private final List<String> names;
    private final IngestDocuments ingest;

    Handbook(List<String> names, IngestDocuments ingest) {
        this.names = names;
        this.ingest = ingest;
    }

    /** What is there already is not read again. */
    void giveTo(WorkspaceId workspace) {
        if (names.isEmpty()) {
            return;
        }
        try {
            Path folder = Files.createTempDirectory("errata-handbook");
            try {
                for (String name : names) {
                    unpack(name, folder);
                }
                ingest.ingest(
                        Wanted.of(workspace, Optional.empty(), List.of(folder)).from(SOURCE),
                        new IngestDocuments.Progress() {});
            } finally {
                for (String name : names) {
                    Files.deleteIfExists(folder.resolve(name));
                }
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("unpacking the handbook failed", e);
        }
    }

    private static void unpack(String name, Path folder) throws IOException {
        try (InputStream document = Handbook.class.getResourceAsStream("handbook/" + name)) {
            if (document == null) {
                throw new IllegalStateException("the handbook has no document " + name);
            }
            Files.copy(document, folder.resolve(name));
        }
    }
}

package dev.errata.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that nothing else uses. */
final class TestFolder {

    private TestFolder() {}

    static Path fresh() {
        try {
            return Files.createTempDirectory("errata-web-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

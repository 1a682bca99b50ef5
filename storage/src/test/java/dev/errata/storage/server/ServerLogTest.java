package dev.errata.storage.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {

    private static final int LIMIT = 1_000_000;

    @TempDir
    Path folder;

    @Test
    void a_long_log_is_put_aside_while_the_server_goes_on_writing_to_it() throws IOException {
        Path file = folder.resolve("postgresql.log");
        try (ServerLog log = new ServerLog(file);
                OutputStream server =
                        Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            server.write(new byte[LIMIT + 1]);

            log.trim();
            server.write("next".getBytes(UTF_8));

            assertThat(file).hasContent("next");
            assertThat(folder.resolve("postgresql.log.1")).hasSize(LIMIT + 1);
        }
    }

    @Test
    void a_short_log_is_left_alone() throws IOException {
        Path file = folder.resolve("postgresql.log");
        Files.write(file, new byte[LIMIT]);

        try (ServerLog log = new ServerLog(file)) {
            log.trim();
        }

        assertThat(file).hasSize(LIMIT);
        assertThat(folder.resolve("postgresql.log.1")).doesNotExist();
    }
}

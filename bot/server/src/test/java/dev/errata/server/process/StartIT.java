package dev.errata.server.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.FreePort;
import dev.errata.bot.aside.Aside;
import dev.errata.server.CommandLineTest;
import dev.errata.server.process.Program.Ended;
import dev.errata.storage.server.EmbeddedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged program where it cannot start, and where it has to wait for another one. What ends before anything is there to be waited for
 * is asked in this process.
 */
@WithLocalProgram
class StartIT {

    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    @Test
    void a_port_that_is_taken_is_named_with_its_setting() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());

            Ended ended = Program.run(Map.of("PORT", port, "ERRATA_DATA_DIR", data()), folder, "serve");

            assertThat(ended.exit()).isEqualTo(1);
            assertThat(ended.err())
                    .contains("port " + port + " is taken", "set PORT to another one")
                    .containsPattern("PORT=\\d+ is free");
        }
    }

    @Test
    void a_data_folder_that_cannot_be_made_is_named_with_its_setting() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        Ended ended = CommandLineTest.run(Map.of("PORT", "0", "ERRATA_DATA_DIR", file.toString()), "ask", "Where?");

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.err()).contains(file.toString(), "ERRATA_DATA_DIR");
    }

    @Test
    void a_database_that_does_not_answer_is_named_without_its_password() {
        Ended ended = Program.run(
                Map.of("PORT", "0", "DATABASE_URL", "postgres://ana:s3cret@127.0.0.1:1/errata"), folder, "serve");

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.err())
                .contains("ana at", "127.0.0.1:1", "check DATABASE_URL")
                .doesNotContain("s3cret");
    }

    @Test
    void a_second_program_on_the_same_folder_is_refused_and_a_command_joins_it(LocalProgram serving) {
        String data = serving.data().toString();

        // It waits some seconds for a command that may be what it found there.
        var second =
                Aside.begin("second", () -> Program.run(Map.of("PORT", "0", "ERRATA_DATA_DIR", data), folder, "serve"));
        Ended asked = Program.run(Map.of("ERRATA_DATA_DIR", data), folder, "ask", "Who is there?");

        assertThat(second.join().exit()).isEqualTo(1);
        assertThat(second.join().err()).contains(data, "ERRATA_DATA_DIR");
        assertThat(asked.out()).contains("I don't know yet.");
    }

    @Test
    void a_program_that_starts_while_a_command_runs_the_database_waits_for_it() {
        Map<String, String> settings = Map.of("PORT", String.valueOf(FreePort.any()), "ERRATA_DATA_DIR", data());
        EmbeddedServer command = EmbeddedServer.open(Path.of(data()));
        try (Program serving = Program.serve(settings, folder.resolve("serve.log"))) {
            Await.until("it to say that it waits", () -> serving.log().contains("Waiting for"));
            command.close();

            serving.untilReady();

            assertThat(serving.isReady()).isTrue();
        }
    }

    private static String data() {
        return shared.resolve("data").toString();
    }
}

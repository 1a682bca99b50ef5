package dev.errata.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.errata.server.settings.ReadSettings;
import dev.errata.server.settings.Settings;
import dev.errata.storage.StorageException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BotTest {

    @TempDir
    private Path folder;

    @Test
    void a_start_that_fails_ends_what_it_began_aside() {
        Settings settings = settings(Map.of(
                "ERRATA_DATA_DIR",
                folder.toString(),
                "DATABASE_URL",
                "postgresql://nobody:nothing@127.0.0.1:1/errata"));

        assertThatThrownBy(() -> Bot.open(settings)).isInstanceOf(StorageException.class);

        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("encoder");
    }

    private static Settings settings(Map<String, String> environment) {
        ReadSettings.Outcome outcome = ReadSettings.from(environment, Clock.systemUTC());
        return ((ReadSettings.Outcome.Usable) outcome).settings();
    }
}

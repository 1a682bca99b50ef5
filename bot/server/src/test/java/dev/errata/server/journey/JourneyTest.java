package dev.errata.server.journey;

import dev.errata.models.BgeSmallEncoder;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.io.TempDir;

/** The journey through the core alone, with everything kept in memory. */
class JourneyTest extends Journey {

    @TempDir
    private static Path folder;

    @Override
    ChatDriver start() {
        return new FakesDriver(BgeSmallEncoder.open(folder), Clock.systemUTC());
    }
}

package dev.errata.storage.correction;

import dev.errata.bot.Stores;
import dev.errata.bot.correction.DisputesContract;
import dev.errata.storage.TestDatabase;
import dev.errata.storage.TestServer;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class JdbiDisputesTest extends DisputesContract {

    private final TestDatabase database;

    JdbiDisputesTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected Stores stores() {
        return database.stores();
    }
}

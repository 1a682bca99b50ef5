package dev.errata.storage.interaction;

import dev.errata.bot.Stores;
import dev.errata.bot.signal.SignalsContract;
import dev.errata.storage.TestDatabase;
import dev.errata.storage.TestServer;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class JdbiSignalsTest extends SignalsContract {

    private final TestDatabase database;

    JdbiSignalsTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected Stores stores() {
        return database.stores();
    }
}

package dev.errata.storage.correction;

import dev.errata.bot.Stores;
import dev.errata.bot.correction.ExemplarsContract;
import dev.errata.storage.TestDatabase;
import dev.errata.storage.TestServer;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class JdbiCorrectionsExemplarsTest extends ExemplarsContract {

    private final TestDatabase database;

    JdbiCorrectionsExemplarsTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected Stores stores() {
        return database.stores();
    }
}

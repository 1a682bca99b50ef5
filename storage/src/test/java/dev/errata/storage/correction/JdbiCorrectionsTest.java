package dev.errata.storage.correction;

import dev.errata.bot.Stores;
import dev.errata.bot.correction.CorrectionsContract;
import dev.errata.storage.TestDatabase;
import dev.errata.storage.TestServer;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class JdbiCorrectionsTest extends CorrectionsContract {

    private final TestDatabase database;

    JdbiCorrectionsTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected Stores stores() {
        return database.stores();
    }
}

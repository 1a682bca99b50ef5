package dev.errata.storage.correction;

import dev.errata.bot.Stores;
import dev.errata.bot.history.PastCorrectionsContract;
import dev.errata.storage.TestDatabase;
import dev.errata.storage.TestServer;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class JdbiPastCorrectionsTest extends PastCorrectionsContract {

    private final TestDatabase database;

    JdbiPastCorrectionsTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected Stores stores() {
        return database.stores();
    }
}

package dev.errata.storage.interaction;

import dev.errata.bot.Stores;
import dev.errata.bot.recall.OffersContract;
import dev.errata.storage.TestDatabase;
import dev.errata.storage.TestServer;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class JdbiOffersTest extends OffersContract {

    private final TestDatabase database;

    JdbiOffersTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected Stores stores() {
        return database.stores();
    }
}

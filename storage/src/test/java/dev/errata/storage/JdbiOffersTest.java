package dev.errata.storage;

import dev.errata.bot.Stores;
import dev.errata.bot.recall.OffersContract;
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

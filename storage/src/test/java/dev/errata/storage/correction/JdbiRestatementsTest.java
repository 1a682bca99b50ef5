package dev.errata.storage.correction;

import dev.errata.bot.Stores;
import dev.errata.bot.recall.occasion.RestatementsContract;
import dev.errata.storage.TestDatabase;
import dev.errata.storage.TestServer;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class JdbiRestatementsTest extends RestatementsContract {

    private final TestDatabase database;

    JdbiRestatementsTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected Stores stores() {
        return database.stores();
    }
}

package dev.errata.storage.evaluation;

import dev.errata.bot.Stores;
import dev.errata.bot.spending.KnownRepliesContract;
import dev.errata.storage.TestDatabase;
import dev.errata.storage.TestServer;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class JdbiKnownRepliesTest extends KnownRepliesContract {

    private final TestDatabase database;

    JdbiKnownRepliesTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected Stores stores() {
        return database.stores();
    }
}

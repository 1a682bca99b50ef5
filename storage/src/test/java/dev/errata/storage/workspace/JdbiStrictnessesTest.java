package dev.errata.storage.workspace;

import dev.errata.bot.Stores;
import dev.errata.bot.recall.StrictnessesContract;
import dev.errata.storage.TestDatabase;
import dev.errata.storage.TestServer;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class JdbiStrictnessesTest extends StrictnessesContract {

    private final TestDatabase database;

    JdbiStrictnessesTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected Stores stores() {
        return database.stores();
    }
}

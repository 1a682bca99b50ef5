package dev.errata.storage.evaluation;

import dev.errata.bot.Stores;
import dev.errata.bot.evaluation.run.RunsContract;
import dev.errata.storage.TestDatabase;
import dev.errata.storage.TestServer;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class JdbiRunsTest extends RunsContract {

    private final TestDatabase database;

    JdbiRunsTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected Stores stores() {
        return database.stores();
    }
}

package dev.errata.storage.interaction;

import dev.errata.bot.Stores;
import dev.errata.bot.history.History;
import dev.errata.bot.history.HistoryContract;
import dev.errata.storage.TestDatabase;
import dev.errata.storage.TestServer;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class JdbiHistoryTest extends HistoryContract {

    private final TestDatabase database;

    JdbiHistoryTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected Stores stores() {
        return database.stores();
    }

    @Override
    protected History history() {
        return new JdbiHistory(database.database().working());
    }
}

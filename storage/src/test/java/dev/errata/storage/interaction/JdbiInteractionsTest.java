package dev.errata.storage.interaction;

import dev.errata.bot.Stores;
import dev.errata.bot.interaction.InteractionsContract;
import dev.errata.storage.TestDatabase;
import dev.errata.storage.TestServer;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class JdbiInteractionsTest extends InteractionsContract {

    private final TestDatabase database;

    JdbiInteractionsTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected Stores stores() {
        return database.stores();
    }
}

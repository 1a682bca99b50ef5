package dev.errata.storage.knowledge;

import dev.errata.bot.Stores;
import dev.errata.bot.knowledge.PassagesContract;
import dev.errata.storage.TestDatabase;
import dev.errata.storage.TestServer;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class JdbiPassagesTest extends PassagesContract {

    private final TestDatabase database;

    JdbiPassagesTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected Stores stores() {
        return database.stores();
    }
}

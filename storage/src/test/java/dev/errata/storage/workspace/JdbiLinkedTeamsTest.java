package dev.errata.storage.workspace;

import dev.errata.bot.Stores;
import dev.errata.bot.people.LinkedTeamsContract;
import dev.errata.storage.TestDatabase;
import dev.errata.storage.TestServer;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class JdbiLinkedTeamsTest extends LinkedTeamsContract {

    private final TestDatabase database;

    JdbiLinkedTeamsTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected Stores stores() {
        return database.stores();
    }
}

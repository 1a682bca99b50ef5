package dev.errata.storage.workspace;

import dev.errata.bot.Stores;
import dev.errata.bot.question.DirectoryContract;
import dev.errata.storage.TestDatabase;
import dev.errata.storage.TestServer;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class JdbiDirectoryTest extends DirectoryContract {

    private final TestDatabase database;

    JdbiDirectoryTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected Stores stores() {
        return database.stores();
    }
}

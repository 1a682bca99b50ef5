package dev.errata.storage.knowledge;

import dev.errata.bot.Stores;
import dev.errata.bot.knowledge.DocumentsContract;
import dev.errata.storage.TestDatabase;
import dev.errata.storage.TestServer;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class JdbiDocumentsTest extends DocumentsContract {

    private final TestDatabase database;

    JdbiDocumentsTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected Stores stores() {
        return database.stores();
    }
}

package dev.errata.storage.interaction;

import dev.errata.bot.Stores;
import dev.errata.bot.question.ThreadsContract;
import dev.errata.storage.TestDatabase;
import dev.errata.storage.TestServer;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class JdbiThreadsTest extends ThreadsContract {

    private final TestDatabase database;

    JdbiThreadsTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected Stores stores() {
        return database.stores();
    }
}

package dev.errata.storage.interaction;

import dev.errata.bot.Stores;
import dev.errata.bot.recall.background.PastQuestionsContract;
import dev.errata.storage.TestDatabase;
import dev.errata.storage.TestServer;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class JdbiPastQuestionsTest extends PastQuestionsContract {

    private final TestDatabase database;

    JdbiPastQuestionsTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected Stores stores() {
        return database.stores();
    }
}

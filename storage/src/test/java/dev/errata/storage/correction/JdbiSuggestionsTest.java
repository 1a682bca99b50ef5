package dev.errata.storage.correction;

import dev.errata.bot.Stores;
import dev.errata.bot.recall.suggestion.SuggestionsContract;
import dev.errata.storage.TestDatabase;
import dev.errata.storage.TestServer;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class JdbiSuggestionsTest extends SuggestionsContract {

    private final TestDatabase database;

    JdbiSuggestionsTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected Stores stores() {
        return database.stores();
    }
}

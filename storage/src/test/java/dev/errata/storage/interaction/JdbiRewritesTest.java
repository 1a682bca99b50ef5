package dev.errata.storage.interaction;

import dev.errata.bot.Stores;
import dev.errata.bot.loop.RewritesContract;
import dev.errata.storage.TestDatabase;
import dev.errata.storage.TestServer;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class JdbiRewritesTest extends RewritesContract {

    private final TestDatabase database;

    JdbiRewritesTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected Stores stores() {
        return database.stores();
    }
}

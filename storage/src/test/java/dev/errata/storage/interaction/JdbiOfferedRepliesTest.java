package dev.errata.storage.interaction;

import dev.errata.bot.Stores;
import dev.errata.bot.reply.OfferedRepliesContract;
import dev.errata.storage.TestDatabase;
import dev.errata.storage.TestServer;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class JdbiOfferedRepliesTest extends OfferedRepliesContract {

    private final TestDatabase database;

    JdbiOfferedRepliesTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected Stores stores() {
        return database.stores();
    }
}

package dev.errata.storage.delivery;

import dev.errata.bot.Stores;
import dev.errata.bot.delivery.OutboxContract;
import dev.errata.storage.TestDatabase;
import dev.errata.storage.TestServer;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class JdbiOutboxTest extends OutboxContract {

    private final TestDatabase database;

    JdbiOutboxTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected Stores stores() {
        return database.stores();
    }
}

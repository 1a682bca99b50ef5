package dev.errata.storage;

import dev.errata.bot.Stores;
import dev.errata.bot.correction.ExemplarsContract;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class JdbiCorrectionsExemplarsTest extends ExemplarsContract {

    private final TestDatabase database;

    JdbiCorrectionsExemplarsTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected Stores stores() {
        return database.stores();
    }
}

package dev.errata.storage;

import dev.errata.bot.Stores;
import dev.errata.bot.correction.InScopeContract;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class JdbiCorrectionsInScopeTest extends InScopeContract {

    private final TestDatabase database;

    JdbiCorrectionsInScopeTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected Stores stores() {
        return database.stores();
    }
}

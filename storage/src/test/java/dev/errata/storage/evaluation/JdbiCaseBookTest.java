package dev.errata.storage.evaluation;

import dev.errata.bot.Stores;
import dev.errata.bot.evaluation.cases.CaseBookContract;
import dev.errata.storage.TestDatabase;
import dev.errata.storage.TestServer;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class JdbiCaseBookTest extends CaseBookContract {

    private final TestDatabase database;

    JdbiCaseBookTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected Stores stores() {
        return database.stores();
    }
}

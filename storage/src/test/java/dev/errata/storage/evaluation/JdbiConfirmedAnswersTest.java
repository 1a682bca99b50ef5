package dev.errata.storage.evaluation;

import dev.errata.bot.Stores;
import dev.errata.bot.evaluation.cases.ConfirmedAnswersContract;
import dev.errata.storage.TestDatabase;
import dev.errata.storage.TestServer;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class JdbiConfirmedAnswersTest extends ConfirmedAnswersContract {

    private final TestDatabase database;

    JdbiConfirmedAnswersTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected Stores stores() {
        return database.stores();
    }
}

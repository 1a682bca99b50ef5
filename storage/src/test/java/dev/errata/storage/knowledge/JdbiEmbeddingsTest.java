package dev.errata.storage.knowledge;

import dev.errata.bot.Stores;
import dev.errata.bot.embedding.EmbeddingsContract;
import dev.errata.storage.TestDatabase;
import dev.errata.storage.TestServer;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class JdbiEmbeddingsTest extends EmbeddingsContract {

    private final TestDatabase database;

    JdbiEmbeddingsTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected Stores stores() {
        return database.stores();
    }
}

package dev.errata.bot.embedding;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Stores;

class InMemoryEmbeddingsTest extends EmbeddingsContract {

    @Override
    protected Stores stores() {
        return InMemoryStores.open();
    }
}

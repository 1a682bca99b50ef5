package dev.errata.bot.recall.occasion;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Stores;

class InMemoryRestatementsTest extends RestatementsContract {

    private final Stores stores = InMemoryStores.open();

    @Override
    protected Stores stores() {
        return stores;
    }
}

package dev.errata.bot.recall;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Stores;

class InMemoryOffersTest extends OffersContract {

    private final Stores stores = InMemoryStores.open();

    @Override
    protected Stores stores() {
        return stores;
    }
}

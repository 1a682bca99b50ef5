package dev.errata.bot.history;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Stores;

class InMemoryHistoryTest extends HistoryContract {

    private final Stores stores = InMemoryStores.open();

    @Override
    protected Stores stores() {
        return stores;
    }

    @Override
    protected History history() {
        return new InMemoryHistory(stores);
    }
}

package dev.errata.bot.interaction;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Stores;

class InMemoryInteractionsTest extends InteractionsContract {

    @Override
    protected Stores stores() {
        return InMemoryStores.open();
    }
}

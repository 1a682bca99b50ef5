package dev.errata.bot.signal;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Stores;

class InMemorySignalsTest extends SignalsContract {

    @Override
    protected Stores stores() {
        return InMemoryStores.open();
    }
}

package dev.errata.bot.correction;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Stores;

class InMemoryDisputesTest extends DisputesContract {

    @Override
    protected Stores stores() {
        return InMemoryStores.open();
    }
}

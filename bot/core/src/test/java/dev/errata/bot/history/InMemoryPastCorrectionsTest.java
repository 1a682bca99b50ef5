package dev.errata.bot.history;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Stores;

class InMemoryPastCorrectionsTest extends PastCorrectionsContract {

    @Override
    protected Stores stores() {
        return InMemoryStores.open();
    }
}

package dev.errata.bot.recall;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Stores;

class InMemoryStrictnessesTest extends StrictnessesContract {

    @Override
    protected Stores stores() {
        return InMemoryStores.open();
    }
}

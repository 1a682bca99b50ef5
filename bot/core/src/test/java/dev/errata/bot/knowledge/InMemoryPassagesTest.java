package dev.errata.bot.knowledge;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Stores;

class InMemoryPassagesTest extends PassagesContract {

    @Override
    protected Stores stores() {
        return InMemoryStores.open();
    }
}

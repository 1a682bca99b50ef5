package dev.errata.bot.delivery;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Stores;

class InMemoryOutboxTest extends OutboxContract {

    @Override
    protected Stores stores() {
        return InMemoryStores.open();
    }
}

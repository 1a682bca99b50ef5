package dev.errata.bot.spending;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Stores;

class InMemoryKnownRepliesTest extends KnownRepliesContract {

    @Override
    protected Stores stores() {
        return InMemoryStores.open();
    }
}

package dev.errata.bot.loop;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Stores;

class InMemoryRewritesTest extends RewritesContract {

    @Override
    protected Stores stores() {
        return InMemoryStores.open();
    }
}

package dev.errata.bot.people;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Stores;

class InMemoryLinkedTeamsTest extends LinkedTeamsContract {

    @Override
    protected Stores stores() {
        return InMemoryStores.open();
    }
}

package dev.errata.bot.people;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Stores;

class InMemoryResponsibilitiesTest extends ResponsibilitiesContract {

    @Override
    protected Stores stores() {
        return InMemoryStores.open();
    }
}

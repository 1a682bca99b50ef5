package dev.errata.bot.question;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Stores;

class InMemoryForgettingTest extends ForgettingContract {

    private final Stores stores = InMemoryStores.open();

    @Override
    protected Stores stores() {
        return stores;
    }

    @Override
    protected Forgetting forgetting() {
        return new InMemoryForgetting(stores);
    }
}

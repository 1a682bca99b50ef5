package dev.errata.bot.recall.background;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Stores;

class InMemoryPastQuestionsTest extends PastQuestionsContract {

    private final Stores stores = InMemoryStores.open();

    @Override
    protected Stores stores() {
        return stores;
    }
}

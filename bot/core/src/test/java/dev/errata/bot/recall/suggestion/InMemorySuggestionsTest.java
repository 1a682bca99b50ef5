package dev.errata.bot.recall.suggestion;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Stores;

class InMemorySuggestionsTest extends SuggestionsContract {

    @Override
    protected Stores stores() {
        return InMemoryStores.open();
    }
}

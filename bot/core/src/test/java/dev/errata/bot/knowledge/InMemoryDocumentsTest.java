package dev.errata.bot.knowledge;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Stores;

class InMemoryDocumentsTest extends DocumentsContract {

    @Override
    protected Stores stores() {
        return InMemoryStores.open();
    }
}

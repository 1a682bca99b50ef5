package dev.errata.bot.question;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Stores;

class InMemoryThreadsTest extends ThreadsContract {

    @Override
    protected Stores stores() {
        return InMemoryStores.open();
    }
}

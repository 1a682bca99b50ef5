package dev.errata.bot.question;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Stores;

class InMemoryDirectoryTest extends DirectoryContract {

    @Override
    protected Stores stores() {
        return InMemoryStores.open();
    }
}

package dev.errata.bot.reply;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Stores;

class InMemoryOfferedRepliesTest extends OfferedRepliesContract {

    @Override
    protected Stores stores() {
        return InMemoryStores.open();
    }
}

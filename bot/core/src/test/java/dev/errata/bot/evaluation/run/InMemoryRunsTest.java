package dev.errata.bot.evaluation.run;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Stores;

class InMemoryRunsTest extends RunsContract {

    @Override
    protected Stores stores() {
        return InMemoryStores.open();
    }
}

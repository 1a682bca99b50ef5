package dev.errata.bot.evaluation.cases;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Stores;

class InMemoryCaseBookTest extends CaseBookContract {

    @Override
    protected Stores stores() {
        return InMemoryStores.open();
    }
}

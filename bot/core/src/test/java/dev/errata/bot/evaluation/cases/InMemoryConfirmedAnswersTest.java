package dev.errata.bot.evaluation.cases;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Stores;

class InMemoryConfirmedAnswersTest extends ConfirmedAnswersContract {

    @Override
    protected Stores stores() {
        return InMemoryStores.open();
    }
}

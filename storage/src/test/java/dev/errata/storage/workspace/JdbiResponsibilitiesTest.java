package dev.errata.storage.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.forgetting.Oblivion.Corrections;
import dev.errata.bot.people.ResponsibilitiesContract;
import dev.errata.bot.people.Responsibility;
import dev.errata.bot.people.Responsibility.Duty;
import dev.errata.bot.question.Person;
import dev.errata.storage.TestDatabase;
import dev.errata.storage.TestServer;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class JdbiResponsibilitiesTest extends ResponsibilitiesContract {

    private final TestDatabase database;

    JdbiResponsibilitiesTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected Stores stores() {
        return database.stores();
    }

    @Test
    void whoever_is_forgotten_looks_after_nothing() {
        Stores stores = stores();
        Samples samples = new Samples();
        Person li = stores.directory().save(samples.person("Li Wei"));
        stores.responsibilities()
                .give(
                        new Responsibility(samples.workspace(), new Scope.Everyone(), li.id(), Duty.OWNER),
                        Optional.empty());

        assertThat(stores.oblivion().person(li, Corrections.STAY)).isEmpty();

        assertThat(stores.responsibilities().all(samples.workspace())).isEmpty();
    }
}

package dev.errata.storage.correction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.InScopeContract;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.storage.TestDatabase;
import dev.errata.storage.TestServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class JdbiCorrectionsInScopeTest extends InScopeContract {

    private final TestDatabase database;

    JdbiCorrectionsInScopeTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void what_another_process_takes_is_in_scope_at_once() {
        Samples samples = new Samples();
        Stores mine = database.stores();
        Stores theirs = database.stores();
        Place finance = mine.directory().save(samples.place("finance"));
        Person ana = mine.directory().save(samples.person("Ana Flores"));
        Interaction origin = samples.interaction(finance, ana, "When does the year end?");
        mine.interactions().record(origin);
        Correction correction = samples.correction(origin, ana, "It ends on 31 January.");
        List<Correction> before = mine.corrections().inScope(finance, ana, Samples.NOW);

        theirs.corrections().take(correction);

        assertThat(before).isEmpty();
        assertThat(mine.corrections().inScope(finance, ana, Samples.NOW)).containsExactly(correction);
    }

    @Override
    protected Stores stores() {
        return database.stores();
    }
}

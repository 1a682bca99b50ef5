package dev.errata.bot.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Threads} does. */
public abstract class ThreadsContract {

    private final Samples samples = new Samples();
    private Stores stores;
    private Threads threads;
    private Place finance;
    private Person ana;
    private Person ben;

    protected abstract Stores stores();

    @BeforeEach
    void open() {
        stores = stores();
        threads = stores.threads();
        finance = stores.directory().save(samples.place("finance"));
        ana = stores.directory().save(samples.person("Ana Flores"));
        ben = stores.directory().save(samples.person("Ben Okafor"));
    }

    @Test
    void nobody_continues_a_thread_in_which_the_bot_never_spoke() {
        assertThat(mayContinue(finance, Samples.THREAD, ana)).isFalse();
    }

    @Test
    void anybody_may_continue_while_the_bot_spoke_last() {
        threads.botSpoke(finance, Samples.THREAD);

        assertThat(mayContinue(finance, Samples.THREAD, ben)).isTrue();
    }

    @Test
    void only_who_asked_before_may_continue_once_somebody_else_spoke() {
        stores.interactions().record(samples.interaction(finance, ana, "When does the year end?"));
        threads.botSpoke(finance, Samples.THREAD);

        threads.otherSpoke(samples.workspace(), finance.externalId(), Samples.THREAD);

        assertThat(mayContinue(finance, Samples.THREAD, ana)).isTrue();
        assertThat(mayContinue(finance, Samples.THREAD, ben)).isFalse();
    }

    @Test
    void who_asked_is_known_whoever_spoke_last() {
        stores.interactions().record(samples.interaction(finance, ana, "When does the year end?"));
        threads.botSpoke(finance, Samples.THREAD);

        assertThat(hasAsked(Samples.THREAD, ana)).isTrue();
        assertThat(hasAsked(Samples.THREAD, ben)).isFalse();
        assertThat(hasAsked(new ThreadId("another"), ana)).isFalse();
    }

    @Test
    void when_the_bot_speaks_again_anybody_may_continue_again() {
        threads.botSpoke(finance, Samples.THREAD);
        threads.otherSpoke(samples.workspace(), finance.externalId(), Samples.THREAD);

        threads.botSpoke(finance, Samples.THREAD);

        assertThat(mayContinue(finance, Samples.THREAD, ben)).isTrue();
    }

    @Test
    void who_spoke_in_a_thread_without_the_bot_is_not_remembered() {
        threads.otherSpoke(samples.workspace(), finance.externalId(), Samples.THREAD);
        threads.otherSpoke(samples.workspace(), "C-never-met", Samples.THREAD);

        assertThat(mayContinue(finance, Samples.THREAD, ben)).isFalse();
    }

    @Test
    void another_thread_another_place_and_another_workspace_are_not_meant() {
        Place support = stores.directory().save(samples.place("support"));
        Samples elsewhere = new Samples();
        Place namesake = stores.directory().save(elsewhere.place("finance"));
        stores.interactions().record(samples.interaction(finance, ana, "When does the year end?"));

        threads.botSpoke(finance, Samples.THREAD);

        assertThat(mayContinue(finance, new ThreadId("another"), ana)).isFalse();
        assertThat(mayContinue(support, Samples.THREAD, ana)).isFalse();
        assertThat(mayContinue(namesake, Samples.THREAD, ana)).isFalse();
    }

    private boolean hasAsked(ThreadId thread, Person person) {
        return threads.hasAsked(finance.workspace(), finance.externalId(), thread, person.externalId());
    }

    private boolean mayContinue(Place place, ThreadId thread, Person person) {
        return threads.mayContinue(place.workspace(), place.externalId(), thread, person.externalId());
    }
}

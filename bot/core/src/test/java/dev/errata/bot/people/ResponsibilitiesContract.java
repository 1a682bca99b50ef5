package dev.errata.bot.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.people.Responsibility.Duty;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Person.Role;
import dev.errata.bot.question.Place;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Responsibilities} does, and who decides by them. */
public abstract class ResponsibilitiesContract {

    private static final Visibility EVERYTHING = (person, place) -> true;

    private final Samples samples = new Samples();
    private final Samples elsewhere = new Samples();
    private Stores stores;
    private Responsibilities responsibilities;
    private Deciders deciders;
    private Place finance;
    private Person ana;
    private Person ben;
    private Person li;

    protected abstract Stores stores();

    @BeforeEach
    void open() {
        stores = stores();
        responsibilities = stores.responsibilities();
        deciders = new Deciders(responsibilities, stores.directory());
        finance = stores.directory().save(samples.place("finance"));
        ana = stores.directory().save(samples.person("Ana Flores", Role.ADMIN));
        ben = stores.directory().save(samples.person("Ben Okafor"));
        li = stores.directory().save(samples.person("Li Wei"));
    }

    private Responsibility of(Person person, Scope over, Duty duty) {
        return new Responsibility(samples.workspace(), over, person.id(), duty);
    }

    private Scope here() {
        return new Scope.Channel(finance.id());
    }

    @Test
    void what_somebody_looks_after_is_kept_once_and_ends() {
        Responsibility channel = of(li, here(), Duty.OWNER);
        Responsibility team = of(ben, new Scope.Team(Samples.FINANCE_TEAM), Duty.REVIEWER);
        Responsibility everything = of(li, new Scope.Everyone(), Duty.REVIEWER);

        assertThat(responsibilities.give(channel, Optional.of(ana.id()))).isTrue();
        assertThat(responsibilities.give(channel, Optional.empty())).isFalse();
        responsibilities.give(team, Optional.empty());
        responsibilities.give(everything, Optional.empty());

        assertThat(responsibilities.all(samples.workspace())).containsExactly(channel, team, everything);
        assertThat(responsibilities.of(li)).containsExactly(channel, everything);
        assertThat(responsibilities.all(elsewhere.workspace())).isEmpty();
        assertThat(responsibilities.end(channel, Optional.of(ana.id()))).isTrue();
        assertThat(responsibilities.end(channel, Optional.of(ana.id()))).isFalse();
        assertThat(responsibilities.all(samples.workspace())).containsExactly(team, everything);
    }

    @Test
    void administrators_own_what_nobody_was_said_to_own() {
        assertThat(deciders.owners(finance, EVERYTHING)).containsExactly(ana);
        assertThat(deciders.mayDecide(ana, finance, EVERYTHING)).isTrue();
        assertThat(deciders.mayDecide(li, finance, EVERYTHING)).isFalse();
    }

    @Test
    void the_owner_of_the_channel_comes_before_that_of_everything() {
        responsibilities.give(of(ben, new Scope.Everyone(), Duty.OWNER), Optional.empty());
        assertThat(deciders.owners(finance, EVERYTHING)).containsExactly(ben);

        responsibilities.give(of(li, here(), Duty.OWNER), Optional.empty());

        assertThat(deciders.owners(finance, EVERYTHING)).containsExactly(li);
        assertThat(deciders.mayDecide(ben, finance, EVERYTHING)).isFalse();
        assertThat(deciders.mayDecide(ana, finance, EVERYTHING)).isTrue();
    }

    @Test
    void an_owner_who_left_falls_to_the_next_and_never_to_nobody() {
        responsibilities.give(of(li, here(), Duty.OWNER), Optional.empty());
        responsibilities.give(of(ben, new Scope.Everyone(), Duty.OWNER), Optional.empty());

        assertThat(deciders.owners(finance, (person, place) -> !person.equals(li)))
                .containsExactly(ben);
        assertThat(deciders.owners(finance, (person, place) -> false)).containsExactly(ana);
    }

    @Test
    void a_reviewer_has_a_say_where_they_review_and_decides_nothing() {
        Place sales = stores.directory().save(samples.place("sales"));
        responsibilities.give(of(li, here(), Duty.REVIEWER), Optional.empty());

        assertThat(deciders.hasSay(li, finance)).isTrue();
        assertThat(deciders.hasSay(li, sales)).isFalse();
        assertThat(deciders.hasSay(ben, finance)).isFalse();
        assertThat(deciders.owners(finance, EVERYTHING)).containsExactly(ana);
    }
}

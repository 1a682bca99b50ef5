package dev.errata.teams.surface;

import static dev.errata.teams.surface.Workplace.BEN;
import static dev.errata.teams.surface.Workplace.FINANCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.delivery.Delivery;
import dev.errata.teams.surface.Workplace.Asked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WaitingTest {

    private final Workplace acme = Workplace.open();

    @AfterEach
    void close() {
        acme.close();
    }

    @Test
    void who_waits_sees_the_sign_and_reads_once_in_the_thread_how_many_are_before_them() {
        Asked asked = acme.ask(BEN, FINANCE, "Where is the safe?");
        Delivery question = acme.work.taken().get(0);

        acme.work.waits(question, 7);
        acme.work.waits(question, 6);
        acme.settle();

        assertThat(acme.said(asked.place()))
                .filteredOn(post -> post.activity().toString().contains("I'm busy; you're number"))
                .singleElement()
                .satisfies(post -> assertThat(post.activity().toString()).contains("number 7"));
        assertThat(acme.teams.typing(asked.place().address())).isPositive();
    }
}

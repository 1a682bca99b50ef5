package dev.errata.teams.surface;

import static dev.errata.teams.surface.Workplace.ANA;
import static dev.errata.teams.surface.Workplace.BEN;
import static dev.errata.teams.surface.Workplace.FINANCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.teams.FakeConnector.Operation;
import dev.errata.teams.surface.Workplace.Asked;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What holds when Teams does not say who is there and what a channel is. */
class SilentTeamsTest {

    private static final String QUESTION = "How do we calculate quarterly returns?";

    private final Workplace acme = Workplace.open();

    @AfterEach
    void close() {
        acme.close();
    }

    @Test
    void a_channel_that_was_known_stays_what_it_is() {
        acme.ask(BEN, FINANCE, QUESTION);
        acme.clock.passes(Duration.ofHours(1));
        acme.teams.fails(Operation.CHANNELS, 100, 502);

        Asked answered = acme.ask(ANA, FINANCE, QUESTION);

        assertThat(answered.card().json().toString())
                .contains("finance: everyone who asks here")
                .doesNotContain("This private channel");
    }

    @Test
    void a_new_channel_is_taken_for_the_narrowest() {
        acme.teams.fails(Operation.CHANNELS, 100, 502);

        Asked answered = acme.ask(ANA, FINANCE, QUESTION);

        assertThat(answered.card().json().toString())
                .contains("This private channel")
                .doesNotContain("everyone who asks here");
    }
}

package dev.errata.slack.surface;

import static dev.errata.slack.surface.Acme.BEN;
import static dev.errata.slack.surface.Acme.FINANCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.chat.ShowTheSource;
import dev.errata.slack.FakeMessage;
import org.junit.jupiter.api.Test;

/** A new thing to do below an answer, of which nothing here knows. */
class FeatureTest {

    @Test
    void it_is_shown_in_the_menu_and_does_what_it_says() {
        try (Workplace acme = Workplace.open(ShowTheSource.FEATURE)) {
            FakeMessage answer = acme.ask(BEN, FINANCE, "How do we calculate quarterly returns?");

            acme.choose(BEN, answer, "answer_more", "answer_source:" + Workplace.idOf(answer));

            assertThat(answer.blocks().toString()).contains("Show the source");
            assertThat(acme.lastWhisper(BEN, FINANCE)).isEqualTo("It rests on 0 sources.");
        }
    }
}

package dev.errata.teams.surface;

import static dev.errata.teams.surface.Workplace.BEN;
import static dev.errata.teams.surface.Workplace.FINANCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.chat.ShowTheSource;
import dev.errata.teams.surface.Workplace.Asked;
import org.junit.jupiter.api.Test;

/** A new thing to do below an answer, of which nothing here knows. */
class FeatureTest {

    @Test
    void it_is_shown_in_the_menu_and_does_what_it_says() {
        try (Workplace acme = Workplace.open(ShowTheSource.FEATURE)) {
            Asked answer = acme.ask(BEN, FINANCE, "How do we calculate quarterly returns?");

            var told = acme.people.press(BEN, answer.place(), answer.answer(), "answer_source");

            var button = answer.card().button("answer_source").orElseThrow();
            assertThat(button.path("title").asText()).isEqualTo("Show the source");
            assertThat(button.path("mode").asText()).isEqualTo("secondary");
            assertThat(told.path("value").asText()).isEqualTo("It rests on 0 sources.");
        }
    }
}

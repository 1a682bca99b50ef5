package dev.errata.teams.surface;

import static dev.errata.teams.surface.Workplace.BEN;
import static dev.errata.teams.surface.Workplace.BEN_ALONE;
import static dev.errata.teams.surface.Workplace.FINANCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.teams.FakePost;
import dev.errata.teams.surface.Workplace.Asked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write that is no question. */
class SmallTalkTest {

    private final Workplace acme = Workplace.open();

    @AfterEach
    void close() {
        acme.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi there", "Good morning!", "what can you do?", "HELP"})
    void a_greeting_is_no_question(String greeting) {
        assertThat(acme.ask(BEN, BEN_ALONE, greeting).answer().text()).contains("Ask me in plain words");
    }

    @ParameterizedTest
    @ValueSource(strings = {"thanks", "Thank you very much!", "ok", "\uD83D\uDC4D"})
    void thanks_are_not_answered_with_what_was_said_before(String thanks) {
        acme.correct(BEN, acme.ask(BEN, BEN_ALONE, "Who signs for travel?"), "Lee signs for travel.");

        assertThat(acme.ask(BEN, BEN_ALONE, thanks).answer().text()).isEqualTo("You're welcome.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "No, that's wrong!", "this isn\u2019t true", "\uD83D\uDC4E"})
    void whoever_says_no_and_nothing_else_is_asked_what_it_should_say(String denial) {
        acme.ask(BEN, BEN_ALONE, "Who signs for travel?");

        assertThat(acme.ask(BEN, BEN_ALONE, denial).answer().text()).startsWith("What should it say instead?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no, Lee signs for travel", "is that not true?", "What is wrong with the lift?"})
    void whoever_says_more_says_something(String more) {
        acme.ask(BEN, BEN_ALONE, "Who signs for travel?");

        assertThat(acme.ask(BEN, BEN_ALONE, more).shown()).doesNotContain("What should it say instead?");
    }

    @Test
    void whoever_says_hello_or_asks_for_help_is_told_what_the_bot_is_for() {
        acme.ask(BEN, BEN_ALONE, "Hello!");
        Asked help = acme.ask(BEN, FINANCE, "help");

        assertThat(acme.said(BEN_ALONE))
                .singleElement()
                .extracting(FakePost::text)
                .asString()
                .contains("Ask me in plain words");
        assertThat(help.answer().text()).contains("press Correct this");
        assertThat(acme.ask(BEN, FINANCE, "Who can help me?").shown()).contains("I don't know yet");
    }
}

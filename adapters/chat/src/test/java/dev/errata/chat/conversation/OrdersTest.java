package dev.errata.chat.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.question.Heard.Address;
import dev.errata.chat.FakeChat.At;
import dev.errata.chat.FakeChat.Shown;
import dev.errata.chat.action.Actions;
import dev.errata.chat.form.Filled;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people tell the bot in so many words: what it was taught, and who looks after that. */
class OrdersTest {

    private final Workplace acme = new Workplace();

    @AfterEach
    void close() {
        acme.close();
    }

    private String told(String person, String room, String words) {
        return acme.taking.told(words, acme.chat.visit(new At(person, room, "order")));
    }

    @Test
    void what_was_taught_in_a_place_is_listed_with_its_author_and_day_and_whether_it_is_disputed() {
        assertThat(told("Ben", "support", "list")).isEqualTo("I have been taught nothing here yet.");
        Shown asked = acme.ask("Ana", "support", "How much discount may support give?");
        Shown twelve = acme.correct("Li", asked, "The discount is 12 %.");
        acme.clock.passes(Duration.ofMinutes(1));
        acme.correct("Li", acme.ask("Ben", "support", "Where is the garage?"), "It is behind the canteen.");

        assertThat(told("Ben", "support", "what have you been taught here?")).isEqualTo("""
                        What I have been taught here (2):
                        \u2022 \u201CIt is behind the canteen.\u201D Li Wei, 3 May 2026
                        \u2022 \u201CThe discount is 12 %.\u201D Li Wei, 3 May 2026""");

        acme.correct("Ben", twelve, "The discount is 15 %.");

        assertThat(told("Ben", "support", "  List "))
                .contains("\u201CThe discount is 12 %.\u201D Li Wei, 3 May 2026; disputed");
        assertThat(told("Ben", "finance", "list")).doesNotContain("garage", "discount");
    }

    @Test
    void what_somebody_taught_for_themselves_is_not_listed_where_others_read() {
        Shown asked = acme.ask("Li", "support", "Where is the garage?");
        acme.submit(
                "Li",
                asked,
                acme.form("Li", asked, Actions.Correct.class),
                Map.of(Filled.TEXT, "Behind my house.", Filled.WHERE, "ME"));

        assertThat(told("Li", "support", "list")).doesNotContain("Behind my house");
    }

    @Test
    void an_owner_says_who_looks_after_a_channel() {
        acme.ask("Ana", "support", "Where is the garage?");
        acme.ask("Li", "support", "Where is the garage?");
        acme.ask("Ben", "support", "Where is the garage?");

        assertThat(told("Ben", "support", "people")).contains("where people disagree: Ana Flores.");
        assertThat(told("Ben", "support", "people owner Ben Okafor")).contains("Only whoever decides here");
        assertThat(told("Ana", "support", "people owner Li Wei")).contains("where people disagree: Li Wei.");
        assertThat(told("Li", "support", "people reviewer @Ben Okafor")).contains("stays until then: Ben Okafor.");
        assertThat(told("Li", "support", "people end Li Wei")).contains("where people disagree: Ana Flores.");
        assertThat(told("Ana", "support", "people end Li Wei")).isEqualTo("Li Wei looks after nothing here.");
        assertThat(told("Ana", "support", "people owner Nobody")).contains("I know no Nobody here yet");
        assertThat(told("Ana", "direct", "people")).contains("Tell me that in a channel");
    }

    @Test
    void said_to_the_bot_it_answers_in_the_place() {
        acme.correct("Li", acme.ask("Ben", "support", "Where is the garage?"), "It is behind the canteen.");

        acme.hear(new At("Ben", "support", "t"), Address.BOT, "list");

        assertThat(acme.chat.told()).last().asString().contains("It is behind the canteen.");
    }
}

package dev.errata.chat.conversation;

import static dev.errata.chat.conversation.Workplace.QUESTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.interaction.Interaction;
import dev.errata.chat.FakeChat.Shown;
import dev.errata.chat.ShowTheSource;
import dev.errata.chat.action.Actions;
import dev.errata.chat.action.Wire;
import dev.errata.chat.screen.Reply;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One more thing to do below an answer is a record, a use case and its words. */
class FeatureTest {

    @Test
    void it_stands_in_the_menu_and_does_what_it_says() {
        try (Workplace acme = new Workplace(ShowTheSource.FEATURE)) {
            Shown answer = acme.ask("Ben", "finance", QUESTION);

            Reply reply = acme.press("Ben", answer, ShowTheSource.class);

            assertThat(answer.text()).contains("Show the source");
            assertThat(((Reply.Say) reply).message().summary()).isEqualTo("It rests on 0 sources.");
        }
    }

    @Test
    void where_nobody_knows_it_any_more_a_press_of_it_is_said_to_be_gone() {
        try (Workplace acme = new Workplace()) {
            Interaction answer = acme.ask("Ben", "finance", QUESTION).screen().answer();
            Wire wire = new ShowTheSource(answer.id().toString()).wire();

            Reply reply =
                    acme.press("Ben", acme.newest(), acme.conversation.codec().read(wire));

            assertThat(((Reply.Say) reply).message().summary()).startsWith("This button is from an earlier version");
            assertThat(acme.conversation.codec().read(new Wire("", Map.of()))).isInstanceOf(Actions.Gone.class);
        }
    }
}

package dev.errata.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.interaction.Interaction;
import dev.errata.chat.action.Action;
import dev.errata.chat.action.ActionCodec;
import dev.errata.chat.action.Wire;
import dev.errata.chat.conversation.Feature;
import dev.errata.chat.screen.Button;
import dev.errata.chat.screen.PendingReply;
import dev.errata.chat.screen.Reply;
import dev.errata.web.TestPlayground;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Something new that people can do below an answer is there without a word of the page's. */
class FeatureTest {

    /** Says out loud what it is about. */
    private record Wave(String answer) implements Action {
        @Override
        public Wire wire() {
            return new Wire("wave", Map.of(Wire.ANSWER, answer));
        }
    }

    private static final Feature<Wave> WAVE = new Feature<>(
            ActionCodec.Kind.aboutAnswer("wave", Wave::new),
            Wave.class,
            (answer, reader) ->
                    Optional.of(Button.opens("Wave", new Wave(answer.id().toString()))),
            (wave, by) -> PendingReply.of(Reply.say(by.personAtOnce().name() + " waves")));

    private final Visit visit = Visit.open(TestPlayground.with(WAVE));

    @AfterEach
    void leave() {
        visit.close();
    }

    @Test
    void its_button_stands_below_the_answer_and_what_comes_of_it_opens() {
        Interaction answer = visit.ask("Which year counts?");

        Document waved = visit.press("li", Visit.button(visit.seenBy("li").expectFirst("#a-" + answer.id()), "Wave"));

        assertThat(waved.select("dialog").text()).startsWith("Li Wei waves");
    }

    @Test
    void a_button_that_nobody_knows_says_so() {
        Document gone = visit.press("li", () -> new Wire("shout", Map.of()));

        assertThat(gone.select("dialog").text()).startsWith("This button is from an earlier version of me");
    }
}

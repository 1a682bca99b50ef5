package dev.errata.chat.conversation;

import static dev.errata.chat.conversation.Workplace.FISCAL;
import static dev.errata.chat.conversation.Workplace.QUESTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.correction.teaching.ScopeChoice;
import dev.errata.chat.FakeChat.Shown;
import dev.errata.chat.action.Actions;
import dev.errata.chat.form.Filled;
import dev.errata.chat.screen.Panel;
import dev.errata.chat.screen.Reply;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OnlyMeTest {

    private static final Map<String, String> FOR_LI = Map.of(Filled.TEXT, FISCAL, Filled.WHERE, ScopeChoice.ME.name());
    private static final String LEFT_OUT = "I left your own rule out, others read here.";

    @Test
    void its_author_is_told_once_in_a_place_that_it_was_left_out_and_others_read_nothing_of_it() {
        try (Workplace acme = new Workplace()) {
            Shown mine = acme.correct("Li", acme.ask("Li", "private-board", QUESTION), FOR_LI);

            Shown first = acme.ask("Li", "finance", QUESTION);
            acme.ask("Li", "finance", QUESTION);
            acme.ask("Ben", "finance", QUESTION);

            assertThat(mine.text()).contains("fiscal", "With Li Wei's correction of 3 May 2026", "where only you read");
            assertThat(acme.chat.told()).containsExactly(LEFT_OUT);
            assertThat(first.text()).doesNotContain("fiscal", "Li Wei", "own");
            assertThat(why(acme, "Ben", first).sections().toString()).doesNotContain("fiscal", "Li Wei");
            assertThat(why(acme, "Li", first).sections().toString()).contains("fiscal", "others read here");

            acme.ask("Li", "sales", QUESTION);

            assertThat(acme.chat.told()).containsExactly(LEFT_OUT, LEFT_OUT);
        }
    }

    @Test
    void asked_alone_it_is_answered_with_it_in_a_direct_message_once() {
        try (Workplace acme = new Workplace()) {
            acme.correct("Li", acme.ask("Li", "finance", QUESTION), FOR_LI);
            Shown answer = acme.ask("Li", "finance", QUESTION);
            Actions.AskAlone alone =
                    (Actions.AskAlone) acme.chat.buttonsTold().get(0).action();

            Reply refused = acme.press("Ben", answer, alone);
            Reply taken = acme.press("Li", answer, alone);
            acme.press("Li", answer, alone);

            Shown direct = acme.newest();
            assertThat(refused)
                    .isEqualTo(
                            Reply.say(
                                    "I can't find that answer any more, so I can't do this. Ask again and use the new answer."));
            assertThat(taken).isEqualTo(Reply.say("I answer in our direct message."));
            assertThat(direct.place().isDirect()).isTrue();
            assertThat(direct.text()).contains("fiscal", "With Li Wei's correction of 3 May 2026");
            assertThat(acme.chat.told()).containsExactly(LEFT_OUT, "You asked: \u201C" + QUESTION + "\u201D");
            assertThat(acme.chat.shown())
                    .filteredOn(shown -> shown.place().isDirect())
                    .hasSize(1);
        }
    }

    @Test
    void where_others_read_the_form_says_that_only_me_is_in_private() {
        try (Workplace acme = new Workplace()) {
            Shown inChannel = acme.ask("Li", "finance", QUESTION);
            Shown direct = acme.ask("Li", "direct-Li", QUESTION);

            assertThat(acme.form("Li", inChannel, Actions.Correct.class).toString())
                    .contains("Only me: in private");
            assertThat(acme.form("Li", direct, Actions.Correct.class).toString())
                    .contains("Only me")
                    .doesNotContain("in private");
        }
    }

    private static Panel why(Workplace acme, String reader, Shown answer) {
        return (Panel) ((Reply.Open) acme.press(reader, answer, Actions.Explain.class)).screen();
    }
}

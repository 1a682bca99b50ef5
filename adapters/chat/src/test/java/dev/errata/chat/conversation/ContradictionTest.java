package dev.errata.chat.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.State;
import dev.errata.chat.FakeChat.Shown;
import dev.errata.chat.action.Actions;
import dev.errata.chat.screen.Button;
import dev.errata.chat.screen.Message;
import dev.errata.chat.screen.Part;
import dev.errata.chat.screen.Reply;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two corrections that say different things of the same. */
class ContradictionTest {

    private static final String QUESTION = "How much discount may support give?";
    private static final String TWELVE = "Ana Flores taught \u201cThe discount is 12 %.\u201d on 3 May 2026.";

    private final Workplace acme = new Workplace();
    private Shown taught;

    @BeforeEach
    void teachBoth() {
        Shown twelve = acme.correct("Ana", acme.ask("Ben", "support", QUESTION), "The discount is 12 %.");
        acme.clock.passes(Duration.ofMinutes(1));
        taught = acme.correct("Ana", twelve, "The discount is 15 %.");
    }

    @AfterEach
    void close() {
        acme.close();
    }

    @Test
    void its_author_is_told_of_the_older_one() {
        assertThat(taught.text()).contains(TWELVE);
        assertThat(taught.screen().answer().answer().text()).contains("15 %").doesNotContain("12 %");
        assertThat(acme.ask("Ben", "support", QUESTION).text()).doesNotContain("12 %");
    }

    @Test
    void the_older_one_is_replaced_with_one_press_and_comes_back_with_another() {
        Reply reply = acme.press("Ana", taught, Actions.Replace.class);

        assertThat(older().state()).isEqualTo(State.RETIRED);
        assertThat(acme.now(taught).text()).doesNotContain(TWELVE);
        Message said = ((Reply.Say) reply).message();
        assertThat(said.summary()).isEqualTo("I no longer follow Ana Flores' correction of 3 May 2026.");

        acme.press("Ana", taught, undo(said).action());

        assertThat(older().state()).isEqualTo(State.ACTIVE);
        assertThat(acme.now(taught).text()).contains(TWELVE);
    }

    @Test
    void both_are_kept_with_one_press_and_the_newer_one_is_still_followed() {
        acme.press("Ana", taught, Actions.KeepBoth.class);

        assertThat(older().state()).isEqualTo(State.ACTIVE);
        assertThat(acme.now(taught).text()).doesNotContain(TWELVE);
        assertThat(acme.ask("Ben", "support", QUESTION).text()).contains("15 %").doesNotContain("12 %");
        assertThat(acme.stores
                        .corrections()
                        .saying(
                                acme.workspace,
                                older().id(),
                                taught.screen().answer().id()))
                .map(Act::kind)
                .contains(Act.Kind.CONFIRMED);
    }

    @Test
    void whoever_may_not_change_the_older_one_cannot_replace_it() {
        Reply reply = acme.press("Li", taught, Actions.Replace.class);

        assertThat(((Reply.Say) reply).message().summary())
                .isEqualTo("Only Ana Flores or an admin can change this correction.");
        assertThat(older().state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void what_was_not_held_against_the_answer_cannot_be_replaced_below_it() {
        Shown elsewhere = acme.ask("Ben", "finance", "When does the year end?");
        String answer = elsewhere.screen().answer().id().toString();

        Reply reply =
                acme.press("Ana", elsewhere, new Actions.Replace(older().id().toString(), answer));

        assertThat(((Reply.Say) reply).message().summary()).contains("can't find");
        assertThat(older().state()).isEqualTo(State.ACTIVE);
    }

    private Correction older() {
        return acme.stores.corrections().list(acme.workspace, Optional.empty()).stream()
                .filter(correction -> correction.lesson().text().contains("12 %"))
                .findFirst()
                .orElseThrow();
    }

    private static Button undo(Message message) {
        return message.parts().stream()
                .filter(Part.Row.class::isInstance)
                .flatMap(row -> ((Part.Row) row).buttons().stream())
                .findFirst()
                .orElseThrow();
    }
}

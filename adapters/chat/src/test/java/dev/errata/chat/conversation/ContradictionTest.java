package dev.errata.chat.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Dispute;
import dev.errata.bot.correction.Dispute.Verdict;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.correction.State;
import dev.errata.bot.people.Responsibility;
import dev.errata.bot.people.Responsibility.Duty;
import dev.errata.chat.FakeChat.Shown;
import dev.errata.chat.action.Actions;
import dev.errata.chat.form.Filled;
import dev.errata.chat.screen.Button;
import dev.errata.chat.screen.Message;
import dev.errata.chat.screen.Part;
import dev.errata.chat.screen.Reply;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two corrections that contradict each other: what is followed meanwhile, who is told, and who decides. */
class ContradictionTest {

    private static final String QUESTION = "How much discount may support give?";
    private static final String BEFORE = "Li Wei taught \u201cThe discount is 12 %.\u201d before; Ana Flores decides.";

    private final Workplace acme = new Workplace();

    @AfterEach
    void close() {
        acme.close();
    }

    private Shown taught(String first, String second) {
        Shown twelve = acme.correct(first, acme.ask("Ana", "support", QUESTION), "The discount is 12 %.");
        acme.clock.passes(Duration.ofMinutes(1));
        return acme.correct(second, twelve, "The discount is 15 %.");
    }

    @Test
    void whoever_contradicts_themselves_replaces_what_they_taught_and_is_told_so() {
        Shown taught = taught("Li", "Li");

        assertThat(taught.text())
                .contains(
                        "This takes the place of what Li Wei taught on 3 May 2026: \u201cThe discount is 12 %.\u201d");
        assertThat(acme.ask("Ben", "support", QUESTION).text()).contains("15 %").doesNotContain("12 %");
        assertThat(taught.buttons().stream()
                        .map(Button::action)
                        .filter(Actions.Decide.class::isInstance)
                        .map(action -> ((Actions.Decide) action).verdict()))
                .containsExactly(Verdict.BOTH);
    }

    @Test
    void whoever_replaced_their_own_may_keep_both_and_nobody_else_but_an_administrator() {
        Shown taught = taught("Li", "Li");
        assertThat(words(acme.press("Ben", taught, decision(taught, Verdict.BOTH))))
                .startsWith("Only whoever is named");

        acme.press("Li", taught, decision(taught, Verdict.BOTH));

        assertThat(dispute().ruling()).map(Dispute.Ruling::verdict).contains(Verdict.BOTH);
        assertThat(acme.now(taught).text()).doesNotContain("takes the place");
    }

    @Test
    void with_the_newer_one_undone_the_older_one_of_the_same_person_holds_again() {
        Shown taught = taught("Li", "Li");

        acme.press("Li", taught, Actions.Undo.class);

        assertThat(acme.ask("Ben", "support", QUESTION).text()).contains("12 %").doesNotContain("15 %");
    }

    @Test
    void where_it_was_made_the_newer_one_is_followed_and_the_answer_names_who_decides() {
        Shown taught = taught("Li", "Ben");

        assertThat(taught.text()).contains(BEFORE);
        Shown asked = acme.ask("Ana", "support", QUESTION);
        assertThat(asked.screen().answer().answer().text()).contains("15 %").doesNotContain("12 %");
        assertThat(asked.text()).contains(BEFORE);
        assertThat(acme.chat.toldAlone(acme.chat.person("Li").name()))
                .extracting(Message::summary)
                .contains(
                        "Ben Okafor taught \u201cThe discount is 15 %.\u201d. You taught \u201cThe discount is 12 %.\u201d"
                                + " on 3 May 2026. Both cannot hold; Ana Flores decides.");
    }

    @Test
    void what_an_administrator_taught_stays_in_force_until_one_decides() {
        Shown taught = taught("Ana", "Ben");

        assertThat(taught.screen().answer().answer().text()).contains("12 %").doesNotContain("15 %");
        assertThat(taught.text()).contains("Ben Okafor says \u201cThe discount is 15 %.\u201d; Ana Flores decides.");
        Shown asked = acme.ask("Li", "support", QUESTION);
        assertThat(asked.screen().answer().answer().text()).contains("12 %").doesNotContain("15 %");
    }

    @Test
    void an_administrator_keeps_one_and_the_other_one_comes_back_with_a_press() {
        Shown taught = taught("Li", "Ben");

        Reply reply = acme.press("Ana", taught, decision(taught, Verdict.OLDER));

        assertThat(correction("15 %").state()).isEqualTo(State.RETIRED);
        assertThat(acme.ask("Ben", "support", QUESTION).text()).contains("12 %").doesNotContain("15 %");
        Message said = ((Reply.Say) reply).message();
        assertThat(said.summary()).isEqualTo("From now on I follow Li Wei's correction of 3 May 2026.");

        acme.press("Ana", taught, undo(said).action());

        assertThat(correction("15 %").state()).isEqualTo(State.ACTIVE);
        assertThat(acme.ask("Ben", "support", QUESTION).text()).contains("15 %").contains(BEFORE);
        acme.press("Ana", taught, decision(taught, Verdict.NEWER));
        assertThat(correction("12 %").state()).isEqualTo(State.RETIRED);
    }

    @Test
    void both_are_kept_with_one_press_and_nothing_is_said_of_it_any_more() {
        Shown taught = taught("Li", "Ben");

        acme.press("Ana", taught, decision(taught, Verdict.BOTH));

        assertThat(acme.now(taught).text()).doesNotContain(BEFORE);
        assertThat(correction("12 %").state()).isEqualTo(State.ACTIVE);
        assertThat(acme.ask("Ben", "support", QUESTION).text()).contains("15 %").doesNotContain("before;");
    }

    @Test
    void only_the_first_press_counts_and_only_of_whoever_may() {
        Shown taught = taught("Li", "Ben");

        assertThat(words(acme.press("Ben", taught, decision(taught, Verdict.NEWER))))
                .isEqualTo("Only whoever is named there decides that. Whoever taught one of them can let it go.");
        assertThat(dispute().isOpen()).isTrue();

        acme.press("Ana", taught, decision(taught, Verdict.NEWER));
        assertThat(words(acme.press("Ana", taught, decision(taught, Verdict.OLDER))))
                .contains("no longer");
        assertThat(correction("15 %").state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void whoever_taught_one_of_them_may_let_it_go() {
        Shown taught = taught("Li", "Ben");

        acme.press("Li", taught, decision(taught, Verdict.NEWER));

        assertThat(correction("12 %").state()).isEqualTo(State.RETIRED);
        assertThat(dispute().ruling())
                .map(Dispute.Ruling::by)
                .contains(correction("12 %").author().id());
    }

    @Test
    void whoever_was_said_to_own_the_place_decides() {
        acme.stores
                .responsibilities()
                .give(
                        new Responsibility(
                                acme.workspace,
                                new Scope.Channel(acme.chat.place("support").id()),
                                acme.chat.person("Li").id(),
                                Duty.OWNER),
                        Optional.empty());
        Shown taught = taught("Ben", "Ana");

        assertThat(taught.text()).contains("Li Wei decides.");
        acme.press("Li", taught, decision(taught, Verdict.OLDER));

        assertThat(correction("15 %").state()).isEqualTo(State.RETIRED);
    }

    @Test
    void a_button_of_the_release_before_still_puts_the_older_one_out_of_use() {
        Shown taught = taught("Li", "Ben");
        Actions.Replace replace = new Actions.Replace(
                correction("12 %").id().toString(),
                taught.screen().answer().id().toString());

        assertThat(words(acme.press("Ben", taught, replace)))
                .isEqualTo("Only Li Wei or an admin can change this correction.");
        acme.press("Ana", taught, replace);

        assertThat(correction("12 %").state()).isEqualTo(State.RETIRED);
        assertThat(acme.now(taught).text()).doesNotContain(BEFORE);
    }

    @Test
    void an_edit_that_says_the_same_ends_it() {
        Shown taught = taught("Li", "Ben");

        acme.submit(
                "Ben",
                taught,
                acme.form("Ben", taught, Actions.Edit.class),
                Map.of(Filled.TEXT, "The discount is 12 % for everyone."));

        assertThat(acme.newest().text()).doesNotContain("before;");
    }

    private Dispute dispute() {
        return acme.stores.disputes().all(acme.workspace).get(0);
    }

    private Actions.Decide decision(Shown below, Verdict verdict) {
        return new Actions.Decide(
                correction("12 %").id().toString(),
                correction("15 %").id().toString(),
                verdict,
                below.screen().answer().id().toString());
    }

    private Correction correction(String says) {
        return acme.stores.corrections().list(acme.workspace, Optional.empty()).stream()
                .filter(correction -> correction.lesson().text().contains(says))
                .findFirst()
                .orElseThrow();
    }

    private static String words(Reply reply) {
        return ((Reply.Say) reply).message().summary();
    }

    private static Button undo(Message message) {
        return message.parts().stream()
                .filter(Part.Row.class::isInstance)
                .flatMap(row -> ((Part.Row) row).buttons().stream())
                .findFirst()
                .orElseThrow();
    }
}

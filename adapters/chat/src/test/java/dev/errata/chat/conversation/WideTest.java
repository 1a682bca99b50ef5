package dev.errata.chat.conversation;

import static dev.errata.chat.conversation.Workplace.FISCAL;
import static dev.errata.chat.conversation.Workplace.QUESTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.correction.teaching.ScopeChoice;
import dev.errata.bot.question.Heard.Address;
import dev.errata.chat.FakeChat.At;
import dev.errata.chat.FakeChat.Shown;
import dev.errata.chat.action.Action;
import dev.errata.chat.action.Actions;
import dev.errata.chat.form.Filled;
import dev.errata.chat.screen.Button;
import dev.errata.chat.screen.Field;
import dev.errata.chat.screen.Form;
import dev.errata.chat.screen.Part;
import dev.errata.chat.screen.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is to hold for a team, or for everyone, holds where it was made until somebody else has confirmed it. */
class WideTest {

    private static final String PARAPHRASE = "please calculate quarterly returns";
    private static final String ASKED = "Li Wei taught this for the team: \u201C" + FISCAL
            + "\u201D It seems to fit \u201C" + PARAPHRASE + "\u201D.";

    private final Workplace acme = new Workplace();

    @AfterEach
    void close() {
        acme.close();
    }

    @Test
    void a_members_word_for_the_team_waits_is_confirmed_elsewhere_and_is_followed_in_a_third_channel_and_a_chat() {
        Shown made = teach("Li", "team-a", ScopeChoice.TEAM);
        assertThat(made.text())
                .contains("I follow this in #team-a now, and for the team when somebody there confirms.");
        assertThat(acme.ask("Cem", "team-a", PARAPHRASE).text()).contains(FISCAL);
        assertThat(acme.chat.told()).isEmpty();

        Shown asked = acme.ask("Ben", "team-b", PARAPHRASE);
        assertThat(asked.text()).doesNotContain("fiscal");
        assertThat(acme.chat.told()).containsExactly(ASKED);
        assertThat(acme.chat.buttonsTold().stream().map(Button::label))
                .containsExactly("Use it for the team", "Not for the team");

        Reply reply = press("Ben", asked, Actions.Widen.class);

        assertThat(summary(reply))
                .isEqualTo("I follow it for the whole team from now on, and answer your question again.");
        assertThat(acme.newest().text()).contains(FISCAL, "because Ben Okafor said that it fits");
        assertThat(acme.chat.toldAlone("Li Wei"))
                .singleElement()
                .satisfies(message -> assertThat(message.summary())
                        .isEqualTo("Ben Okafor confirmed for the team what you taught: \u201C" + FISCAL + "\u201D"));
        assertThat(acme.ask("Cem", "team-c", PARAPHRASE).text()).contains(FISCAL, "Li Wei");
        assertThat(direct("Ben").text()).contains(FISCAL);
        assertThat(direct("Cem").text()).doesNotContain("fiscal");
        assertThat(acme.ask("Cem", "sales", PARAPHRASE).text()).doesNotContain("fiscal");
        assertThat(acme.now(made).text()).contains(FISCAL).doesNotContain("says something else");
    }

    @Test
    void nobody_is_asked_twice_nor_its_author_nor_whoever_asks_something_else_or_outside() {
        teach("Li", "team-a", ScopeChoice.TEAM);

        acme.ask("Li", "team-b", PARAPHRASE);
        acme.ask("Ben", "team-b", "Where is the garage?");
        acme.ask("Ben", "sales", PARAPHRASE);
        assertThat(acme.chat.told()).isEmpty();

        acme.ask("Ben", "team-b", PARAPHRASE);
        acme.ask("Ben", "team-b", PARAPHRASE);
        assertThat(acme.chat.told()).containsExactly(ASKED);
    }

    @Test
    void a_member_who_says_no_leaves_it_where_it_is_and_can_take_that_back() {
        teach("Li", "team-a", ScopeChoice.TEAM);
        Shown asked = acme.ask("Ben", "team-b", PARAPHRASE);

        Reply reply = press("Ben", asked, Actions.KeepNarrow.class);

        assertThat(summary(reply)).isEqualTo("It stays where it was taught.");
        assertThat(acme.chat.toldAlone("Li Wei"))
                .singleElement()
                .satisfies(message ->
                        assertThat(message.summary()).startsWith("Ben Okafor said that this is not for the team"));
        assertThat(only().lesson().wanted()).isEmpty();
        assertThat(acme.ask("Cem", "team-a", PARAPHRASE).text()).contains(FISCAL);
        assertThat(summary(press("Ben", asked, Actions.Widen.class))).isEqualTo("Somebody has decided that already.");

        Action back = ((Reply.Instead) reply)
                .message().parts().stream()
                        .filter(Part.Row.class::isInstance)
                        .map(row -> ((Part.Row) row).buttons().get(0).action())
                        .findFirst()
                        .orElseThrow();
        acme.press("Ben", asked, back);
        assertThat(only().lesson().wanted()).isPresent();
    }

    @Test
    void its_author_takes_back_all_of_it_after_it_was_confirmed() {
        Shown made = teach("Li", "team-a", ScopeChoice.TEAM);
        press("Ben", acme.ask("Ben", "team-b", PARAPHRASE), Actions.Widen.class);

        acme.press("Li", made, Actions.Undo.class);

        assertThat(acme.ask("Cem", "team-a", PARAPHRASE).text()).doesNotContain("fiscal");
        assertThat(acme.ask("Cem", "team-c", PARAPHRASE).text()).doesNotContain("fiscal");
    }

    @Test
    void for_everyone_an_administrator_is_asked_and_nobody_else() {
        acme.ask("Ana", "sales", "Where is the garage?");
        Shown made = teach("Li", "finance", ScopeChoice.EVERYONE);
        assertThat(made.text())
                .contains("I follow this in #finance now, and for everyone when an administrator confirms.");

        acme.ask("Ben", "sales", PARAPHRASE);
        assertThat(acme.chat.told()).isEmpty();

        Shown asked = acme.ask("Ana", "sales", PARAPHRASE);
        assertThat(acme.chat.told()).singleElement().asString().startsWith("Li Wei taught this for everyone: ");
        press("Ana", asked, Actions.Widen.class);

        assertThat(only().scope()).isEqualTo(new Scope.Everyone());
        assertThat(acme.ask("Cem", "sales", PARAPHRASE).text()).contains(FISCAL);
    }

    @Test
    void where_no_administrator_is_known_nobody_is_offered_everyone_and_an_administrators_own_holds_at_once() {
        Shown answer = acme.ask("Ben", "finance", QUESTION);
        assertThat(scopes("Li", answer)).doesNotContain("Everyone at Acme");

        acme.correct("Ana", answer, Map.of(Filled.TEXT, FISCAL, Filled.WHERE, ScopeChoice.EVERYONE.name()));

        assertThat(only().scope()).isEqualTo(new Scope.Everyone());
        assertThat(scopes("Li", acme.newest())).contains("Everyone at Acme");
    }

    @Test
    void somebody_who_may_not_decide_presses_in_vain() {
        teach("Li", "team-a", ScopeChoice.TEAM);
        Shown elsewhere = acme.ask("Cem", "sales", PARAPHRASE);

        Reply reply = press("Cem", elsewhere, Actions.Widen.class);

        assertThat(summary(reply)).startsWith("Only Li Wei");
        assertThat(only().scope()).isInstanceOf(Scope.Channel.class);
    }

    @Test
    void after_two_weeks_without_a_word_its_author_is_told_once_and_not_if_it_was_decided() {
        teach("Li", "team-a", ScopeChoice.TEAM);

        acme.clock.passes(Duration.ofDays(15));
        acme.work.worksOnWhatIsDueAt(acme.clock.instant());
        acme.settle();
        assertThat(acme.chat.toldAlone("Li Wei"))
                .singleElement()
                .satisfies(message -> assertThat(message.summary())
                        .isEqualTo("Still only in #team-a: \u201C" + FISCAL
                                + "\u201D Nobody else who may decide has asked about it in 14 days."));

        Shown other = acme.ask("Ben", "team-a", "Where is the garage?");
        acme.correct(
                "Ben", other, Map.of(Filled.TEXT, "It is behind the canteen.", Filled.WHERE, ScopeChoice.TEAM.name()));
        press("Li", acme.ask("Li", "team-b", "Where is the garage?"), Actions.Widen.class);
        acme.clock.passes(Duration.ofDays(15));
        acme.work.worksOnWhatIsDueAt(acme.clock.instant());
        acme.settle();
        assertThat(acme.chat.toldAlone("Ben Okafor"))
                .singleElement()
                .satisfies(message -> assertThat(message.summary()).startsWith("Li Wei confirmed"));
    }

    private Shown teach(String person, String channel, ScopeChoice where) {
        Shown answer = acme.ask("Cem", channel, QUESTION);
        return acme.correct(person, answer, Map.of(Filled.TEXT, FISCAL, Filled.WHERE, where.name()));
    }

    private Shown direct(String person) {
        acme.hear(new At(person, "direct-" + person, "direct"), Address.DIRECT, PARAPHRASE);
        return acme.newest();
    }

    private List<String> scopes(String person, Shown answer) {
        Form form = acme.form(person, answer, Actions.Correct.class);
        return form.fields().stream()
                .filter(field -> field.name().equals(Filled.WHERE))
                .flatMap(field -> field.options().stream())
                .map(Field.Option::label)
                .toList();
    }

    private Reply press(String person, Shown below, Class<? extends Action> what) {
        String correction = acme.stores
                .corrections()
                .list(acme.workspace, Optional.empty())
                .get(0)
                .id()
                .toString();
        String answer = below.screen().answer().id().toString();
        return acme.press(
                person,
                below,
                what.equals(Actions.Widen.class)
                        ? new Actions.Widen(correction, answer)
                        : new Actions.KeepNarrow(correction, answer));
    }

    private static String summary(Reply reply) {
        return reply instanceof Reply.Instead instead
                ? instead.message().summary()
                : ((Reply.Say) reply).message().summary();
    }

    private Correction only() {
        return acme.stores.corrections().list(acme.workspace, Optional.empty()).get(0);
    }
}

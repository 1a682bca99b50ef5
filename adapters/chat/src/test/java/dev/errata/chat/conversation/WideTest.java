package dev.errata.chat.conversation;

import static dev.errata.chat.conversation.Workplace.FISCAL;
import static dev.errata.chat.conversation.Workplace.QUESTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Reach;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.correction.teaching.ScopeChoice;
import dev.errata.bot.question.Heard.Address;
import dev.errata.bot.question.TeamId;
import dev.errata.chat.FakeChat.At;
import dev.errata.chat.FakeChat.Shown;
import dev.errata.chat.action.Action;
import dev.errata.chat.action.Actions;
import dev.errata.chat.form.Filled;
import dev.errata.chat.screen.Button;
import dev.errata.chat.screen.Field;
import dev.errata.chat.screen.Form;
import dev.errata.chat.screen.Message;
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
    private static final String ASKED = "Li Wei taught this for the team \u201CFinance\u201D: \u201C" + FISCAL
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
                .contains(
                        "I follow this in #team-a now, and for the team \u201CFinance\u201D when another member confirms.");
        assertThat(acme.ask("Cem", "team-a", PARAPHRASE).text()).contains(FISCAL);
        assertThat(acme.chat.told()).isEmpty();

        Shown asked = acme.ask("Ben", "team-b", PARAPHRASE);
        assertThat(asked.text()).doesNotContain("fiscal");
        assertThat(acme.chat.told()).containsExactly(ASKED);
        assertThat(acme.chat.buttonsTold().stream().map(Button::label))
                .containsExactly("Use it for the team", "Not for the team");

        Reply reply = press("Ben", asked, Actions.Widen.class);

        assertThat(summary(reply))
                .isEqualTo("I follow it for the team \u201CFinance\u201D from now on, and answer your question again.");
        assertThat(acme.newest().text()).contains(FISCAL, "because Ben Okafor said that it fits");
        assertThat(acme.chat.toldAlone("Li Wei"))
                .singleElement()
                .satisfies(message -> assertThat(message.summary())
                        .isEqualTo("Ben Okafor confirmed for the team \u201CFinance\u201D what you taught: \u201C"
                                + FISCAL + "\u201D"));
        assertThat(acme.ask("Cem", "team-c", PARAPHRASE).text()).contains(FISCAL, "Li Wei");
        assertThat(direct("Ben").text()).contains(FISCAL);
        assertThat(direct("Cem").text()).doesNotContain("fiscal");
        assertThat(acme.ask("Cem", "sales", PARAPHRASE).text()).doesNotContain("fiscal");
        assertThat(acme.now(made).text())
                .contains(
                        FISCAL,
                        "I'll follow this everywhere in the team \u201CFinance\u201D from the next question on.")
                .doesNotContain("says something else");
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
                .satisfies(message -> assertThat(message.summary())
                        .startsWith("Ben Okafor said that this is not for the team \u201CFinance\u201D"));
        assertThat(only().lesson().wanted()).isEmpty();
        assertThat(acme.ask("Cem", "team-a", PARAPHRASE).text()).contains(FISCAL);
        assertThat(summary(press("Ben", asked, Actions.Widen.class))).isEqualTo("Somebody has decided that already.");

        acme.press("Ben", asked, back(reply));
        assertThat(only().lesson().wanted()).isPresent();
    }

    @Test
    void a_yes_that_is_taken_back_is_shown_below_what_came_of_it_and_not_as_an_edit() {
        Shown made = teach("Li", "team-a", ScopeChoice.TEAM);
        Reply reply = press("Ben", acme.ask("Ben", "team-b", PARAPHRASE), Actions.Widen.class);
        Shown again = acme.newest();

        acme.press("Ben", again, back(reply));

        assertThat(acme.now(again).text()).contains("Undone by Ben Okafor. I answer as before.");
        assertThat(acme.now(made).text())
                .contains(
                        "I follow this in #team-a now, and for the team \u201CFinance\u201D when another member confirms.");
        assertThat(acme.ask("Cem", "team-c", PARAPHRASE).text()).doesNotContain("fiscal");
        assertThat(acme.ask("Cem", "team-a", PARAPHRASE).text()).contains(FISCAL);
    }

    @Test
    void other_words_than_those_that_somebody_was_asked_about_are_not_confirmed_by_them_and_asked_anew() {
        Shown made = teach("Li", "team-a", ScopeChoice.TEAM);
        Shown asked = acme.ask("Ben", "team-b", PARAPHRASE);
        edit("Li", made, Map.of(Filled.TEXT, "Use the calendar year for quarterly figures."));

        Reply reply = press("Ben", asked, Actions.Widen.class);

        assertThat(summary(reply)).startsWith("Somebody changed this correction meanwhile.");
        assertThat(only().scope()).isInstanceOf(Scope.Channel.class);
        acme.ask("Ben", "team-b", PARAPHRASE);
        assertThat(acme.chat.told()).hasSize(2).last().asString().contains("calendar year");
    }

    @Test
    void with_another_exception_it_waits_again_and_narrower_it_does_not() {
        Shown made = teach("Li", "team-a", ScopeChoice.TEAM);
        press("Ben", acme.ask("Ben", "team-b", PARAPHRASE), Actions.Widen.class);

        edit("Li", made, Map.of(Filled.UNTIL, "2030-01-01"));
        assertThat(only().scope()).isInstanceOf(Scope.Team.class);

        edit("Li", acme.newest(), Map.of(Filled.NOT_WHEN, "It is about holidays."));
        assertThat(only().scope()).isInstanceOf(Scope.Channel.class);
        assertThat(only().lesson().wanted()).isPresent();

        edit("Li", acme.newest(), Map.of(Filled.WHERE, ScopeChoice.HERE.name()));
        assertThat(only().lesson().wanted()).isEmpty();
    }

    @Test
    void what_is_undone_below_the_answer_that_came_of_a_yes_is_that_yes() {
        teach("Li", "team-a", ScopeChoice.TEAM);
        press("Ben", acme.ask("Ben", "team-b", PARAPHRASE), Actions.Widen.class);
        Shown again = acme.newest();

        acme.press("Ben", again, Actions.Undo.class);

        assertThat(only().lesson().wanted()).isPresent();
        assertThat(acme.now(again).text()).contains("Undone by Ben Okafor.");
        assertThat(acme.ask("Cem", "team-c", PARAPHRASE).text()).doesNotContain("fiscal");
    }

    @Test
    void everything_that_would_be_confirmed_is_said() {
        Shown answer = acme.ask("Cem", "team-a", QUESTION);
        acme.correct(
                "Li",
                answer,
                Map.of(
                        Filled.TEXT,
                        FISCAL,
                        Filled.WHERE,
                        ScopeChoice.TEAM.name(),
                        Filled.REACH,
                        Reach.EVERY_ANSWER.name(),
                        Filled.NOT_WHEN,
                        "It is about holidays."));

        acme.ask("Ben", "team-b", PARAPHRASE);

        assertThat(acme.chat.told())
                .containsExactly("Li Wei taught this for the team \u201CFinance\u201D, for every answer: \u201C"
                        + FISCAL + "\u201D Not when: It is about holidays.");
    }

    @Test
    void whoever_teaches_the_same_for_the_team_elsewhere_has_it_hold_for_the_team() {
        teach("Li", "team-a", ScopeChoice.TEAM);

        Shown again = teach("Ben", "team-b", ScopeChoice.TEAM);

        assertThat(again.text()).contains(FISCAL);
        assertThat(acme.stores.corrections().list(acme.workspace, Optional.empty()))
                .singleElement()
                .satisfies(one -> assertThat(one.scope()).isInstanceOf(Scope.Team.class));
        assertThat(acme.chat.told().get(0))
                .startsWith("Li Wei taught this on ")
                .endsWith("I follow it for the team \u201CFinance\u201D from the next question on.");
        assertThat(acme.chat.toldAlone("Li Wei"))
                .singleElement()
                .satisfies(message -> assertThat(message.summary()).startsWith("Ben Okafor confirmed for the team"));

        acme.press("Ben", again, acme.chat.buttonsTold().get(0).action());
        assertThat(only().lesson().wanted()).isPresent();
    }

    @Test
    void what_would_say_more_than_what_was_confirmed_waits_again() {
        Shown made = teach("Li", "team-a", ScopeChoice.TEAM);
        edit("Li", made, Map.of(Filled.UNTIL, "2030-01-01"));
        press("Ben", acme.ask("Ben", "team-b", PARAPHRASE), Actions.Widen.class);

        edit("Li", made, Map.of(Filled.UNTIL, "2029-01-01"));
        assertThat(only().scope()).isInstanceOf(Scope.Team.class);

        edit("Li", acme.newest(), Map.of(Filled.UNTIL, "2031-01-01"));
        assertThat(only().scope()).isInstanceOf(Scope.Channel.class);
    }

    @Test
    void who_left_a_team_while_the_form_was_open_teaches_no_other_one() {
        Shown answer = acme.ask("Cem", "both", QUESTION);
        Form form = acme.form("Li", answer, Actions.Correct.class);

        Reply reply = acme.submit("Li", answer, form, Map.of(Filled.TEXT, FISCAL, Filled.WHERE, "TEAM:T-audit"));

        assertThat(reply).isInstanceOf(Reply.Mend.class);
    }

    @Test
    void whoever_teaches_the_same_themselves_elsewhere_has_it_hold_there_too() {
        teach("Li", "team-a", ScopeChoice.TEAM);

        teach("Li", "team-b", ScopeChoice.TEAM);

        assertThat(acme.ask("Cem", "team-b", PARAPHRASE).text()).contains(FISCAL);
    }

    @Test
    void nobody_is_asked_about_what_the_answer_follows_already() {
        teach("Li", "team-a", ScopeChoice.TEAM);
        teach("Cem", "team-b", ScopeChoice.HERE);

        assertThat(acme.ask("Ben", "team-b", PARAPHRASE).text()).contains(FISCAL);

        assertThat(acme.chat.told()).isEmpty();
    }

    @Test
    void an_administrator_who_edits_what_waits_may_end_the_waiting() {
        Shown made = teach("Li", "team-a", ScopeChoice.TEAM);

        edit("Ana", made, Map.of(Filled.TAGS, "quarters"));
        assertThat(only().lesson().wanted()).isPresent();

        edit("Ana", acme.newest(), Map.of(Filled.WHERE, ScopeChoice.TEAM.name()));
        assertThat(only().scope()).isInstanceOf(Scope.Team.class);
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

        assertThat(summary(reply)).startsWith("Whoever was asked says that");
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
                .satisfies(
                        message -> assertThat(message.summary())
                                .isEqualTo(
                                        "Still only in #team-a: \u201C" + FISCAL
                                                + "\u201D In 14 days no other member of the team \u201CFinance\u201D has said that it holds for all of them."));

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

    @Test
    void in_a_channel_of_two_teams_each_is_offered_to_its_members_by_its_name() {
        Shown answer = acme.ask("Cem", "both", QUESTION);

        assertThat(scopes("Ben", answer)).contains("The team \u201CAudit\u201D", "The team \u201CFinance\u201D");
        assertThat(scopes("Li", answer))
                .contains("The team \u201CFinance\u201D")
                .doesNotContain("The team \u201CAudit\u201D");

        acme.correct("Ben", answer, Map.of(Filled.TEXT, FISCAL, Filled.WHERE, "TEAM:T-audit"));
        assertThat(only().lesson().wanted()).contains(new Scope.Team(new TeamId("T-audit")));
    }

    @Test
    void where_there_is_no_team_whoever_asks_how_to_set_one_up_is_told_and_nothing_is_saved() {
        Shown answer = acme.ask("Cem", "finance", QUESTION);
        assertThat(scopes("Li", answer)).contains("Set up a team\u2026");
        assertThat(scopes("Li", acme.ask("Cem", "team-a", QUESTION))).doesNotContain("Set up a team\u2026");

        Form form = acme.form("Li", answer, Actions.Correct.class);
        Reply reply = acme.submit("Li", answer, form, Map.of(Filled.TEXT, FISCAL, Filled.WHERE, "SET_UP_TEAM"));

        assertThat(reply).isInstanceOfSatisfying(Reply.Mend.class, mend -> {
            assertThat(mend.problems()).containsOnlyKeys(Filled.WHERE);
            assertThat(mend.form().orElseThrow().fields())
                    .anySatisfy(field -> assertThat(field.label()).isEqualTo("Type: team link"));
        });
        assertThat(acme.stores.corrections().list(acme.workspace, Optional.empty()))
                .isEmpty();
    }

    @Test
    void one_of_several_teams_has_to_be_named_and_one_of_the_place_and_their_own() {
        Shown answer = acme.ask("Cem", "both", QUESTION);

        for (String where : List.of("TEAM", "TEAM:T-legal")) {
            Form form = acme.form("Ben", answer, Actions.Correct.class);
            Reply reply = acme.submit("Ben", answer, form, Map.of(Filled.TEXT, FISCAL, Filled.WHERE, where));
            assertThat(reply)
                    .as(where)
                    .isInstanceOfSatisfying(
                            Reply.Mend.class,
                            mend -> assertThat(mend.problems()).containsOnlyKeys(Filled.WHERE));
        }
    }

    @Test
    void where_two_teams_say_different_things_whoever_is_in_both_reads_both_by_name() {
        Shown ours = acme.ask("Cem", "team-a", QUESTION);
        acme.correct("Ana", ours, Map.of(Filled.TEXT, "The year ends in January.", Filled.WHERE, "TEAM"));
        Shown theirs = acme.ask("Cem", "audit-a", QUESTION);
        acme.correct("Ana", theirs, Map.of(Filled.TEXT, "The year ends in March.", Filled.WHERE, "TEAM"));

        assertThat(direct("Ben").text())
                .contains(
                        "The year ends in January.",
                        "The year ends in March.",
                        "With 2 corrections: ",
                        "Ana Flores' \u201CThe year ends in January.\u201D for the team \u201CFinance\u201D",
                        "Ana Flores' \u201CThe year ends in March.\u201D for the team \u201CAudit\u201D");
        assertThat(direct("Li").text()).contains("January.").doesNotContain("March.");
    }

    @Test
    void its_author_asks_a_member_after_two_weeks_who_has_it_hold_for_the_team() {
        acme.ask("Ben", "team-b", "Where is the garage?");
        teach("Li", "team-a", ScopeChoice.TEAM);
        acme.clock.passes(Duration.ofDays(15));
        acme.work.worksOnWhatIsDueAt(acme.clock.instant());
        acme.settle();
        Message still = acme.chat.toldAlone("Li Wei").get(0);
        assertThat(buttons(still)).extracting(Button::label).containsExactly("Ask Ben Okafor");

        Shown below = acme.newest();
        Reply asked = acme.press("Li", below, buttons(still).get(0).action());
        assertThat(summary(asked)).isEqualTo("I asked Ben Okafor, alone.");
        Message ask = acme.chat.toldAlone("Ben Okafor").get(0);
        assertThat(ask.summary())
                .isEqualTo("Li Wei asks you whether this holds for the team \u201CFinance\u201D: \u201C" + FISCAL
                        + "\u201D It was taught on \u201C" + QUESTION + "\u201D.");
        int before = acme.chat.shown().size();

        Reply yes = acme.press("Ben", below, buttons(ask).get(0).action());

        assertThat(summary(yes)).isEqualTo("I follow it for the team \u201CFinance\u201D from now on.");
        assertThat(only().scope()).isInstanceOf(Scope.Team.class);
        assertThat(acme.chat.shown()).hasSize(before);
    }

    @Test
    void nobody_asks_for_somebody_else_nor_somebody_who_may_not_decide() {
        teach("Li", "team-a", ScopeChoice.TEAM);
        String correction = only().id().toString();
        Shown below = acme.newest();

        for (String person : List.of("Cem", "nobody")) {
            String id = person.equals("nobody")
                    ? person
                    : acme.chat.person(person).id().toString();
            Reply reply = acme.press("Li", below, new Actions.AskSomebody(correction, id));
            assertThat(reply).isInstanceOf(Reply.Say.class);
        }
        String ben = acme.chat.person("Ben").id().toString();
        assertThat(acme.press("Cem", below, new Actions.AskSomebody(correction, ben)))
                .isInstanceOf(Reply.Say.class);
        assertThat(acme.chat.toldAlone("Ben Okafor")).isEmpty();
    }

    private static List<Button> buttons(Message message) {
        return message.parts().stream()
                .filter(Part.Row.class::isInstance)
                .flatMap(row -> ((Part.Row) row).buttons().stream())
                .toList();
    }

    private void edit(String person, Shown below, Map<String, String> filledIn) {
        Actions.Edit edit = new Actions.Edit(
                only().id().toString(), below.screen().answer().id().toString());
        Form form = (Form) ((Reply.Open) acme.press(person, below, edit)).screen();
        Reply reply = acme.submit(person, below, form, filledIn);
        assertThat(reply).isInstanceOf(Reply.Saved.class);
    }

    private static Action back(Reply reply) {
        return ((Reply.Instead) reply)
                .message().parts().stream()
                        .filter(Part.Row.class::isInstance)
                        .map(row -> ((Part.Row) row).buttons().get(0).action())
                        .findFirst()
                        .orElseThrow();
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

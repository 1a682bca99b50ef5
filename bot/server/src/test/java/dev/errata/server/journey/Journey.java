package dev.errata.server.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.errata.server.journey.ChatDriver.Asked;
import dev.errata.server.journey.ChatDriver.Seen;
import dev.errata.server.journey.ChatDriver.Teaching;
import dev.errata.server.journey.ChatDriver.Where;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What people experience, on every platform: ask, correct, and see the next answer follow it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Journey {

    private static final String RETURNS = "How do we calculate quarterly returns?";
    private static final String PARAPHRASE = "what is the way to compute the returns of a quarter?";
    private static final String FISCAL = "Use the fiscal year-end (31 January), not the calendar year.";

    private static final String SAID = "no, use the fiscal year, it ends on 31 January";

    private ChatDriver chat;

    abstract ChatDriver start();

    ChatDriver chat() {
        return chat;
    }

    @BeforeAll
    void open() {
        chat = start();
    }

    @AfterAll
    void close() {
        if (chat != null) {
            chat.close();
        }
    }

    @Test
    void what_nobody_knows_is_taught_and_answers_the_paraphrase_of_somebody_else() {
        Seen unknown = chat.ask("Ben", "finance", RETURNS);
        Seen again = chat.correct("Ana", unknown, Teaching.of(FISCAL));
        Seen paraphrase = chat.ask("Li", "finance", PARAPHRASE);

        assertThat(unknown.text()).contains("I don't know yet").doesNotContain(FISCAL);
        assertThat(again.text()).contains("Changed:", FISCAL);
        assertThat(paraphrase.text()).contains(FISCAL, "Ana Flores");
    }

    @Test
    void the_near_miss_and_another_channel_are_left_alone() {
        chat.correct("Ana", chat.ask("Ben", "treasury", RETURNS), Teaching.of(FISCAL));

        Seen nearMiss = chat.ask("Ben", "treasury", "How do customers return a product?");
        Seen elsewhere = chat.ask("Ben", "support", RETURNS);

        assertThat(nearMiss.text()).doesNotContain("fiscal");
        assertThat(elsewhere.text()).doesNotContain("fiscal");
    }

    @Test
    void what_is_taught_in_a_private_channel_stays_there() {
        Seen unknown = chat.ask("Ben", "private-board", "Who buys the company?");
        chat.correct("Ana", unknown, Teaching.of("Northwind made the offer."));

        Seen inside = chat.ask("Ben", "private-board", "who is buying the company?");
        Seen outside = chat.ask("Ben", "lobby", "Who buys the company?");

        assertThat(inside.text()).contains("Northwind");
        assertThat(outside.text()).doesNotContain("Northwind").doesNotContain("board");
    }

    @Test
    void a_standing_rule_reaches_a_question_that_is_not_like_it() {
        Seen first = chat.ask("Ben", "press", "Where is the press kit?");
        chat.correct(
                "Ana", first, Teaching.of("All figures here are preliminary.").forEveryAnswer());

        Seen unlike = chat.ask("Li", "press", "When does the canteen open?");
        Seen elsewhere = chat.ask("Li", "lobby", "When does the canteen open?");

        assertThat(unlike.text()).contains("All figures here are preliminary.");
        assertThat(elsewhere.text()).doesNotContain("preliminary");
    }

    @Test
    void what_takes_a_language_model_is_kept_and_not_said_to_be_followed() {
        Seen unknown = chat.ask("Ben", "design", RETURNS);

        Seen again = chat.correct("Ana", unknown, Teaching.of("Be less formal."));
        Seen next = chat.ask("Li", "design", PARAPHRASE);

        assertThat(again.text())
                .contains("Kept. It takes effect once a language model writes.")
                .doesNotContain("Changed:", "I'll follow", "With Ana");
        assertThat(next.text()).contains("I don't know yet").doesNotContain("Ana", "formal");
    }

    @Test
    void of_two_that_contradict_each_other_the_newer_is_followed_until_an_administrator_keeps_the_older() {
        String question = "How much discount may support give?";
        chat.correct("Li", chat.ask("Ben", "discounts", question), Teaching.of("The discount is 12 %."));
        Seen twelve = chat.ask("Ben", "discounts", question);

        Seen fifteen = chat.correct("Ben", twelve, Teaching.of("The discount is 15 %."));
        Seen meanwhile = chat.ask("Ben", "discounts", question);
        chat.keepOlder("Ana", fifteen, "Li Wei");
        Seen decided = chat.ask("Ben", "discounts", question);

        String before = "Li Wei taught \u201cThe discount is 12 %.\u201d before; Ana Flores decides.";
        assertThat(twelve.text()).contains("The discount is 12 %");
        assertThat(fifteen.text()).contains("The discount is 15 %", before);
        assertThat(meanwhile.text()).contains("The discount is 15 %", before);
        assertThat(decided.text()).contains("The discount is 12 %").doesNotContain("15 %", "before;");
    }

    @Test
    void what_an_administrator_taught_stays_until_it_is_decided() {
        String question = "How long are invoices kept?";
        chat.correct("Ana", chat.ask("Ben", "ledger", question), Teaching.of("Invoices are kept for 10 years."));

        Seen seven =
                chat.correct("Li", chat.ask("Ben", "ledger", question), Teaching.of("Invoices are kept for 7 years."));
        Seen next = chat.ask("Ben", "ledger", question);

        String other = "Li Wei says \u201cInvoices are kept for 7 years.\u201d; Ana Flores decides.";
        assertThat(seven.text())
                .contains("Invoices are kept for 10 years.", other, "Kept. Until somebody decides I follow Ana Flores'")
                .doesNotContain("language model");
        assertThat(next.text()).contains("Invoices are kept for 10 years.", other);
    }

    @Test
    void a_correction_for_the_channel_beats_one_for_everyone() {
        String question = "How long is our notice period?";
        Seen somewhere = chat.ask("Ana", "people", question);
        chat.correct("Ana", somewhere, Teaching.of("It is three months.").holding(Where.EVERYONE));
        Seen here = chat.ask("Ben", "berlin", question);
        chat.correct("Li", here, Teaching.of("In Berlin it is six weeks."));

        Seen berlin = chat.ask("Ben", "berlin", question);
        Seen lobby = chat.ask("Ben", "lobby", question);

        assertThat(here.text()).contains("It is three months.");
        assertThat(berlin.text()).contains("In Berlin it is six weeks.").doesNotContain("three months");
        assertThat(lobby.text()).contains("It is three months.").doesNotContain("Berlin");
    }

    @Test
    void a_policy_is_not_beaten_by_something_narrower() {
        String question = "May I share the price list with a customer?";
        Seen somewhere = chat.ask("Ana", "people", question);
        chat.correct(
                "Ana",
                somewhere,
                Teaching.of("By company policy, price lists leave only with a signed agreement.")
                        .holding(Where.EVERYONE));
        chat.correct("Li", chat.ask("Ben", "sales", question), Teaching.of("Send them the list of last year."));

        Seen sales = chat.ask("Ben", "sales", question);

        assertThat(sales.text()).contains("only with a signed agreement", "Send them the list of last year.");
        assertThat(sales.text().indexOf("only with a signed agreement"))
                .isLessThan(sales.text().indexOf("Send them the list of last year."));
    }

    @Test
    void a_follow_up_without_a_mention_is_understood_with_its_thread() {
        chat.correct("Ana", chat.ask("Ben", "controlling", RETURNS), Teaching.of(FISCAL));
        Seen answer = chat.ask("Li", "controlling", RETURNS);

        Seen followUp = chat.goOn("Li", answer, "And for last year?");

        assertThat(followUp.text()).contains(FISCAL);
    }

    @Test
    void after_an_undo_the_same_thread_is_answered_as_before() {
        Seen unknown = chat.ask("Ana", "audit", RETURNS);
        Seen again = chat.correct("Ana", unknown, Teaching.of(FISCAL));

        chat.undo("Ana", again);
        Seen after = chat.goOn("Ana", again, RETURNS);
        Seen elsewhere = chat.ask("Ben", "audit", PARAPHRASE);

        assertThat(again.text()).contains(FISCAL);
        assertThat(after.text()).doesNotContain("fiscal");
        assertThat(elsewhere.text()).doesNotContain("fiscal");
    }

    @Test
    void a_correction_for_just_this_answer_is_not_remembered() {
        Seen unknown = chat.ask("Ben", "travel", "Which hotel do we book in Lisbon?");

        Seen again = chat.correct(
                "Ana",
                unknown,
                Teaching.of("This week the Avenida, the usual one is full.").holding(Where.JUST_THIS_ANSWER));
        Seen next = chat.ask("Li", "travel", "Which hotel do we book in Lisbon?");

        assertThat(again.text()).contains("the Avenida");
        assertThat(next.text()).doesNotContain("Avenida");
    }

    @Test
    void what_somebody_teaches_for_themselves_is_told_to_nobody_else() {
        Seen unknown = chat.ask("Ben", "desk", "How do I start my day?");

        Seen again = chat.correct(
                "Ben", unknown, Teaching.of("Read the incident log first.").holding(Where.ME));
        chat.ask("Ben", "desk", "How should I start my day?");
        Seen somebodyElse = chat.ask("Li", "desk", "How do I start my day?");

        assertThat(again.text()).contains("Read the incident log first.");
        assertThat(somebodyElse.text()).doesNotContain("incident log");
        assertThat(chat.everythingIn("desk")).noneMatch(said -> said.contains("incident log"));
    }

    @Test
    void where_somebody_said_that_it_does_not_fit_it_is_held_back_and_still_found_for_the_rest() {
        chat.correct(
                "Ana",
                chat.ask("Ben", "logistics", "Can I change my delivery address?"),
                Teaching.of("Until the parcel is packed."));
        Seen misfit = chat.ask("Li", "logistics", "Can I change my billing address?");

        chat.doesNotFit("Li", misfit);
        Seen again = chat.ask("Cem", "logistics", "Can I change my billing address?");
        Seen rest = chat.ask("Cem", "logistics", "Can I change my delivery address?");

        assertThat(misfit.text()).contains("Until the parcel is packed.");
        assertThat(again.text()).doesNotContain("Until the parcel is packed.");
        assertThat(rest.text()).contains("Until the parcel is packed.");
    }

    @Test
    void what_may_fit_is_offered_and_once_somebody_uses_it_the_next_like_question_gets_it() {
        chat.correct("Ana", chat.ask("Ben", "reporting", RETURNS), Teaching.of(FISCAL));
        Seen unsure = chat.ask("Ben", "reporting", "Which period do our quarterly reports cover?");

        Seen used = chat.use("Ben", unsure);
        Seen next = chat.ask("Li", "reporting", "what period does a quarterly report cover?");

        assertThat(unsure.text()).doesNotContain(FISCAL);
        assertThat(used.text()).contains(FISCAL);
        assertThat(next.text()).contains(FISCAL, "Ana Flores");
    }

    @Test
    void what_is_said_to_the_bot_is_followed_in_that_thread_and_everywhere_here_once_it_is_remembered() {
        Seen answer = chat.ask("Ben", "stationery", RETURNS);
        Seen again = chat.tell("Li", answer, SAID);
        Seen before = chat.ask("Cem", "stationery", PARAPHRASE);
        Seen kept = chat.remember("Li", again);
        Seen after = chat.ask("Cem", "stationery", PARAPHRASE);
        chat.undo("Li", kept);

        assertThat(again.text())
                .contains("With what Li Wei just said, in this thread.", SAID, "Should I remember it for ");
        assertThat(before.text()).doesNotContain("fiscal");
        assertThat(kept.text()).contains(SAID, "I'll follow this in ");
        assertThat(after.text()).contains(SAID, "Li Wei");
        assertThat(chat.ask("Cem", "stationery", PARAPHRASE).text()).doesNotContain("fiscal");
    }

    @Test
    void what_is_said_to_people_is_asked_about_alone_and_followed_once_it_is_remembered() {
        assumeTrue(chat.hearsPeople());
        Seen answer = chat.ask("Ben", "payroll", RETURNS);
        Asked asked = chat.say("Li", answer, SAID);
        Seen before = chat.ask("Cem", "payroll", PARAPHRASE);
        Seen kept = chat.remember("Li", asked);
        Seen after = chat.ask("Cem", "payroll", PARAPHRASE);
        chat.undo("Li", kept);

        assertThat(asked.text()).contains("Should I remember this for ", SAID, RETURNS);
        assertThat(before.text()).doesNotContain("fiscal");
        assertThat(kept.text()).contains(SAID, "I'll follow this in ");
        assertThat(after.text()).contains(SAID, "Li Wei");
        assertThat(chat.ask("Cem", "payroll", PARAPHRASE).text()).doesNotContain("fiscal");
    }

    @Test
    void what_is_said_to_people_can_be_put_otherwise_first_or_left_alone() {
        assumeTrue(chat.hearsPeople());
        Asked first = chat.say("Li", chat.ask("Ben", "catering", RETURNS), SAID);
        String left = chat.notNow("Li", first);
        Seen before = chat.ask("Cem", "catering", PARAPHRASE);
        Asked second = chat.say("Li", chat.ask("Ben", "catering", RETURNS), SAID);
        Seen kept = chat.rememberAs("Li", second, FISCAL);

        assertThat(left).contains("I won't remember it.");
        assertThat(before.text()).doesNotContain("fiscal");
        assertThat(kept.text()).contains(FISCAL).doesNotContain(SAID);
        assertThat(chat.ask("Cem", "catering", PARAPHRASE).text()).contains(FISCAL);
    }

    @Test
    void what_is_taught_for_a_team_waits_until_another_member_confirms_it_and_then_holds_for_all_of_it() {
        assumeTrue(chat.team("team-ledger", "team-payables", "team-claims"));
        Seen made = chat.correct(
                "Li",
                chat.ask("Ben", "team-ledger", RETURNS),
                Teaching.of(FISCAL).holding(Where.TEAM));
        Seen elsewhere = chat.ask("Ben", "team-payables", PARAPHRASE);
        Seen confirmed = chat.useForTeam("Ben", elsewhere);
        Seen third = chat.ask("Cem", "team-claims", PARAPHRASE);
        Seen alone = chat.askAlone("Ben", PARAPHRASE);
        Seen outside = chat.ask("Ben", "private-vault", PARAPHRASE);
        chat.undo("Li", made);

        assertThat(made.text()).contains(FISCAL, "I follow this in ", " when another member confirms.");
        assertThat(elsewhere.text()).doesNotContain("fiscal");
        assertThat(confirmed.text()).contains(FISCAL, "because Ben Okafor said that it fits");
        assertThat(third.text()).contains(FISCAL, "Li Wei");
        assertThat(alone.text()).contains(FISCAL);
        assertThat(outside.text()).doesNotContain("fiscal");
        assertThat(chat.ask("Cem", "team-claims", PARAPHRASE).text()).doesNotContain("fiscal");
    }

    @Test
    void a_restart_forgets_nothing() {
        chat.correct("Ana", chat.ask("Ben", "archive", RETURNS), Teaching.of(FISCAL));

        chat.restart();
        Seen after = chat.ask("Li", "archive", PARAPHRASE);

        assertThat(after.text()).contains(FISCAL, "Ana Flores");
    }
}

package dev.errata.slack.surface;

import static dev.errata.slack.surface.Acme.ANA;
import static dev.errata.slack.surface.Acme.BEN;
import static dev.errata.slack.surface.Acme.BENS;
import static dev.errata.slack.surface.Acme.FINANCE;
import static dev.errata.slack.surface.Acme.GROUP;
import static dev.errata.slack.surface.Acme.LI;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.delivery.Delivery;
import dev.errata.slack.FakeMessage;
import dev.errata.slack.FakeSlack;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskingTest {

    private static final String QUESTION = "How do we calculate quarterly returns?";

    private final Workplace acme = Workplace.open();

    @AfterEach
    void close() {
        acme.close();
    }

    @Test
    void who_waits_reads_in_the_status_how_many_are_before_them() {
        FakeMessage answer = acme.ask(BEN, FINANCE, "Where is the safe?");

        acme.work.waits(acme.work.taken().get(0), 7);
        acme.settle();

        assertThat(acme.slack.status(FINANCE, String.valueOf(answer.threadTs())))
                .contains("number 7");
        assertThat(acme.slack.thread(FINANCE, String.valueOf(answer.threadTs())))
                .noneMatch(message -> message.text().contains("number 7"));
    }

    @Test
    void a_mention_is_answered_once_in_its_thread_however_often_slack_sends_it() {
        FakeMessage asked = acme.people.mention(FINANCE, BEN, QUESTION);
        acme.people.again(1);
        acme.people.again(2);
        acme.settle();

        assertThat(acme.slack.byBot(FINANCE)).singleElement().satisfies(answer -> {
            assertThat(answer.threadTs()).isEqualTo(asked.ts());
            assertThat(answer.shown()).contains("I don't know yet.");
            assertThat(answer.control("answer_correct").orElseThrow().label()).isEqualTo("Teach the answer");
        });
        assertThat(acme.people.last().status()).isEqualTo(200);
    }

    @Test
    void people_see_that_the_bot_is_working() {
        FakeMessage asked = acme.people.mention(FINANCE, BEN, QUESTION);
        acme.settle();

        assertThat(acme.slack.status(FINANCE, asked.ts())).isEqualTo("is looking…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"is_share", "is_msg_unfurl"})
    void a_message_that_is_shared_is_part_of_the_question(String mark) {
        acme.people.share(BENS, BEN, "What do you say to this?", mark, "<@" + FakeSlack.BOT_USER + ">: " + QUESTION);
        acme.settle();

        assertThat(acme.asked(BENS)).containsExactly("What do you say to this?\n" + QUESTION);
    }

    @Test
    void a_message_that_is_shared_without_a_word_is_the_question() {
        acme.people.share(BENS, BEN, "", "is_share", QUESTION);
        acme.people.share(FINANCE, BEN, "<@" + FakeSlack.BOT_USER + ">", "is_share", QUESTION);
        acme.settle();

        assertThat(acme.asked(BENS)).containsExactly(QUESTION);
        assertThat(acme.asked(FINANCE)).containsExactly(QUESTION);
    }

    @Test
    void whom_a_shared_message_mentions_is_not_called_by_whoever_shares_it() {
        acme.people.share(FINANCE, BEN, "Look", "is_share", "<@" + FakeSlack.BOT_USER + "> " + QUESTION);
        acme.settle();

        assertThat(acme.work.taken()).isEmpty();
    }

    @Test
    void what_is_shown_of_a_link_is_no_part_of_the_question() {
        acme.people.share(BENS, BEN, QUESTION, "is_app_unfurl", "The news of today");
        acme.settle();

        assertThat(acme.asked(BENS)).containsExactly(QUESTION);
    }

    @Test
    void a_direct_message_is_answered_without_a_thread_and_so_is_what_follows() {
        FakeMessage taught = acme.correct(BEN, acme.askDirectly(BEN, BENS, QUESTION), "Use the fiscal year-end.");

        FakeMessage followUp = acme.askDirectly(BEN, BENS, "And for last May?");

        assertThat(List.of(taught, followUp))
                .allSatisfy(answer -> assertThat(answer.threadTs()).isNull());
        assertThat(followUp.shown()).contains("Use the fiscal year-end.");
        assertThat(acme.slack.calls("assistant.threads.setStatus")).isEmpty();
    }

    @Test
    void in_a_group_chat_the_bot_answers_whoever_mentions_it_and_nobody_else() {
        acme.people.write(GROUP, null, ANA, "Lunch?");
        FakeMessage answer = acme.ask(BEN, GROUP, QUESTION);

        assertThat(acme.slack.byBot(GROUP)).containsExactly(answer);
        assertThat(answer.threadTs()).isNotNull();
    }

    @Test
    void whoever_goes_on_where_the_bot_spoke_last_need_not_mention_it() {
        FakeMessage answer = acme.ask(BEN, FINANCE, QUESTION);

        List<FakeMessage> said = acme.goOn(LI, answer, "And for last year?");

        assertThat(said).hasSize(2);
    }

    @Test
    void once_others_talk_to_each_other_only_the_asker_is_answered_without_a_mention() {
        FakeMessage answer = acme.ask(BEN, FINANCE, QUESTION);

        assertThat(acme.goOn(LI, answer, "<@" + ANA + "> do you know?")).hasSize(1);
        assertThat(acme.goOn(ANA, answer, "Let me look.")).hasSize(1);
        assertThat(acme.goOn(BEN, answer, "<@" + ANA + "> thank you")).hasSize(1);
        assertThat(acme.goOn(BEN, answer, "And for last year?")).hasSize(2);
    }

    @Test
    void after_a_correction_the_bot_has_spoken_last_again() {
        FakeMessage answer = acme.ask(BEN, FINANCE, QUESTION);
        acme.goOn(LI, answer, "<@" + ANA + "> is that right?");
        acme.correct(ANA, answer, "Use the fiscal year-end.");

        assertThat(acme.goOn(LI, answer, "And for last year?")).hasSize(3);
    }

    @Test
    void of_a_thousand_messages_that_are_for_others_nothing_is_kept_and_nothing_is_asked() {
        int calls = acme.slack.calls().size();

        for (int i = 0; i < 1_000; i++) {
            acme.people.write(FINANCE, null, BEN, "Message " + i + (i % 2 == 0 ? " for <@" + LI + ">" : ""));
        }
        acme.settle();

        assertThat(acme.work.taken()).isEmpty();
        assertThat(acme.slack.calls()).hasSize(calls);
        assertThat(acme.stores.directory().personByExternalId(acme.customer.workspace(), BEN))
                .isEmpty();
        assertThat(acme.stores.directory().placeByExternalId(acme.customer.workspace(), FINANCE))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"message_changed", "message_deleted", "channel_join", "bot_message", "channel_topic"})
    void what_is_no_message_of_a_person_is_ignored(String subtype) {
        acme.people.sends(FINANCE, BEN, "<@" + FakeSlack.BOT_USER + "> " + QUESTION, subtype);
        acme.settle();

        assertThat(acme.work.taken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u200b\u200d\ufeff", "\u2800", "\u3164"})
    void a_blank_mention_is_told_how_to_ask_and_nobody_else_is(String blank) {
        acme.people.mention(FINANCE, BEN, blank);
        acme.settle();

        assertThat(acme.slack.byBot(FINANCE)).isEmpty();
        assertThat(acme.lastWhisper(BEN, FINANCE))
                .isEqualTo(
                        "Ask me something: mention me with your question, and press *Correct this* when my answer is wrong.");
    }

    @Test
    void questions_of_any_length_and_script_are_answered() {
        List<String> questions = List.of(
                "why ".repeat(2_500),
                "\uD83E\uDD14\uD83D\uDC4D",
                "\u05DE\u05EA\u05D9 \u05DE\u05E9\u05DC\u05DE\u05D9\u05DD?",
                "\u202Ewhat\u202C is this\u200b?");

        for (String question : questions) {
            assertThat(acme.ask(BEN, FINANCE, question).shown()).contains("I don't know yet.");
        }
        assertThat(acme.work.taken()).extracting(Delivery::kind).containsOnly("slack.question");
    }
}

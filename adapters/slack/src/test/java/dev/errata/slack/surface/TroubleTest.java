package dev.errata.slack.surface;

import static dev.errata.slack.surface.Acme.ANA;
import static dev.errata.slack.surface.Acme.BEN;
import static dev.errata.slack.surface.Acme.FINANCE;
import static dev.errata.slack.surface.Acme.LI;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.question.Place.Privacy;
import dev.errata.slack.FakeMessage;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slack in trouble: what can be said is said once, and nothing that was taken is lost. */
class TroubleTest {

    private static final String QUESTION = "How do we calculate quarterly returns?";
    private static final String FISCAL = "Use the fiscal year-end (31 January), not the calendar year.";

    private final Workplace acme = Workplace.open();

    @AfterEach
    void close() {
        acme.close();
    }

    @Test
    void too_many_calls_are_waited_for() {
        acme.slack.tooManyCalls("chat.postMessage", 2, 1);

        FakeMessage answer = acme.ask(BEN, FINANCE, QUESTION);

        assertThat(acme.slack.byBot(FINANCE)).containsExactly(answer);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void an_answer_that_had_not_arrived_is_posted_again(int status) {
        acme.slack.fails("chat.postMessage", 1, status);

        FakeMessage answer = acme.ask(BEN, FINANCE, QUESTION);

        assertThat(acme.slack.byBot(FINANCE)).containsExactly(answer);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503})
    void an_answer_that_had_arrived_although_slack_failed_is_not_posted_again(int status) {
        acme.slack.failsAfterwards("chat.postMessage", 1, status);

        FakeMessage answer = acme.ask(BEN, FINANCE, QUESTION);

        assertThat(acme.slack.byBot(FINANCE)).containsExactly(answer);
        assertThat(acme.correct(ANA, answer, FISCAL).shown()).contains(FISCAL);
        assertThat(acme.now(answer).shown()).contains("Corrected by Ana Flores.");
    }

    @Test
    void an_answer_whose_arrival_slack_never_told_is_not_posted_again() {
        acme.slack.hangsAfterwards("chat.postMessage", 1);

        FakeMessage answer = acme.ask(BEN, FINANCE, QUESTION);

        assertThat(acme.slack.byBot(FINANCE)).containsExactly(answer);
    }

    @Test
    void an_answer_on_a_broken_connection_is_not_posted_again() {
        acme.slack.breaksAfterwards("chat.postMessage", 1);

        FakeMessage answer = acme.ask(BEN, FINANCE, QUESTION);

        assertThat(acme.slack.byBot(FINANCE)).containsExactly(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not_in_channel", "channel_not_found", "token_revoked", "is_archived", "missing_scope"})
    void what_slack_refuses_for_good_is_not_tried_again_and_the_next_question_is_answered(String code) {
        acme.slack.refuses("chat.postMessage", 1, code);
        acme.people.mention(FINANCE, BEN, QUESTION);
        acme.settle();

        FakeMessage next = acme.ask(BEN, FINANCE, "Where is the canteen?");

        assertThat(acme.slack.byBot(FINANCE)).containsExactly(next);
        assertThat(acme.slack.calls("chat.postMessage")).hasSize(2);
    }

    @Test
    void a_correction_whose_new_answer_is_refused_leaves_the_old_answer_as_it_is() {
        FakeMessage old = acme.ask(BEN, FINANCE, QUESTION);
        acme.form(ANA, old);
        acme.slack.refuses("chat.postMessage", 1, "not_in_channel");

        acme.submit(ANA, java.util.Map.of("text", FISCAL));

        assertThat(acme.now(old)).isEqualTo(old);
        assertThat(acme.ask(LI, FINANCE, QUESTION).shown()).contains(FISCAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"message_not_found", "cant_update_message", "edit_window_closed"})
    void an_old_answer_that_cannot_be_marked_does_not_hinder_the_new_one(String code) {
        FakeMessage old = acme.ask(BEN, FINANCE, QUESTION);
        acme.slack.refuses("chat.update", 1, code);

        FakeMessage again = acme.correct(ANA, old, FISCAL);

        assertThat(again.shown()).contains(FISCAL);
        assertThat(acme.saidIn(old)).hasSize(2);
    }

    @Test
    void a_new_answer_without_a_link_to_it_is_named_all_the_same() {
        FakeMessage old = acme.ask(BEN, FINANCE, QUESTION);
        acme.slack.refuses("chat.getPermalink", 1, "message_not_found");

        acme.correct(ANA, old, FISCAL);

        assertThat(acme.now(old).shown()).contains("Corrected by Ana Flores. See the newer answer.");
    }

    @Test
    void people_and_channels_that_were_met_before_are_remembered_while_slack_hangs() {
        acme.ask(BEN, FINANCE, QUESTION);
        acme.clock.passes(Duration.ofMinutes(11));
        acme.slack.hangs("users.info", 1).hangs("conversations.info", 1);

        FakeMessage answer = acme.ask(BEN, FINANCE, QUESTION);

        assertThat(answer.shown()).contains("I don't know yet.");
    }

    @Test
    void somebody_unknown_is_answered_once_slack_says_who_it_is() {
        acme.slack.hangs("users.info", 1).fails("conversations.info", 1, 503);

        FakeMessage answer = acme.ask(BEN, FINANCE, QUESTION);

        assertThat(acme.slack.byBot(FINANCE)).containsExactly(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"user_not_found", "user_not_visible", "missing_scope", "internal_error"})
    void whoever_slack_says_nothing_of_is_answered_and_teaches_nothing_until_it_does(String code) {
        acme.slack.refuses("users.info", 30, code);

        FakeMessage answer = acme.ask(BEN, FINANCE, QUESTION);
        acme.press(BEN, answer, "answer_correct");
        boolean taught = acme.slack.view(BEN).isPresent();
        acme.slack.recovers();
        acme.clock.passes(Duration.ofMinutes(11));
        acme.press(BEN, answer, "answer_correct");

        assertThat(acme.slack.byBot(FINANCE)).containsExactly(answer);
        assertThat(taught).isFalse();
        assertThat(acme.slack.view(BEN)).isPresent();
        assertThat(acme.person(BEN).name()).isEqualTo("Ben Okafor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"channel_not_found", "missing_scope", "internal_error"})
    void a_channel_that_slack_says_nothing_of_is_private_until_it_does(String code) {
        acme.slack.refuses("conversations.info", 30, code);

        acme.ask(BEN, FINANCE, QUESTION);
        Privacy unsaid = acme.privacy(FINANCE);
        acme.slack.recovers();
        acme.clock.passes(Duration.ofMinutes(11));
        acme.ask(BEN, FINANCE, QUESTION);

        assertThat(acme.slack.byBot(FINANCE)).hasSize(2);
        assertThat(unsaid).isEqualTo(Privacy.PRIVATE);
        assertThat(acme.privacy(FINANCE)).isEqualTo(Privacy.PUBLIC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_blocks", "invalid_blocks_format", "msg_too_long", "msg_blocks_too_long"})
    void an_answer_that_slack_does_not_take_as_it_is_built_is_posted_as_plain_text(String code) {
        acme.slack.refuses("chat.postMessage", 1, code);

        FakeMessage answer = acme.ask(BEN, FINANCE, QUESTION);

        assertThat(acme.slack.byBot(FINANCE)).containsExactly(answer);
        assertThat(answer.blocks()).isEmpty();
        assertThat(answer.text()).contains("I don't know yet.");
    }

    @Test
    void an_answer_that_changed_is_shown_as_plain_text_where_slack_does_not_take_it_as_it_is_built() {
        FakeMessage answer = acme.ask(BEN, FINANCE, QUESTION);
        acme.slack.refuses("chat.update", 1, "invalid_blocks");

        acme.correct(LI, answer, FISCAL);

        assertThat(acme.now(answer).blocks()).isEmpty();
        assertThat(acme.now(answer).text()).contains("I don't know yet.", "Li Wei");
    }

    @Test
    void what_one_person_is_told_is_plain_text_where_slack_does_not_take_it_as_it_is_built() {
        acme.correct(LI, acme.ask(BEN, FINANCE, QUESTION), FISCAL);
        FakeMessage misfit = acme.ask(BEN, FINANCE, "How do we calculate quarterly staff returns?");
        acme.slack.refuses("chat.postEphemeral", 1, "invalid_blocks");

        acme.more(BEN, misfit, "unfit");

        assertThat(acme.lastWhisper(BEN, FINANCE))
                .isEqualTo(
                        "I won't use Li Wei's correction for this question, asked so or nearly so, until its author or a second person has said whether it fits.");
    }

    @Test
    void an_answer_that_cannot_be_looked_for_is_taken_as_arrived() {
        acme.slack.hangsAfterwards("chat.postMessage", 1).refuses("conversations.replies", 30, "missing_scope");

        FakeMessage answer = acme.ask(BEN, FINANCE, QUESTION);

        assertThat(acme.slack.byBot(FINANCE)).containsExactly(answer);
        assertThat(acme.whispers(BEN, FINANCE)).isEmpty();
    }

    @Test
    void whoever_cannot_be_answered_is_told_so() {
        acme.slack.fails("chat.postMessage", 30, 503);

        acme.people.mention(FINANCE, BEN, QUESTION);
        acme.settle();

        assertThat(acme.slack.byBot(FINANCE)).isEmpty();
        assertThat(acme.lastWhisper(BEN, FINANCE))
                .isEqualTo("Something went wrong on my side and I could not answer. Ask me again in a few minutes.");
    }

    @Test
    void whoever_cannot_be_told_so_at_once_is_told_later() {
        acme.slack.fails("chat.postMessage", 30, 503).fails("chat.postEphemeral", 1, 503);

        acme.people.mention(FINANCE, BEN, QUESTION);
        acme.settle();

        assertThat(acme.lastWhisper(BEN, FINANCE))
                .isEqualTo("Something went wrong on my side and I could not answer. Ask me again in a few minutes.");
    }

    @Test
    void small_talk_that_did_not_arrive_is_said_again() {
        acme.slack.fails("chat.postEphemeral", 1, 503);

        acme.people.mention(FINANCE, BEN, "thanks!");
        acme.settle();

        assertThat(acme.whispers(BEN, FINANCE)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"answer_correct", "correction_edit"})
    void a_form_that_does_not_open_is_spoken_of(String button) {
        FakeMessage taught = acme.correct(ANA, acme.ask(BEN, FINANCE, QUESTION), FISCAL);
        acme.slack.hangs("views.open", 1);

        acme.press(ANA, taught, button);

        assertThat(acme.lastWhisper(ANA, FINANCE)).isEqualTo("The form did not open in time. Press again.");
    }

    @Test
    void a_status_that_hangs_delays_no_answer() {
        acme.slack.hangs("assistant.threads.setStatus", 1);

        assertThat(acme.ask(BEN, FINANCE, QUESTION).shown()).contains("I don't know yet.");
    }

    @Test
    void whispers_that_hang_delay_no_form() {
        FakeMessage answer = acme.ask(BEN, FINANCE, QUESTION);
        CountDownLatch hanging = acme.quiet.whispersHang();

        acme.people.press(LI, answer, "answer_good");
        acme.people.press(LI, answer, "answer_correct");
        acme.quiet.untilModalsAreOpen();

        assertThat(acme.slack.view(LI)).isPresent();
        assertThat(acme.whispers(LI, FINANCE)).isEmpty();
        hanging.countDown();
        acme.settle();
        assertThat(acme.lastWhisper(LI, FINANCE)).isEqualTo("Thanks, noted.");
    }
}

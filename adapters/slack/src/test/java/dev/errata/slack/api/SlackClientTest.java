package dev.errata.slack.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewTitle;
import dev.errata.bot.question.Installation;
import dev.errata.bot.question.Place.Privacy;
import dev.errata.chat.call.CallProblem;
import dev.errata.chat.call.PauseRecorder;
import dev.errata.chat.call.Timeouts;
import dev.errata.slack.FakeChannel;
import dev.errata.slack.FakeChannel.Kind;
import dev.errata.slack.FakeMessage;
import dev.errata.slack.FakeSlack;
import dev.errata.slack.FakeUser.Standing;
import dev.errata.slack.SlackManifest;
import dev.errata.slack.text.Mrkdwn;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackClientTest {

    /** For calls that are to run out of time; too short for anything else on a busy machine. */
    private static final Timeouts LITTLE =
            new Timeouts(Duration.ofSeconds(5), Duration.ofMillis(300), Duration.ofMillis(300), Duration.ofSeconds(60));

    /** Long enough for a cold start on a busy machine. */
    private static final Timeouts MUCH = new Timeouts(
            Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(60));

    private static final Marker MARKER = new Marker("errata_answer", Map.of("id", "i-1", "part", "1"));

    private final FakeSlack slack = FakeSlack.start(SlackManifest.find().scopes())
            .user("U1", "Ana Flores", Standing.MEMBER)
            .user("U2", "Ben", Standing.ADMIN)
            .user("U3", "Vera", Standing.STRANGER)
            .channel("C1", "finance", Kind.PUBLIC, "U1", "U2", "U3", "U4", "U5", FakeSlack.BOT_USER)
            .channel("C2", "sales", Kind.PUBLIC, "U1")
            .channel("G1", "secret", Kind.PRIVATE, "U1", FakeSlack.BOT_USER)
            .channel("G2", "hidden", Kind.PRIVATE, "U1");
    private final PauseRecorder time = new PauseRecorder();
    private final SlackClient client = SlackClient.of(slack.apiUrl(), FakeSlack.TOKEN, MUCH, time, time);
    private final SlackClient hasty = SlackClient.of(slack.apiUrl(), FakeSlack.TOKEN, LITTLE, time, time);

    @AfterEach
    void stop() {
        client.close();
        hasty.close();
        slack.close();
    }

    @Test
    void a_message_is_posted_with_blocks_thread_and_marker() {
        MessageRef first = client.post(answer("C1"));

        MessageRef reply = client.post(new NewMessage(
                "C1",
                first.ts(),
                "gr\u00f6\u00dfer \ud83d\ude00",
                List.of(Mrkdwn.section("*gr\u00f6\u00dfer* \ud83d\ude00")),
                MARKER));

        assertThat(slack.thread("C1", first.ts())).hasSize(2);
        FakeMessage message = slack.message("C1", reply.ts()).orElseThrow();
        assertThat(message.shown()).isEqualTo("*gr\u00f6\u00dfer* \ud83d\ude00");
        assertThat(message.marked("id")).contains("i-1");
        assertThat(slack.calls("chat.postMessage").get(1).arguments())
                .containsEntry("unfurl_links", "0")
                .containsEntry("unfurl_media", "0");
    }

    @Test
    void an_update_replaces_what_is_shown_and_keeps_the_marker() {
        MessageRef message = client.post(answer("C1"));

        client.update(message, "newer", List.of(Mrkdwn.section("newer")));

        assertThat(slack.message("C1", message.ts()).orElseThrow().shown()).isEqualTo("newer");
        assertThat(client.find(MARKER, "C1", null, "0")).contains(message);
    }

    @Test
    void a_whisper_reaches_one_person() {
        client.whisper(answer("C1"), "U2");

        assertThat(slack.whispersTo("U2", "C1")).hasSize(1);
        assertThat(slack.seenBy("U1", "C1")).isEmpty();
    }

    @Test
    void a_message_is_found_by_its_marker_across_pages_in_a_channel_and_in_a_thread() {
        MessageRef first = client.post(plain("C1", null));
        for (int i = 0; i < 7; i++) {
            client.post(plain("C1", null));
            client.post(plain("C1", first.ts()));
        }
        MessageRef inThread = client.post(new NewMessage("C1", first.ts(), "x", List.of(), MARKER));
        MessageRef inChannel = client.post(answer("C1"));

        assertThat(client.find(MARKER, "C1", first.ts(), first.ts())).contains(inThread);
        assertThat(client.find(MARKER, "C1", null, first.ts())).contains(inChannel);
        assertThat(client.find(new Marker("errata_answer", Map.of("id", "i-2")), "C1", null, "0"))
                .isEmpty();
    }

    @Test
    void people_channels_and_teams_are_described() {
        slack.channel(new FakeChannel("C9", "vendor", Kind.PUBLIC, true, false, Set.of(FakeSlack.BOT_USER)));

        assertThat(client.user("U1").name()).isEqualTo("Ana Flores");
        assertThat(client.user("U2").admin()).isTrue();
        assertThat(client.user("U3").stranger()).isTrue();
        assertThat(client.channel("C1")).satisfies(channel -> {
            assertThat(channel.privacy()).isEqualTo(Privacy.PUBLIC);
            assertThat(channel.name()).isEqualTo("finance");
            assertThat(channel.botIsIn()).isTrue();
            assertThat(channel.shared()).isFalse();
        });
        assertThat(client.channel("C9").teams()).contains(FakeSlack.OTHER_TEAM);
        assertThat(client.channel("C9").shared()).isTrue();
        assertThat(client.channel("G1").privacy()).isEqualTo(Privacy.PRIVATE);
        assertThat(client.teamName(FakeSlack.OTHER_TEAM)).isEqualTo("Vendor Inc");
        assertThat(client.members("C1")).hasSize(6).contains("U5", FakeSlack.BOT_USER);
    }

    @Test
    void membership_is_known_where_the_bot_may_know_it() {
        assertThat(client.isIn("U1", "C2", null)).isTrue();
        assertThat(client.isIn("U1", "G1", FakeSlack.TEAM)).isTrue();
        assertThat(client.isIn("U1", "G2", null)).isFalse();
        assertThat(client.isIn("U2", "G1", null)).isFalse();
    }

    @Test
    void the_bot_knows_itself_and_what_its_token_may_do() {
        BotIdentity identity = client.identity();

        assertThat(identity.user()).isEqualTo(FakeSlack.BOT_USER);
        assertThat(identity.installation()).isEqualTo(new Installation("slack", FakeSlack.TEAM, "Acme"));
        assertThat(identity.scopes()).isEqualTo(SlackManifest.find().scopes());
    }

    @Test
    void a_status_and_a_permalink() {
        MessageRef message = client.post(answer("C1"));

        client.status("C1", message.ts(), "is looking it up\u2026");

        assertThat(slack.status("C1", message.ts())).isEqualTo("is looking it up\u2026");
        assertThat(client.permalink(message)).isEqualTo(FakeSlack.permalink("C1", message.ts()));
    }

    @Test
    void too_many_calls_are_waited_for_as_long_as_slack_asks() {
        slack.tooManyCalls("chat.update", 2, 20);
        MessageRef message = client.post(answer("C1"));

        client.update(message, "newer", List.of());

        assertThat(time.pauses).containsExactly(Duration.ofSeconds(20), Duration.ofSeconds(20));
        assertThat(slack.message("C1", message.ts()).orElseThrow().text()).isEqualTo("newer");
    }

    @Test
    void nobody_waits_longer_than_a_minute_in_all() {
        slack.tooManyCalls("users.info", 10, 25);

        SlackProblem problem = problem(() -> client.user("U1"));

        assertThat(problem.outcome()).isEqualTo(CallProblem.Outcome.NOT_NOW);
        assertThat(time.pauses).containsExactly(Duration.ofSeconds(25), Duration.ofSeconds(25));
        assertThat(slack.calls("users.info")).hasSize(3);
    }

    @Test
    void a_post_that_was_one_too_many_is_posted_once_later() {
        slack.tooManyCalls("chat.postMessage", 1, 3);

        client.post(answer("C1"));

        assertThat(time.pauses).containsExactly(Duration.ofSeconds(3));
        assertThat(slack.byBot("C1")).hasSize(1);
    }

    @Test
    void a_call_that_somebody_waits_for_is_made_once_and_never_later() {
        slack.tooManyCalls("views.open", 1, 1).fails("views.open", 1, 503).hangs("views.update", 1);

        SlackProblem busy = problem(() -> client.openView("t", modal()));
        SlackProblem down = problem(() -> client.openView("t", modal()));
        SlackProblem silent = problem(() -> hasty.updateView("V1", null, modal()));

        assertThat(busy.outcome()).isEqualTo(CallProblem.Outcome.NOT_NOW);
        assertThat(down.outcome()).isEqualTo(CallProblem.Outcome.UNCLEAR);
        assertThat(silent.outcome()).isEqualTo(CallProblem.Outcome.UNCLEAR);
        assertThat(slack.calls()).hasSize(3);
        assertThat(time.pauses).isEmpty();
    }

    @Test
    void what_can_be_repeated_is_repeated_after_failures() {
        slack.fails("users.info", 1, 500).breaksAfterwards("team.info", 2);

        assertThat(client.user("U1").name()).isEqualTo("Ana Flores");
        assertThat(client.channel("C1").name()).isEqualTo("finance");
        assertThat(client.teamName(FakeSlack.TEAM)).isEqualTo("Acme");
        assertThat(slack.calls("team.info")).hasSize(3);
    }

    @Test
    void silence_is_waited_for_three_times_and_no_longer() {
        slack.hangs("conversations.info", 5);

        SlackProblem problem = problem(() -> hasty.channel("C1"));

        assertThat(problem.outcome()).isEqualTo(CallProblem.Outcome.UNCLEAR);
        assertThat(slack.calls("conversations.info")).hasSize(3);
    }

    @Test
    void what_fails_three_times_is_given_up() {
        slack.fails("users.info", 5, 502);

        SlackProblem problem = problem(() -> client.user("U1"));

        assertThat(problem.code()).isEqualTo("HTTP 502");
        assertThat(slack.calls("users.info")).hasSize(3);
    }

    @Test
    void a_post_that_may_have_arrived_is_not_repeated_and_can_be_found() {
        slack.failsAfterwards("chat.postMessage", 1, 503);

        SlackProblem problem = problem(() -> client.post(answer("C1")));

        assertThat(problem.mayHaveArrived()).isTrue();
        assertThat(slack.calls("chat.postMessage")).hasSize(1);
        assertThat(client.find(MARKER, "C1", null, "0")).isPresent();
    }

    @Test
    void a_post_whose_answer_is_lost_on_the_way_is_not_repeated() {
        client.identity();
        slack.breaksAfterwards("chat.postMessage", 1);
        SlackProblem broken = problem(() -> client.post(answer("C1")));
        slack.hangsAfterwards("chat.postMessage", 1);
        SlackProblem silent = problem(() -> hasty.post(answer("C1")));
        slack.hangsAfterwards("chat.postEphemeral", 1);
        SlackProblem whisper = problem(() -> hasty.whisper(answer("C1"), "U1"));

        assertThat(List.of(broken, silent, whisper)).allMatch(SlackProblem::mayHaveArrived);
        assertThat(slack.calls("chat.postMessage")).hasSize(2);
        assertThat(slack.calls("chat.postEphemeral")).hasSize(1);
        assertThat(slack.byBot("C1")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fatal_error", "internal_error", "service_unavailable", "request_timeout"})
    void a_refusal_that_may_be_none_counts_as_unclear(String code) {
        slack.refuses("chat.postMessage", 1, code);

        assertThat(problem(() -> client.post(answer("C1"))).mayHaveArrived()).isTrue();
    }

    @Test
    void a_slack_that_is_not_there_took_nothing() {
        slack.close();

        SlackProblem problem = problem(() -> client.post(answer("C1")));

        assertThat(problem.outcome()).isEqualTo(CallProblem.Outcome.NOT_SENT);
        assertThat(problem.mayHaveArrived()).isFalse();
        assertThat(problem).hasMessageContaining("SLACK_API_URL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not_in_channel",
                "channel_not_found",
                "message_not_found",
                "token_revoked",
                "invalid_auth",
                "account_inactive",
                "msg_too_long",
                "is_archived",
                "expired_trigger_id"
            })
    void a_refusal_says_what_was_refused_and_what_to_do(String code) {
        slack.refuses("chat.postMessage", 1, code);

        SlackProblem problem = problem(() -> client.post(answer("C1")));

        assertThat(problem.is(code)).isTrue();
        assertThat(problem).hasMessageContainingAll("chat.postMessage", "C1", code);
        assertThat(problem.getMessage()).doesNotContain("docs.slack.dev").doesNotContain("answer text");
        assertThat(slack.calls("chat.postMessage")).hasSize(1);
    }

    @Test
    void only_a_lost_token_locks_the_bot_out() {
        slack.refuses("users.info", 1, "token_revoked");

        assertThat(problem(() -> client.user("U1")).isLockedOut()).isTrue();
        assertThat(problem(() -> client.user("U9")).isLockedOut()).isFalse();
    }

    @Test
    void a_press_opens_one_modal_and_only_in_time() {
        assertThat(problem(() -> client.openView("never", modal())).code()).isEqualTo("expired_trigger_id");
    }

    @Test
    void what_is_too_long_or_too_much_is_refused() {
        NewMessage tooMuch = new NewMessage(
                "C1", null, "x", Collections.nCopies(51, DividerBlock.builder().build()), null);
        SectionBlock section = Mrkdwn.section("x");
        section.setText(MarkdownTextObject.builder().text("x".repeat(3_001)).build());
        NewMessage tooLong = new NewMessage("C1", null, "x", List.of(section), null);
        NewMessage tooLongInAll =
                new NewMessage("C1", null, "x", Collections.nCopies(5, Mrkdwn.section("x".repeat(3_000))), null);
        NewMessage tooLongText = new NewMessage("C1", null, "x".repeat(40_001), List.of(), null);

        assertThat(problem(() -> client.post(tooMuch)).code()).isEqualTo("invalid_blocks");
        assertThat(problem(() -> client.post(tooLong)).code()).isEqualTo("invalid_blocks");
        assertThat(problem(() -> client.post(tooLongInAll)).code()).isEqualTo("msg_blocks_too_long");
        assertThat(problem(() -> client.post(tooLongText)).code()).isEqualTo("msg_too_long");
    }

    @Test
    void a_channel_takes_one_message_a_second_and_others_do_not_wait_for_it() {
        client.post(answer("C1"));
        client.post(answer("C1"));
        client.post(answer("G1"));
        client.post(answer("C1"));

        assertThat(time.pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    @Test
    void an_interrupted_wait_ends_the_call() {
        SlackClient interrupted = SlackClient.of(slack.apiUrl(), FakeSlack.TOKEN, MUCH, time, any -> {
            throw new InterruptedException();
        });
        slack.fails("users.info", 1, 500);

        assertThatThrownBy(() -> interrupted.user("U1")).isInstanceOf(SlackProblem.class);

        assertThat(Thread.interrupted()).isTrue();
        interrupted.close();
    }

    private static NewMessage answer(String channel) {
        return new NewMessage(channel, null, "answer text", List.of(Mrkdwn.section("answer text")), MARKER);
    }

    private static NewMessage plain(String channel, @org.jspecify.annotations.Nullable String threadTs) {
        return new NewMessage(channel, threadTs, "text", List.of(), null);
    }

    private static View modal() {
        return View.builder()
                .type("modal")
                .callbackId("correct")
                .title(ViewTitle.builder().type("plain_text").text("Correct").build())
                .blocks(List.of(Mrkdwn.section("text")))
                .build();
    }

    private static SlackProblem problem(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(SlackProblem.class, call);
    }
}

package dev.errata.slack.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.errata.chat.call.Timeouts;
import dev.errata.slack.Delivered;
import dev.errata.slack.FakeChannel.Kind;
import dev.errata.slack.FakeMessage;
import dev.errata.slack.FakeSlack;
import dev.errata.slack.FakeUser.Standing;
import dev.errata.slack.SignedRequests;
import dev.errata.slack.SlackManifest;
import dev.errata.slack.api.NewMessage;
import dev.errata.slack.api.SlackClient;
import dev.errata.slack.api.SlackProblem;
import dev.errata.slack.api.SocketAddress;
import dev.errata.slack.request.SlackCommand;
import dev.errata.slack.request.SlackEvent;
import dev.errata.slack.request.ViewAnswer;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SocketModeTest {

    private static final Timeouts PATIENCE = new Timeouts(
            Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(60));

    private final TakenRequests taken = new TakenRequests();
    private final FakeSlack slack = FakeSlack.start(SlackManifest.find().scopes())
            .user("U1", "Ana Flores", Standing.MEMBER)
            .channel("C1", "finance", Kind.PUBLIC, "U1", FakeSlack.BOT_USER);
    private final SignedRequests people = new SignedRequests(slack, slack.socket());
    private final SlackClient client =
            SlackClient.of(slack.apiUrl(), FakeSlack.TOKEN, PATIENCE, Clock.systemUTC(), time -> {});
    private final SocketMode socket = mode(taken, FakeSlack.APP_TOKEN);

    @AfterEach
    void stop() {
        socket.close();
        client.close();
        slack.close();
    }

    @Test
    void an_event_is_taken_and_acknowledged() {
        start(socket);

        people.mention("C1", "U1", "how long is a gr\u00f6\u00dfe quarter?");

        assertThat(people.last().isAccepted()).isTrue();
        assertThat(people.last().body()).isEmpty();
        assertThat(taken.events).extracting(SlackEvent::type).containsExactly("app_mention", "message");
        assertThat(taken.events)
                .extracting(event -> event.text().readable())
                .containsOnly("how long is a gr\u00f6\u00dfe quarter?");
    }

    @Test
    void a_press_is_taken_and_what_becomes_of_a_form_travels_in_its_acknowledgement() {
        start(socket);

        Delivered pressed = people.press("U1", posted(), "correct");
        client.openView(taken.actions.get(0).trigger(), RequestSamples.modal());
        taken.answer = new ViewAnswer.Mend(Map.of("what", "Say more."));
        Delivered mend = people.submit("U1", Map.of());
        taken.answer = new ViewAnswer.Replace(RequestSamples.modal());
        Delivered replaced = people.submit("U1", Map.of());
        taken.answer = new ViewAnswer.CloseAll();
        Delivered cleared = people.submit("U1", Map.of());

        assertThat(pressed.isAccepted()).isTrue();
        assertThat(mend.error("what")).contains("Say more.");
        assertThat(replaced.responseAction()).isEqualTo("update");
        assertThat(cleared.responseAction()).isEqualTo("clear");
        assertThat(slack.view("U1")).isEmpty();
    }

    @Test
    void what_somebody_types_as_a_command_is_answered_in_the_acknowledgement() {
        start(socket);

        Delivered told = slack.socket()
                .command(Map.of(
                        "command", "/errata", "text", "help", "user_id", "U1", "channel_id", "C1", "team_id", "T1"));

        assertThat(told.body()).isEqualTo("{\"response_type\":\"ephemeral\",\"text\":\"Done.\"}");
        assertThat(taken.commands).containsExactly(new SlackCommand("T1", "U1", "C1", "help"));
    }

    @Test
    void what_could_not_be_taken_is_not_acknowledged_and_is_taken_when_it_comes_again() {
        start(socket);
        taken.broken = true;

        people.write("C1", null, "U1", "anybody there?");
        Delivered first = people.last();
        taken.broken = false;
        Delivered second = people.again(1);

        assertThat(first.isAccepted()).isFalse();
        assertThat(second.isAccepted()).isTrue();
        assertThat(taken.events).hasSize(1);
    }

    @Test
    void what_comes_again_has_the_same_key() {
        start(socket);

        people.write("C1", null, "U1", "anybody there?");
        people.again(1);

        assertThat(taken.events).extracting(SlackEvent::messageKey).hasSize(2);
        assertThat(taken.events.get(0).messageKey())
                .isEqualTo(taken.events.get(1).messageKey());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"type\":\"something_new\"}", "{\"type\":\"event_callback\",\"event\":7}"})
    void what_nobody_handles_is_acknowledged(String payload) {
        start(socket);

        assertThat(slack.socket().event(payload, 0).isAccepted()).isTrue();
        assertThat(taken.isEmpty()).isTrue();
    }

    @Test
    void a_connection_that_is_lost_comes_back() {
        start(socket);

        slack.socket().cut();
        slack.socket().awaitHello();
        until(socket::isReady);
        people.write("C1", null, "U1", "still there?");

        assertThat(people.last().isAccepted()).isTrue();
    }

    @Test
    void a_connection_is_dialled_again_until_slack_gives_an_address() {
        start(socket);
        slack.refuses("apps.connections.open", 2, "internal_error");

        slack.socket().cut();
        slack.socket().awaitHello();

        until(socket::isReady);
    }

    @ParameterizedTest
    @ValueSource(strings = {"warning", "refresh_requested"})
    void another_connection_stands_before_one_that_slack_closes_is_left(String reason) {
        start(socket);

        slack.socket().disconnect(reason);
        int both = slack.socket().awaitHello();
        until(() -> slack.socket().connections() == 1);

        assertThat(both).isEqualTo(2);
        assertThat(socket.isReady()).isTrue();
    }

    @Test
    void it_is_not_ready_before_hello() {
        slack.socket().silent(true);

        socket.start();

        assertThat(socket.isReady()).isFalse();
    }

    @Test
    void a_connection_on_which_nothing_is_ever_heard_is_given_up() {
        slack.socket().silent(true);
        try (SocketMode other = mode(taken, FakeSlack.APP_TOKEN, Duration.ofMillis(300))) {
            other.start();
            until(() -> slack.calls("apps.connections.open").size() > 1);

            slack.socket().silent(false);

            slack.socket().awaitHello();
            until(other::isReady);
        }
    }

    @Test
    void a_token_that_slack_refuses_is_a_problem_at_the_start() {
        try (SocketMode other = mode(taken, "xapp-of-somebody-else")) {
            assertThatThrownBy(other::start).isInstanceOfSatisfying(SlackProblem.class, problem -> {
                assertThat(problem.code()).isEqualTo("invalid_auth");
                assertThat(problem.isLockedOut()).isTrue();
            });
        }
    }

    @Test
    void a_token_that_was_revoked_is_not_ready_and_works_again_if_slack_accepts_it_again() {
        start(socket);
        slack.refuses("apps.connections.open", 1_000, "token_revoked");

        slack.socket().cut();
        until(() -> !socket.isReady());
        slack.recovers();

        until(socket::isReady);
    }

    @Test
    void two_connections_with_one_token_share_the_work() {
        TakenRequests others = new TakenRequests();
        start(socket);
        try (SocketMode other = mode(others, FakeSlack.APP_TOKEN)) {
            start(other);
            others.events.clear();

            people.write("C1", null, "U1", "one");
            people.write("C1", null, "U1", "two");

            assertThat(taken.events).hasSize(1);
            assertThat(others.events).hasSize(1);
            assertThat(slack.socket().acknowledged()).containsExactly(1, 1);
        }
    }

    @Test
    void a_form_that_comes_once_through_each_of_two_connections_is_one_form() {
        start(socket);
        try (SocketMode other = mode(taken, FakeSlack.APP_TOKEN)) {
            start(other);
            people.press("U1", posted(), "correct");
            client.openView(taken.actions.get(0).trigger(), RequestSamples.modal());
            taken.answer = new ViewAnswer.Mend(Map.of("what", "Say more."));

            people.submit("U1", Map.of());
            people.submit("U1", Map.of());

            assertThat(slack.socket().acknowledged()).containsExactlyInAnyOrder(1, 2);
            assertThat(taken.submissions)
                    .extracting(submission -> submission.view().id())
                    .hasSize(2)
                    .containsOnly(taken.submissions.get(0).view().id());
        }
    }

    @Test
    void socket_mode_that_was_turned_off_is_not_ready_until_it_is_on_again() {
        start(socket);
        slack.refuses("apps.connections.open", 1_000, "link_disabled");

        slack.socket().disconnect("link_disabled");
        slack.socket().cut();
        until(() -> !socket.isReady());
        slack.recovers();

        until(socket::isReady);
    }

    @Test
    void who_only_wants_to_know_is_told_how_many_are_connected() throws Exception {
        start(socket);
        try (SocketAddress address = SocketAddress.of(slack.apiUrl(), FakeSlack.APP_TOKEN, PATIENCE, time -> {})) {
            assertThat(SocketGreeting.connections(address.next())).hasValue(2);
        }
    }

    @Test
    void what_cannot_wait_any_more_is_left_to_slack_to_send_again() {
        start(socket);
        CountDownLatch stuck = new CountDownLatch(1);
        taken.meanwhile = () -> awaitUninterruptibly(stuck);
        JsonObject envelope = new JsonObject();
        envelope.add("payload", JsonParser.parseString(WarmUp.EVENT));
        SocketConnection connection = new SocketConnection(URI.create("ws://127.0.0.1:1"), socket);

        for (int i = 0; i < 2 * SocketMode.WAITING; i++) {
            socket.take(connection, envelope);
        }
        stuck.countDown();

        until(() -> taken.events.size() >= SocketMode.WORKERS + SocketMode.WAITING);
        socket.close();
        assertThat(taken.events).hasSize(SocketMode.WORKERS + SocketMode.WAITING);
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        boolean interrupted = false;
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private SocketMode mode(TakenRequests requests, String token) {
        return mode(requests, token, Duration.ofSeconds(20));
    }

    private SocketMode mode(TakenRequests requests, String token, Duration greetedWithin) {
        return new SocketMode(
                SocketAddress.of(slack.apiUrl(), token, PATIENCE, time -> {}),
                new SlackApp(requests),
                Duration.ofMillis(10),
                greetedWithin);
    }

    private void start(SocketMode mode) {
        mode.start();
        slack.socket().awaitHello();
        until(mode::isReady);
        taken.events.clear();
        taken.actions.clear();
    }

    private FakeMessage posted() {
        client.post(new NewMessage("C1", null, "answer", List.of(RequestSamples.buttons()), null));
        return slack.byBot("C1").get(0);
    }

    @Test
    void stopping_while_slack_hangs_up_waits_for_nobody() throws Exception {
        start(socket);
        SocketConnection connection = socket.connection().orElseThrow();
        Thread stopping = new Thread(socket::close);

        // As the thread does that hears that a connection ended.
        synchronized (connection.getConnection()) {
            stopping.start();
            until(() -> stopping.getState() == Thread.State.BLOCKED);
            CompletableFuture.runAsync(() -> socket.lost(connection)).get(10, TimeUnit.SECONDS);
        }

        stopping.join();
        assertThat(socket.isReady()).isFalse();
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(1_000_000);
        }
    }
}

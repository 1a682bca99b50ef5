package dev.errata.teams.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.chat.call.CallProblem.Outcome;
import dev.errata.chat.call.PauseRecorder;
import dev.errata.chat.call.Timeouts;
import dev.errata.teams.FakeConnector;
import dev.errata.teams.FakeConnector.Operation;
import dev.errata.teams.FakePost;
import dev.errata.teams.TeamsPayloads;
import dev.errata.teams.TeamsPerson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TeamsClientTest {

    /** For calls that are to run out of time; too short for anything else on a busy machine. */
    private static final Timeouts LITTLE =
            new Timeouts(Duration.ofSeconds(5), Duration.ofMillis(300), Duration.ofMillis(300), Duration.ofSeconds(60));

    /** Long enough for a cold start on a busy machine. */
    private static final Timeouts MUCH = new Timeouts(
            Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(60));

    private static final String CHANNEL = "19:finance@thread.tacv2";
    private static final String TEAM = "19:team@thread.tacv2";
    private static final ObjectNode CARD = JsonNodeFactory.instance.objectNode().put("type", "AdaptiveCard");

    private final FakeConnector teams = FakeConnector.start()
            .team(TEAM)
            .channel(TEAM, CHANNEL, "invoices", "standard")
            .channel(TEAM, "19:secret@thread.tacv2", "secret", "private")
            .channel(TEAM, "19:vendor@thread.tacv2", "vendor", "shared")
            .members(
                    CHANNEL,
                    TeamsPerson.member("ana", "Ana Flores"),
                    TeamsPerson.member("ben", "Ben"),
                    TeamsPerson.guest("gus", "Gus"),
                    TeamsPerson.stranger("vera", "Vera"),
                    new TeamsPerson("29:anon", null, "Visitor", TeamsPayloads.TENANT, "anonymous"));
    private final AppCredentials credentials =
            new AppCredentials(TeamsPayloads.APP_ID, FakeConnector.PASSWORD, TeamsPayloads.TENANT);
    private final PauseRecorder time = new PauseRecorder();
    private final ServiceUrl serviceUrl = new ServiceUrl(teams.serviceUrl());
    private final ConversationRef channel = new ConversationRef(serviceUrl, CHANNEL);
    private final ConversationRef thread = new ConversationRef(serviceUrl, CHANNEL + ";messageid=1763");
    private final TeamsClient client = client(MUCH);
    private final TeamsClient hasty = client(LITTLE);

    private TeamsClient client(Timeouts patience) {
        return TeamsClient.of(teams.login(), credentials, patience, time, time);
    }

    @AfterEach
    void stop() {
        client.close();
        hasty.close();
        teams.close();
    }

    @Test
    void a_message_is_posted_into_its_thread_with_card_entities_and_what_only_teams_knows() {
        ObjectNode label = JsonNodeFactory.instance.objectNode().put("type", "https://schema.org/Message");

        MessageRef posted = client.post(
                        thread,
                        Content.card(CARD, "gr\u00f6\u00dfer \ud83d\ude00", List.of(label), Content.Thumbs.SHOWN))
                .orElseThrow();

        FakePost post = teams.post(CHANNEL, posted.id()).orElseThrow();
        assertThat(post.conversation()).isEqualTo(CHANNEL + ";messageid=1763");
        assertThat(post.cards()).containsExactly(CARD);
        assertThat(post.activity().path("summary").asText()).isEqualTo("gr\u00f6\u00dfer \ud83d\ude00");
        assertThat(post.entities("https://schema.org/Message")).hasSize(1);
        assertThat(post.activity().at("/channelData/feedbackLoop/type").asText())
                .isEqualTo("custom");
        assertThat(teams.calls(Operation.POST).get(0).path())
                .isEqualTo("/v3/conversations/19%3Afinance%40thread.tacv2%3Bmessageid%3D1763/activities");
    }

    @Test
    void a_message_of_text_is_markdown() {
        client.post(channel, Content.text("*yes*"));

        assertThat(teams.posts(CHANNEL)).singleElement().satisfies(post -> {
            assertThat(post.text()).isEqualTo("*yes*");
            assertThat(post.activity().path("textFormat").asText()).isEqualTo("markdown");
            assertThat(post.cards()).isEmpty();
        });
    }

    @Test
    void an_update_replaces_what_is_shown() {
        MessageRef posted = client.post(thread, Content.text("old")).orElseThrow();

        client.update(posted, Content.text("new"));

        assertThat(teams.posts(CHANNEL)).extracting(FakePost::text).containsExactly("new");
    }

    @Test
    void people_see_that_the_bot_writes() {
        client.typing(channel);

        assertThat(teams.typing(CHANNEL)).isEqualTo(1);
    }

    @Test
    void what_is_posted_in_its_turn_takes_no_other_one_and_waits_for_none() {
        Content card = Content.card(CARD, "grade", List.of(), Content.Thumbs.SHOWN);
        for (int i = 0; i < 7; i++) {
            assertThat(client.turnOf("message " + i, thread)).isEmpty();
            client.postInTurn("message " + i, thread, card);
        }

        assertThat(time.pauses).isEmpty();
        assertThat(client.turnOf("message 0", thread))
                .as("posted before")
                .contains(time.instant().plusSeconds(1));
    }

    @Test
    void nobody_waits_to_show_that_the_bot_writes() {
        for (int i = 0; i < 9; i++) {
            client.typing(channel);
        }

        assertThat(teams.typing(CHANNEL)).isEqualTo(7);
        assertThat(time.pauses).isEmpty();
    }

    @Test
    void members_are_described_across_pages() {
        List<Member> members = client.members(thread);

        assertThat(members).extracting(Member::name).containsExactly("Ana Flores", "Ben", "Gus", "Vera", "Visitor");
        assertThat(members)
                .extracting(member -> member.isOutside(TeamsPayloads.TENANT))
                .containsExactly(false, false, true, true, true);
        assertThat(members.get(0).key()).isEqualTo(TeamsPerson.account("ana"));
        assertThat(members.get(4).key()).isEqualTo("29:anon");
    }

    @Test
    void a_member_is_found_by_either_id() {
        assertThat(client.member(thread, "29:ben"))
                .hasValueSatisfying(ben -> assertThat(ben.name()).isEqualTo("Ben"));
        assertThat(client.member(channel, TeamsPerson.account("ben"))).isPresent();
        assertThat(client.member(channel, "29:nobody")).isEmpty();
    }

    @Test
    void the_channels_of_a_team_are_listed() {
        List<TeamChannel> channels = client.channels(serviceUrl, TEAM);

        assertThat(channels).extracting(TeamChannel::name).containsExactly("", "invoices", "secret", "vendor");
        assertThat(channels)
                .extracting(TeamChannel::type)
                .containsExactly(
                        TeamChannel.Type.STANDARD,
                        TeamChannel.Type.STANDARD,
                        TeamChannel.Type.PRIVATE,
                        TeamChannel.Type.SHARED);
    }

    @Test
    void one_person_is_told_something_alone() {
        ConversationRef chat = client.chatWith(serviceUrl, TeamsPayloads.TENANT, TeamsPayloads.BOT, "29:ana");

        client.post(chat, Content.text("Only you see this."));

        assertThat(teams.posts("a:29:ana")).hasSize(1);
        assertThat(chat).isEqualTo(client.chatWith(serviceUrl, TeamsPayloads.TENANT, TeamsPayloads.BOT, "29:ana"));
    }

    @Test
    void too_many_calls_are_waited_for_as_long_as_teams_asks() {
        MessageRef message = client.post(channel, Content.text("old")).orElseThrow();
        teams.tooManyCalls(Operation.UPDATE, 2, "20");

        client.update(message, Content.text("new"));

        assertThat(time.pauses).containsExactly(Duration.ofSeconds(20), Duration.ofSeconds(20));
        assertThat(teams.posts(CHANNEL).get(0).text()).isEqualTo("new");
    }

    @Test
    void the_time_to_come_again_may_be_one_of_the_clock() {
        String later = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                time.instant().plusSeconds(7).atOffset(ZoneOffset.UTC));
        teams.tooManyCalls(Operation.CHANNELS, 1, later);

        client.channels(serviceUrl, TEAM);

        assertThat(time.pauses).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void without_a_time_each_wait_is_about_twice_the_one_before() {
        teams.tooManyCalls(Operation.CHANNELS, 4, "soon");

        client.channels(serviceUrl, TEAM);

        assertThat(time.pauses).hasSize(4);
        for (int i = 0; i < 4; i++) {
            Duration about = Duration.ofMillis(300L << i);
            assertThat(time.pauses.get(i))
                    .isBetween(about.dividedBy(2), about.multipliedBy(3).dividedBy(2));
        }
    }

    @Test
    void nobody_waits_longer_than_a_minute_in_all() {
        teams.tooManyCalls(Operation.CHANNELS, 10, "25");

        TeamsProblem problem = problem(() -> client.channels(serviceUrl, TEAM));

        assertThat(problem.outcome()).isEqualTo(Outcome.NOT_NOW);
        assertThat(time.pauses).containsExactly(Duration.ofSeconds(25), Duration.ofSeconds(25));
        assertThat(teams.calls(Operation.CHANNELS)).hasSize(3);
    }

    @Test
    void a_post_that_was_turned_away_is_posted_once_later() {
        teams.tooManyCalls(Operation.POST, 1, "3").clashes(Operation.POST, 1);

        client.post(channel, Content.text("yes"));

        assertThat(time.pauses).hasSize(2).startsWith(Duration.ofSeconds(3));
        assertThat(teams.posts(CHANNEL)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 408})
    void a_post_that_failed_is_never_posted_again_because_it_may_stand_there(int status) {
        teams.failsAfterwards(Operation.POST, 1, status);

        TeamsProblem problem = problem(() -> client.post(channel, Content.text("yes")));

        assertThat(problem.outcome()).isEqualTo(Outcome.UNCLEAR);
        assertThat(teams.posts(CHANNEL)).hasSize(1);
        assertThat(teams.calls(Operation.POST)).hasSize(1);
    }

    @Test
    void a_post_without_an_answer_is_never_posted_again() {
        teams.hangsAfterwards(Operation.POST, 1).breaksAfterwards(Operation.POST, 1);

        TeamsProblem silent = problem(() -> hasty.post(channel, Content.text("one")));
        TeamsProblem broken = problem(() -> client.post(channel, Content.text("two")));

        assertThat(silent.mayHaveArrived()).isTrue();
        assertThat(broken.mayHaveArrived()).isTrue();
        assertThat(teams.posts(CHANNEL)).extracting(FakePost::text).containsExactly("one", "two");
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504})
    void what_can_be_done_twice_is_tried_three_times(int status) {
        MessageRef message = client.post(channel, Content.text("old")).orElseThrow();
        teams.fails(Operation.UPDATE, 2, status).fails(Operation.CHANNELS, 3, status);

        client.update(message, Content.text("new"));
        TeamsProblem problem = problem(() -> client.channels(serviceUrl, TEAM));

        assertThat(teams.calls(Operation.UPDATE)).hasSize(3);
        assertThat(problem.outcome()).isEqualTo(Outcome.UNCLEAR);
        assertThat(teams.calls(Operation.CHANNELS)).hasSize(3);
    }

    @Test
    void a_post_that_never_left_is_tried_again() throws IOException {
        ConversationRef nowhere = new ConversationRef(new ServiceUrl("http://127.0.0.1:" + closedPort()), CHANNEL);

        TeamsProblem problem = problem(() -> client.post(nowhere, Content.text("yes")));

        assertThat(problem.outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(time.pauses).hasSize(2);
    }

    @Test
    void somebody_who_waits_is_told_at_once_that_it_does_not_work() {
        teams.tooManyCalls(Operation.MEMBER, 1, "1")
                .fails(Operation.MEMBER, 1, 502)
                .hangs(Operation.MEMBER, 1);

        TeamsProblem busy = problem(() -> client.atOnce().member(channel, "29:ana"));
        TeamsProblem down = problem(() -> client.atOnce().member(channel, "29:ana"));
        TeamsProblem silent = problem(() -> hasty.atOnce().member(channel, "29:ana"));

        assertThat(busy.outcome()).isEqualTo(Outcome.NOT_NOW);
        assertThat(down.outcome()).isEqualTo(Outcome.UNCLEAR);
        assertThat(silent.outcome()).isEqualTo(Outcome.UNCLEAR);
        assertThat(time.pauses).isEmpty();
    }

    @Test
    void somebody_who_waits_is_answered_although_a_kept_connection_is_gone() {
        client.member(channel, "29:ana");
        teams.breaksAfterwards(Operation.MEMBER, 1);

        Optional<Member> member = client.atOnce().member(channel, "29:ana");

        assertThat(member).isPresent();
    }

    @Test
    void a_refusal_says_what_to_do() {
        TeamsProblem problem =
                problem(() -> client.members(new ConversationRef(serviceUrl, "19:elsewhere@thread.tacv2")));

        assertThat(problem.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(problem.is("BotNotInConversationRoster")).isTrue();
        assertThat(problem).hasMessageContaining("19:elsewhere").hasMessageContaining("Install the app there again");
        assertThat(problem.isLockedOut()).isFalse();
    }

    @Test
    void a_message_that_is_too_large_is_refused_before_it_is_sent() {
        Content content = Content.text("\u00e4".repeat(15_000));

        TeamsProblem problem = problem(() -> client.post(channel, content));

        assertThat(problem.is("MessageSizeTooBig")).isTrue();
        assertThat(problem.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(teams.calls()).isEmpty();
    }

    @Test
    void more_than_teams_takes_waits_for_its_turn() {
        for (int i = 0; i < 8; i++) {
            client.post(i % 2 == 0 ? channel : thread, Content.text("yes"));
        }

        assertThat(time.pauses).containsExactly(Duration.ofSeconds(1));
        assertThat(teams.posts(CHANNEL)).hasSize(8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://smba.trafficmanager.net/emea/",
                "http://localhost.example/",
                "http://127.0.0.1.example/",
                "ftp://127.0.0.1/",
                "smba.trafficmanager.net",
                ""
            })
    void nothing_is_sent_where_others_could_read_it(String url) {
        assertThat(ServiceUrl.of(url)).isEmpty();
        assertThatThrownBy(() -> new ServiceUrl(url)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void one_token_serves_for_all_calls_until_shortly_before_it_expires() {
        client.channels(serviceUrl, TEAM);
        client.channels(serviceUrl, TEAM);
        time.passes(Duration.ofMinutes(56));

        client.channels(serviceUrl, TEAM);

        assertThat(teams.calls(Operation.TOKEN))
                .hasSize(2)
                .allSatisfy(
                        call -> assertThat(call.path()).isEqualTo("/" + TeamsPayloads.TENANT + "/oauth2/v2.0/token"));
    }

    @Test
    void a_token_that_was_withdrawn_is_replaced_and_even_a_post_made_again() {
        client.post(channel, Content.text("one"));
        teams.withdrawsToken();

        client.post(channel, Content.text("two"));

        assertThat(teams.posts(CHANNEL)).extracting(FakePost::text).containsExactly("one", "two");
        assertThat(teams.calls(Operation.TOKEN)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {7000215, 7000222})
    void a_wrong_secret_is_named_by_its_setting_and_never_shown(int number) {
        teams.givesNoToken(1, number);

        TeamsProblem problem = problem(() -> client.post(channel, Content.text("yes")));

        assertThat(problem)
                .hasMessageContaining("MICROSOFT_APP_PASSWORD")
                .hasMessageContaining("AADSTS" + number)
                .message()
                .doesNotContain(FakeConnector.PASSWORD);
        assertThat(problem.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(problem.isLockedOut()).isTrue();
        assertThat(teams.calls(Operation.POST)).isEmpty();
    }

    @Test
    void a_wrong_app_a_wrong_tenant_and_what_nobody_knows_name_their_settings() {
        teams.givesNoToken(1, 700016).givesNoToken(1, 90002).givesNoToken(1, 4711);

        assertThat(problem(() -> client.channels(serviceUrl, TEAM))).hasMessageContaining("MICROSOFT_APP_ID");
        assertThat(problem(() -> client.channels(serviceUrl, TEAM))).hasMessageContaining("MICROSOFT_APP_TENANT_ID");
        assertThat(problem(() -> client.channels(serviceUrl, TEAM)))
                .hasMessageContaining("MICROSOFT_APP_ID, MICROSOFT_APP_PASSWORD and MICROSOFT_APP_TENANT_ID");
    }

    @Test
    void while_no_token_can_be_had_a_post_is_tried_again_because_nothing_was_sent() {
        teams.fails(Operation.TOKEN, 1, 503).tooManyCalls(Operation.TOKEN, 1, "5");

        client.post(channel, Content.text("yes"));

        assertThat(teams.posts(CHANNEL)).hasSize(1);
        assertThat(time.pauses).hasSize(2).endsWith(Duration.ofSeconds(5));
    }

    @Test
    void a_bot_that_teams_does_not_know_is_locked_out() {
        teams.refuses(Operation.CHANNELS, 2, 401, "Unauthorized");

        TeamsProblem problem = problem(() -> client.channels(serviceUrl, TEAM));

        assertThat(problem.isLockedOut()).isTrue();
        assertThat(problem).hasMessageContaining("MICROSOFT_APP_ID");
    }

    @Test
    void where_nobody_asks_for_a_token_none_is_sent() {
        try (FakeConnector open = FakeConnector.startOpen().team(TEAM);
                TeamsClient bare = TeamsClient.withoutToken(MUCH, time, time)) {
            assertThat(bare.channels(new ServiceUrl(open.serviceUrl()), TEAM)).hasSize(1);
        }
    }

    @Test
    void credentials_can_be_written_down_without_the_secret() {
        assertThat(credentials.toString()).contains(TeamsPayloads.APP_ID).doesNotContain(FakeConnector.PASSWORD);
    }

    private static TeamsProblem problem(ThrowingCallable call) {
        return catchThrowableOfType(TeamsProblem.class, call);
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

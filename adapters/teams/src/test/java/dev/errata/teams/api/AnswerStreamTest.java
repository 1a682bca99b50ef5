package dev.errata.teams.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.errata.chat.call.PauseRecorder;
import dev.errata.chat.call.Timeouts;
import dev.errata.teams.FakeConnector;
import dev.errata.teams.FakeConnector.Operation;
import dev.errata.teams.FakePost;
import dev.errata.teams.TeamsPayloads;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnswerStreamTest {

    private static final Timeouts MUCH = new Timeouts(
            Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(60));

    private final FakeConnector teams = FakeConnector.start();
    private final PauseRecorder time = new PauseRecorder();
    private final TeamsClient client = TeamsClient.of(
            teams.login(),
            new AppCredentials(TeamsPayloads.APP_ID, FakeConnector.PASSWORD, TeamsPayloads.TENANT),
            MUCH,
            time,
            time);
    private final ConversationRef chat = new ConversationRef(new ServiceUrl(teams.serviceUrl()), "a:chat");
    private final AnswerStream stream = client.stream(chat);

    @AfterEach
    void stop() {
        client.close();
        teams.close();
    }

    @Test
    void an_answer_grows_and_is_a_message_in_the_end() {
        stream.inform("Looking it up");
        stream.write("Net");
        stream.write("Net 45");
        List<List<String>> growing = teams.streams();

        MessageRef message = stream.finish(Content.text("Net 45.")).orElseThrow();

        assertThat(growing)
                .containsExactly(List.of("informative: Looking it up", "streaming: Net", "streaming: Net 45"));
        assertThat(teams.streams()).isEmpty();
        FakePost post = teams.post("a:chat", message.id()).orElseThrow();
        assertThat(post.text()).isEqualTo("Net 45.");
        assertThat(post.entities("streaminfo")).singleElement().satisfies(entity -> {
            assertThat(entity.path("streamType").asText()).isEqualTo("final");
            assertThat(entity.has("streamSequence")).isFalse();
        });
    }

    @Test
    void without_anything_shown_before_the_end_is_an_ordinary_message() {
        Optional<MessageRef> message = stream.finish(Content.text("Net 45."));

        assertThat(message).isPresent();
        assertThat(teams.posts("a:chat"))
                .singleElement()
                .satisfies(post -> assertThat(post.entities("streaminfo")).isEmpty());
    }

    @Test
    void an_update_that_cannot_be_made_now_is_left_out() {
        stream.inform("Looking it up");
        teams.tooManyCalls(Operation.POST, 1, "1").fails(Operation.POST, 1, 502);

        stream.write("Net");
        stream.write("Net 4");
        stream.write("Net 45");

        assertThat(teams.streams()).containsExactly(List.of("informative: Looking it up", "streaming: Net 45"));
        assertThat(time.pauses).isEmpty();
    }

    @Test
    void a_beginning_that_failed_begins_again() {
        teams.fails(Operation.POST, 1, 502);

        stream.inform("Looking it up");
        stream.write("Net");

        assertThat(teams.streams()).containsExactly(List.of("streaming: Net"));
    }

    @Test
    void updates_end_before_teams_ends_them() {
        stream.inform("Looking it up");
        time.passes(Duration.ofSeconds(104));
        boolean before = stream.isOpen();
        time.passes(Duration.ofSeconds(1));

        stream.write("Net");

        assertThat(before).isTrue();
        assertThat(stream.isOpen()).isFalse();
        assertThat(teams.streams()).containsExactly(List.of("informative: Looking it up"));
    }

    @Test
    void a_stream_that_the_person_stopped_says_so() {
        stream.inform("Looking it up");
        teams.refuses(Operation.POST, 1, 403, "ContentStreamNotAllowed");

        TeamsProblem problem = catchThrowableOfType(TeamsProblem.class, () -> stream.write("Net"));

        assertThat(problem.is("ContentStreamNotAllowed")).isTrue();
    }
}

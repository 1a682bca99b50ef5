package dev.errata.server.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.server.process.Await;
import dev.errata.teams.FakeConnector.Operation;
import dev.errata.teams.FakePost;
import dev.errata.teams.TeamsPlace;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journey through Teams and the packaged program, on the PostgreSQL that it starts itself. */
class PackagedTeamsJourneyIT extends Journey {

    @TempDir
    private static Path folder;

    @Override
    ChatDriver start() {
        return TeamsDriver.start(folder);
    }

    private TeamsDriver teams() {
        return (TeamsDriver) chat();
    }

    @Test
    void an_answer_of_which_nobody_knows_whether_it_arrived_when_the_program_was_killed_is_not_posted_again() {
        TeamsPlace channel = teams().channel("blackout");
        // The first of them shows that the bot writes.
        teams().teams().hangsAfterwards(Operation.POST, 2);
        TeamsPlace thread = teams().people().post(TeamsDriver.person("Ben"), channel, "Is the garage open today?");
        Await.until("the answer to arrive", () -> !posts(thread).isEmpty());

        teams().program().kill();
        teams().teams().recovers();
        teams().program().startAgain();
        teams().program().untilReady();
        teams().people().mention(TeamsDriver.person("Ben"), thread, "Is the parking deck open today?");
        Await.until("the next answer in the thread", () -> posts(thread).size() > 1);

        assertThat(posts(thread)).hasSize(2);
        assertThat(teams().program().metrics()).contains("errata_outgoing_total{status=\"unknown\"} 1.0");
    }

    private List<FakePost> posts(TeamsPlace thread) {
        return teams().teams().posts(thread.id()).stream()
                .filter(post -> post.conversation().equals(thread.address()))
                .toList();
    }
}

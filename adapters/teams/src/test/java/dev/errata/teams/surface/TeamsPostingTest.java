package dev.errata.teams.surface;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.Samples;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Place;
import dev.errata.chat.call.PauseRecorder;
import dev.errata.chat.call.Timeouts;
import dev.errata.chat.screen.AnswerScreen;
import dev.errata.chat.screen.AnswerScreen.Below;
import dev.errata.chat.surface.Posting;
import dev.errata.teams.api.ConversationRef;
import dev.errata.teams.api.ServiceUrl;
import dev.errata.teams.api.TeamsClient;
import dev.errata.teams.surface.TeamsPosting.Room;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nobody who waits for a turn holds up others: what is posted says when its turn comes, and is left until then. */
class TeamsPostingTest {

    private static final ServiceUrl TEAMS = new ServiceUrl("http://127.0.0.1:9/");

    private final PauseRecorder time = new PauseRecorder();
    private final Instant start = time.instant();
    private final TeamsClient teams = TeamsClient.withoutToken(
            new Timeouts(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(60)),
            time,
            time);

    @AfterEach
    void stop() {
        teams.close();
    }

    @Test
    void more_than_teams_takes_of_all_threads_of_a_channel_comes_later_whatever_other_channels_say() {
        for (int thread = 0; thread < 7; thread++) {
            assertThat(posting("19:finance@thread.tacv2;messageid=" + thread).turn("answer " + thread))
                    .isEmpty();
        }
        Posting eighth = posting("19:finance@thread.tacv2;messageid=8");

        assertThat(eighth.turn("eighth")).contains(start.plusSeconds(1));
        assertThat(eighth.turn("eighth")).as("asked again").contains(start.plusSeconds(1));
        assertThat(posting("19:support@thread.tacv2").turn("elsewhere")).isEmpty();
        assertThat(time.instant()).as("waited for").isEqualTo(start);
    }

    private Posting posting(String conversation) {
        Samples samples = new Samples();
        Place finance = samples.place("finance");
        Interaction answer = samples.interaction(finance, samples.person("Ben Okafor"), "How long is a quarter?");
        AnswerScreen screen = new AnswerScreen(
                answer,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                new Below(Optional.empty(), List.of(), Optional.empty(), Optional.empty()),
                Optional.empty());
        return new Room(teams, finance, new ConversationRef(TEAMS, conversation)).posting(screen);
    }
}

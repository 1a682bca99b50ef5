package dev.errata.slack.surface;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.Samples;
import dev.errata.bot.SettableClock;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Interaction.Audience;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.chat.call.Timeouts;
import dev.errata.slack.FakeSlack;
import dev.errata.slack.api.SlackClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nobody who waits for a turn holds up others: what is posted says when its turn comes, and is left until then. */
class SlackPostingTest {

    private final Samples samples = new Samples();
    private final Person ben = samples.person("Ben Okafor");
    private final Place finance = samples.place("finance");
    private final Place support = samples.place("support");
    private final Instant start = Samples.NOW;
    private final FakeSlack slack = FakeSlack.start(Set.of());
    private final SlackClient client = SlackClient.of(
            slack.apiUrl(),
            FakeSlack.TOKEN,
            new Timeouts(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(60)),
            new SettableClock(start),
            time -> {});

    @AfterEach
    void stop() {
        client.close();
        slack.close();
    }

    @Test
    void messages_of_a_channel_come_a_second_apart_whatever_other_channels_say() {
        SlackPosting first = posting(finance, Audience.PLACE);
        SlackPosting second = posting(finance, Audience.PLACE);

        assertThat(first.turn("first/00")).isEmpty();
        assertThat(first.turn("first/01")).contains(start.plusSeconds(1));
        assertThat(second.turn("second/00")).contains(start.plusSeconds(2));
        assertThat(second.turn("second/00")).as("asked again").contains(start.plusSeconds(2));
        assertThat(posting(support, Audience.PLACE).turn("another/00")).isEmpty();
    }

    @Test
    void what_one_person_alone_sees_waits_for_nobody() {
        assertThat(posting(finance, Audience.PLACE).turn("another/00")).isEmpty();

        assertThat(posting(finance, Audience.ASKER).turn("alone/00")).isEmpty();
    }

    private SlackPosting posting(Place place, Audience audience) {
        Interaction asked = samples.interaction(place, ben, "How long is a quarter?");
        Interaction answer =
                new Interaction(asked.question(), asked.standalone(), asked.answer(), Optional.empty(), audience);
        return new SlackPosting(client, answer, List.of(List.of(), List.of()));
    }
}

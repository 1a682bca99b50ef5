package dev.errata.teams.surface;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.SettableClock;
import dev.errata.bot.delivery.BackgroundTasks;
import dev.errata.chat.call.Timeouts;
import dev.errata.teams.FakeConnector;
import dev.errata.teams.TeamsPlace;
import dev.errata.teams.api.ConversationRef;
import dev.errata.teams.api.ServiceUrl;
import dev.errata.teams.api.TeamsClient;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TypingTest {

    private static final TeamsPlace FINANCE = TeamsPlace.channel("money", "finance");

    private final FakeConnector teams = FakeConnector.startOpen();
    private final TeamsClient client = TeamsClient.withoutToken(Timeouts.usual(), new SettableClock(), time -> {});
    private final BackgroundTasks asides = new BackgroundTasks("typing-test");
    private final Deque<Runnable> noticed = new ArrayDeque<>();
    private final Typing typing = new Typing(client, asides, noticed::add);
    private final ConversationRef finance =
            new ConversationRef(ServiceUrl.of(teams.serviceUrl()).orElseThrow(), FINANCE.id());

    @AfterEach
    void close() {
        client.close();
        teams.close();
    }

    @Test
    void what_takes_long_shows_that_it_is_worked_on() {
        String answer = typing.during(finance, () -> {
            noticed.remove().run();
            return "done";
        });
        asides.close();

        assertThat(answer).isEqualTo("done");
        assertThat(teams.typing(FINANCE.id())).isEqualTo(1);
    }

    @Test
    void what_is_done_before_anybody_notices_shows_nothing() {
        typing.during(finance, () -> "done");

        noticed.remove().run();
        asides.close();

        assertThat(teams.typing(FINANCE.id())).isZero();
    }
}

package dev.errata.teams.playground;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.OneAtATime;
import dev.errata.bot.answer.QuotingWriter;
import dev.errata.bot.delivery.BackgroundTasks;
import dev.errata.bot.delivery.WorkDone;
import dev.errata.bot.loop.LearningLoop;
import dev.errata.bot.loop.Loops;
import dev.errata.chat.ServletHost;
import dev.errata.chat.call.Pause;
import dev.errata.chat.call.Timeouts;
import dev.errata.teams.api.TeamsClient;
import dev.errata.teams.entry.Callers;
import dev.errata.teams.request.TeamsServlet;
import dev.errata.teams.surface.TeamsPlatform;
import java.net.URI;
import java.time.Clock;
import java.util.Set;

/** The bot on a port of this machine: everything of it that has to do with Teams is real, its stores are in memory. */
final class LocalBot implements AutoCloseable {

    private final TeamsPlatform platform;
    private final WorkDone work;
    private final ServletHost host;

    private LocalBot(TeamsPlatform platform, WorkDone work, ServletHost host) {
        this.platform = platform;
        this.work = work;
        this.host = host;
    }

    static LocalBot start() throws Exception {
        Clock clock = Clock.systemUTC();
        LearningLoop loop = Loops.over(OneAtATime.stores(InMemoryStores.open()), QuotingWriter.alone(), clock);
        TeamsClient teams = TeamsClient.withoutToken(Timeouts.usual(), clock, Pause.sleeping());
        TeamsPlatform platform = new TeamsPlatform(loop, teams, Set.of(), new BackgroundTasks("teams-aside"), clock);
        WorkDone work = new WorkDone(platform.work());
        ServletHost host =
                ServletHost.start(new TeamsServlet(Callers.anyoneHere(), platform.requests(work)), "/api/messages");
        return new LocalBot(platform, work, host);
    }

    /** Where clients send what people do. */
    URI endpoint() {
        return host.uri();
    }

    @Override
    public void close() {
        host.close();
        work.close();
        platform.close();
    }
}

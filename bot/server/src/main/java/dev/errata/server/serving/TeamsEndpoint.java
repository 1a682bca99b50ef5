package dev.errata.server.serving;

import dev.errata.bot.delivery.BackgroundTasks;
import dev.errata.bot.delivery.Deliveries;
import dev.errata.bot.loop.LearningLoop;
import dev.errata.chat.call.Pause;
import dev.errata.chat.call.Timeouts;
import dev.errata.server.settings.Settings;
import dev.errata.server.terminal.StartFailure;
import dev.errata.teams.api.AppCredentials;
import dev.errata.teams.api.TeamsClient;
import dev.errata.teams.api.TeamsProblem;
import dev.errata.teams.botframework.BotFrameworkTokens;
import dev.errata.teams.botframework.KeysUnavailable;
import dev.errata.teams.entry.Callers;
import dev.errata.teams.request.TeamsServlet;
import dev.errata.teams.surface.TeamsPlatform;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Teams as the settings want it: whom it is believed, and as whom it is answered. */
public final class TeamsEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(TeamsEndpoint.class);

    static final String PATH = "/api/messages";

    private final Settings.Teams teams;
    private final Clock clock;
    private boolean reached = true;

    public TeamsEndpoint(Settings.Teams teams, Clock clock) {
        this.teams = teams;
        this.clock = clock;
    }

    TeamsPlatform platform(LearningLoop loop, Settings settings) {
        return new TeamsPlatform(loop, connected(), settings.admins(), new BackgroundTasks("teams-aside"), clock);
    }

    /** Whoever is not let in with these settings learns it now, and not from the first question. */
    private TeamsClient connected() {
        TeamsClient client = client();
        try {
            client.authenticate();
        } catch (TeamsProblem problem) {
            if (problem.isLockedOut()) {
                client.close();
                throw new StartFailure(String.valueOf(problem.getMessage()), problem);
            }
            LOG.warn("Teams is not reached yet: {}", problem.getMessage());
            reached = false;
        }
        return client;
    }

    public TeamsClient client() {
        return teams.app()
                .map(app -> TeamsClient.of(teams.login(), app, Timeouts.usual(), clock, Pause.sleeping()))
                .orElseGet(() -> TeamsClient.withoutToken(Timeouts.usual(), clock, Pause.sleeping()));
    }

    /** With what takes longest the first time done already, if Microsoft is there. */
    TeamsServlet servlet(TeamsPlatform platform, Deliveries deliveries) {
        Callers callers = teams.app().map(this::verified).orElseGet(Callers::anyoneHere);
        TeamsServlet servlet = new TeamsServlet(callers, platform.requests(deliveries));
        try {
            servlet.warmUp();
        } catch (KeysUnavailable e) {
            LOG.warn("Teams' first request will take longer: {}", e.getMessage());
            reached = false;
        }
        return servlet;
    }

    /** The key of the sentence that says whether people in Teams can be answered now. */
    String greeting() {
        if (teams.app().isEmpty()) {
            return "started.teams.insecure";
        }
        return reached ? "started.teams" : "started.teams.unreached";
    }

    private Callers verified(AppCredentials app) {
        return Callers.verified(BotFrameworkTokens.of(teams.metadata(), clock), app.appId(), teams.tenants(), clock);
    }
}

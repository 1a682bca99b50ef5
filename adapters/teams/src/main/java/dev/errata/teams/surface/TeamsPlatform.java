package dev.errata.teams.surface;

import dev.errata.bot.delivery.BackgroundTasks;
import dev.errata.bot.delivery.Deliveries;
import dev.errata.bot.delivery.DeliveryWork;
import dev.errata.bot.loop.LearningLoop;
import dev.errata.chat.conversation.Conversation;
import dev.errata.chat.conversation.Feature;
import dev.errata.teams.api.TeamsClient;
import dev.errata.teams.directory.TeamsDirectory;
import dev.errata.teams.request.TeamsRequests;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** The bot in Teams: the readable list of {@code new}. */
public final class TeamsPlatform implements AutoCloseable {

    private final LearningLoop loop;
    private final TeamsClient teams;
    private final BackgroundTasks asides;
    private final Clock clock;
    private final MessageAccess access;
    private final TeamsSurface surface;
    private final Conversation conversation;

    /**
     * Reaches nobody yet.
     *
     * @param admins the accounts of those who may teach everyone
     */
    public TeamsPlatform(
            LearningLoop loop, TeamsClient teams, Set<String> admins, BackgroundTasks asides, Clock clock) {
        this(loop, teams, admins, asides, clock, List.of());
    }

    /**
     * The same with more that people can do.
     *
     * @param features what they can do besides
     */
    public TeamsPlatform(
            LearningLoop loop,
            TeamsClient teams,
            Set<String> admins,
            BackgroundTasks asides,
            Clock clock,
            List<Feature<?>> features) {
        this.loop = loop;
        this.teams = teams;
        this.asides = asides;
        this.clock = clock;
        this.access = new MessageAccess(loop.caches());
        TeamsDirectory directory = new TeamsDirectory(teams, loop.directory(), admins, loop.caches(), clock);
        this.surface = new TeamsSurface(teams, directory, loop.known(directory.sight()), access, asides);
        this.conversation = new Conversation(loop, surface, asides, features);
    }

    /** Works on what {@link #requests} takes. */
    public DeliveryWork work() {
        return conversation.work();
    }

    public TeamsRequests requests(Deliveries deliveries) {
        Conversation.Taking taking = conversation.taking(deliveries);
        return new TeamsTaking(
                surface,
                conversation,
                taking,
                access,
                new Thumbs(conversation, taking, loop.interactions()),
                new Welcome(teams, asides, loop.answers().quotesOnly(), loop.caches(), clock));
    }

    @Override
    public void close() {
        asides.close();
        teams.close();
    }
}

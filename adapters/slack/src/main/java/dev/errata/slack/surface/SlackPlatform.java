package dev.errata.slack.surface;

import dev.errata.bot.delivery.Deliveries;
import dev.errata.bot.delivery.DeliveryWork;
import dev.errata.bot.loop.LearningLoop;
import dev.errata.chat.action.ActionCodec;
import dev.errata.chat.conversation.Conversation;
import dev.errata.chat.conversation.Feature;
import dev.errata.slack.api.BotIdentity;
import dev.errata.slack.api.SlackClient;
import dev.errata.slack.directory.Customer;
import dev.errata.slack.directory.SlackDirectory;
import dev.errata.slack.directory.SlackTeams;
import dev.errata.slack.directory.SlackVisibility;
import dev.errata.slack.request.SlackRequests;
import dev.errata.slack.skin.Controls;
import dev.errata.slack.skin.MessageBlocks;
import java.time.Clock;
import java.util.List;

/** The bot in Slack: the readable list of {@code new}. */
public final class SlackPlatform implements AutoCloseable {

    public static final String NAME = "slack";

    private final SlackClient client;
    private final InteractionTasks asides;
    private final Customer customer;
    private final SlackTeams teams;
    private final SlackDirectory directory;
    private final SlackSurface surface;
    private final Conversation conversation;
    private final SlackWork work;

    public SlackPlatform(
            LearningLoop loop, SlackClient client, BotIdentity identity, InteractionTasks asides, Clock clock) {
        this(loop, client, identity, asides, clock, List.of());
    }

    /**
     * The same with more that people can do.
     *
     * @param features what they can do besides
     */
    public SlackPlatform(
            LearningLoop loop,
            SlackClient client,
            BotIdentity identity,
            InteractionTasks asides,
            Clock clock,
            List<Feature<?>> features) {
        this.client = client;
        this.asides = asides;
        this.customer = Customer.of(loop.directory().workspace(identity.installation()), identity);
        this.teams = new SlackTeams(client, loop.linkedTeams(), customer, asides.others(), clock);
        this.directory = new SlackDirectory(client, loop.directory(), customer, teams, loop.caches(), clock);
        SlackVisibility sight = new SlackVisibility(client, customer, loop.caches(), clock);
        ActionCodec codec = new ActionCodec(
                features.stream().<ActionCodec.Kind>map(Feature::kind).toList());
        MessageBlocks blocks = new MessageBlocks(new Controls(codec));
        EphemeralMessages whispers = new EphemeralMessages(client, asides, blocks);
        this.surface = new SlackSurface(client, directory, teams, sight, loop.outbox(), asides, blocks, whispers);
        this.conversation = new Conversation(loop, surface, asides.others(), features);
        this.work = new SlackWork(conversation.work(), customer, clock);
    }

    public Customer customer() {
        return customer;
    }

    /** Works on what {@link #requests} takes. */
    public DeliveryWork work() {
        return work;
    }

    public SlackRequests requests(Deliveries deliveries) {
        return new SlackTaking(conversation, deliveries, client, surface, customer, teams, directory, asides, work);
    }

    @Override
    public void close() {
        asides.close();
        client.close();
    }
}

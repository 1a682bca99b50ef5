package dev.errata.slack.surface;

import dev.errata.bot.delivery.Outbox;
import dev.errata.bot.delivery.Outgoing;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.Question;
import dev.errata.bot.question.TeamId;
import dev.errata.bot.question.ThreadId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.chat.form.Rewriting;
import dev.errata.chat.screen.AnswerScreen;
import dev.errata.chat.screen.Message;
import dev.errata.chat.surface.AnswerDelivery;
import dev.errata.chat.surface.Capabilities;
import dev.errata.chat.surface.Posting;
import dev.errata.chat.surface.StoredVisit;
import dev.errata.chat.surface.Surface;
import dev.errata.chat.surface.Visit;
import dev.errata.chat.words.ScopeLabels;
import dev.errata.chat.words.Voice;
import dev.errata.slack.api.MessageRef;
import dev.errata.slack.api.NewMessage;
import dev.errata.slack.api.SlackClient;
import dev.errata.slack.api.SlackProblem;
import dev.errata.slack.directory.SlackDirectory;
import dev.errata.slack.directory.SlackTeams;
import dev.errata.slack.directory.SlackVisibility;
import dev.errata.slack.skin.MessageBlocks;
import dev.errata.slack.skin.SlackVoice;
import dev.errata.slack.text.Mrkdwn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Slack, as the conversation sees it. */
final class SlackSurface implements Surface {

    private static final Logger LOG = LoggerFactory.getLogger(SlackSurface.class);

    /** Slack counts characters. */
    private static final Rewriting REWRITING = new Rewriting(new Mrkdwn()::words, Integer.MAX_VALUE);

    private static final Capabilities CAN = new Capabilities(
            Capabilities.PrivateWords.IN_PLACE,
            Capabilities.Forms.NAMED_BY_PLATFORM,
            Capabilities.Thumbs.OURS,
            false,
            true);

    private final SlackClient slack;
    private final SlackDirectory directory;
    private final SlackTeams teams;
    private final SlackVisibility sight;
    private final Outbox outbox;
    private final InteractionTasks asides;
    private final MessageBlocks blocks;
    private final EphemeralMessages whispers;

    SlackSurface(
            SlackClient slack,
            SlackDirectory directory,
            SlackTeams teams,
            SlackVisibility sight,
            Outbox outbox,
            InteractionTasks asides,
            MessageBlocks blocks,
            EphemeralMessages whispers) {
        this.slack = slack;
        this.directory = directory;
        this.teams = teams;
        this.sight = sight;
        this.outbox = outbox;
        this.asides = asides;
        this.blocks = blocks;
        this.whispers = whispers;
    }

    @Override
    public String name() {
        return "slack";
    }

    @Override
    public Capabilities can() {
        return CAN;
    }

    @Override
    public Voice voice() {
        return SlackVoice.VOICE;
    }

    @Override
    public SlackVisibility sight() {
        return sight;
    }

    @Override
    public Rewriting rewriting() {
        return REWRITING;
    }

    @Override
    public String customer(WorkspaceId workspace) {
        return directory.customer().name();
    }

    @Override
    public Visit visit(WorkspaceId workspace, StoredVisit stored) {
        return visit(stored.read(SlackVisit.Stored.class));
    }

    SlackVisit visit(SlackVisit.Stored at) {
        return new SlackVisit(directory, sight, whispers, at);
    }

    /** Slack is asked only where a choice names somebody. */
    @Override
    public ScopeLabels labels(Place place) {
        Optional<String> others = place.shared() ? directory.otherOrganisation(place) : Optional.empty();
        OptionalInt people = place.privacy() == Place.Privacy.GROUP ? directory.people(place) : OptionalInt.empty();
        Map<TeamId, String> names = new HashMap<>();
        place.teams().forEach(team -> teams.name(team).ifPresent(name -> names.put(team, name)));
        return new ScopeLabels(
                voice(),
                place,
                directory.customer().name(),
                others,
                people,
                names,
                Optional.of(voice().say("team.set-up")));
    }

    @Override
    public Optional<String> team(WorkspaceId workspace, TeamId team) {
        return teams.name(team);
    }

    /** Slack lets people choose by itself. */
    @Override
    public List<Place> channels(Visit by, Place not) {
        return List.of();
    }

    @Override
    public Optional<Place> channel(String externalId, Person by) {
        return directory.chosen(externalId, by);
    }

    @Override
    public Optional<String> link(Interaction answer) {
        return outbox.find(answer.workspace(), AnswerDelivery.key(answer, 0))
                .map(Outgoing::messageId)
                .flatMap(ts -> permalink(
                        slack, new MessageRef(answer.question().place().externalId(), ts)));
    }

    @Override
    public Optional<Person> person(Visit there, String externalId) {
        return Optional.of(directory.person(externalId));
    }

    @Override
    public Optional<String> reread(Interaction below, String message) {
        try {
            return slack.text(SlackTaking.message(message), EphemeralMessages.threadTs(below.question()));
        } catch (SlackProblem problem) {
            if (problem.isGone()) {
                return Optional.empty();
            }
            throw problem;
        }
    }

    @Override
    public Optional<String> link(Interaction below, String message) {
        return permalink(slack.atOnce(), SlackTaking.message(message));
    }

    private static Optional<String> permalink(SlackClient slack, MessageRef message) {
        try {
            return Optional.of(slack.permalink(message));
        } catch (SlackProblem problem) {
            LOG.info("no link to message {}: {}", message.ts(), problem.getMessage());
            return Optional.empty();
        }
    }

    /** Slack shows it below the thread until the bot writes there; a conversation without threads has no room for it. */
    private void status(String channel, @Nullable String threadTs, String words) {
        if (threadTs != null) {
            asides.soon("showing a status in " + channel, () -> slack.atOnce().status(channel, threadTs, words));
        }
    }

    @Override
    public Written writing(Visit visit, String words, Supplier<Interaction> work) {
        status(visit.room(), EphemeralMessages.threadTs(visit.room(), visit.thread()), words);
        Interaction answer = work.get();
        return new Written(answer, outlet(visit, answer));
    }

    /** Slack opens it for what is said to a person instead of in a channel, and says where that is. */
    @Override
    public Visit alone(Visit by, InteractionId answer, String about) {
        String chat = slack.postTo(by.user(), about);
        return visit(SlackVisit.Stored.inDirectMessage(by.user(), chat));
    }

    /** In the direct message with them, where it stays until they read it. */
    @Override
    public void tell(Visit by, Person whom, Message message) {
        asides.soon(
                "telling an author what was said of a correction",
                () -> post(new NewMessage(whom.externalId(), null, message.summary(), blocks.of(message), null)));
    }

    private void post(NewMessage message) {
        MessageRef unused = slack.post(message);
    }

    @Override
    public boolean showsWaiting(Visit visit, String words) {
        @Nullable String thread = EphemeralMessages.threadTs(visit.room(), visit.thread());
        status(visit.room(), thread, words);
        return thread != null;
    }

    @Override
    public void busy(Question question, String words) {
        status(question.place().externalId(), EphemeralMessages.threadTs(question), words);
    }

    @Override
    public Outlet outlet(Visit visit, Interaction answer) {
        return outlet(answer);
    }

    @Override
    public Optional<Outlet> outlet(Interaction answer, Optional<Place> stands) {
        return Optional.of(outlet(answer));
    }

    @Override
    public void takeDown(Place place, Optional<ThreadId> thread, String messageId) {
        slack.delete(new MessageRef(place.externalId(), messageId));
    }

    private Outlet outlet(Interaction answer) {
        return new Outlet() {
            @Override
            public Place place() {
                return answer.question().place();
            }

            @Override
            public Posting posting(AnswerScreen screen) {
                return new SlackPosting(slack, answer, blocks.of(screen));
            }
        };
    }
}

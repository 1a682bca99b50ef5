package dev.errata.teams.surface;

import dev.errata.bot.delivery.BackgroundTasks;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.loop.KnownAnswers;
import dev.errata.bot.people.Visibility;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.Question;
import dev.errata.bot.question.TeamId;
import dev.errata.bot.question.ThreadId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.chat.form.Rewriting;
import dev.errata.chat.screen.Message;
import dev.errata.chat.surface.Capabilities;
import dev.errata.chat.surface.StoredVisit;
import dev.errata.chat.surface.Surface;
import dev.errata.chat.surface.Visit;
import dev.errata.chat.words.ScopeLabels;
import dev.errata.chat.words.Voice;
import dev.errata.teams.api.ConversationRef;
import dev.errata.teams.api.MessageRef;
import dev.errata.teams.api.TeamsClient;
import dev.errata.teams.directory.TeamsDirectory;
import dev.errata.teams.directory.Tenants;
import dev.errata.teams.request.ActivityContext;
import dev.errata.teams.request.Spot;
import dev.errata.teams.skin.TeamsVoice;
import dev.errata.teams.surface.TeamsPosting.Room;
import dev.errata.teams.surface.TeamsPosting.Way;
import dev.errata.teams.text.AnswerText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** Teams, as the conversation sees it. */
final class TeamsSurface implements Surface {

    /** Of characters that take several bytes a dialog holds fewer than the field. */
    static final Rewriting REWRITING = new Rewriting(new AnswerText()::words, 5_000);

    private static final Capabilities CAN = new Capabilities(
            Capabilities.PrivateWords.ELSEWHERE,
            Capabilities.Forms.NAMED_BY_US,
            Capabilities.Thumbs.OF_THE_PLATFORM,
            true,
            false);

    private final TeamsClient teams;
    private final TeamsDirectory directory;
    private final KnownAnswers known;
    private final MessageAccess access;
    private final Typing typing;
    private final BackgroundTasks asides;

    TeamsSurface(
            TeamsClient teams,
            TeamsDirectory directory,
            KnownAnswers known,
            MessageAccess access,
            BackgroundTasks asides) {
        this.teams = teams;
        this.directory = directory;
        this.known = known;
        this.access = access;
        this.typing = new Typing(teams, asides);
        this.asides = asides;
    }

    @Override
    public String name() {
        return Tenants.PLATFORM;
    }

    @Override
    public Capabilities can() {
        return CAN;
    }

    @Override
    public Voice voice() {
        return TeamsVoice.VOICE;
    }

    @Override
    public Visibility sight() {
        return directory.sight();
    }

    @Override
    public Rewriting rewriting() {
        return REWRITING;
    }

    /** Teams does not say it. */
    @Override
    public String customer(WorkspaceId workspace) {
        return voice().say("customer");
    }

    @Override
    public Visit visit(WorkspaceId workspace, StoredVisit stored) {
        return visit(stored.read(TeamsVisit.Stored.class).scene());
    }

    TeamsVisit visit(ActivityContext scene) {
        return new TeamsVisit(teams, directory, known, asides, scene);
    }

    /** Every visit in Teams is one of {@link #visit(ActivityContext)}. */
    private static ActivityContext scene(Visit visit) {
        return ((TeamsVisit) visit).scene();
    }

    /** Teams is asked only where a choice counts people, or names a team. */
    @Override
    public ScopeLabels labels(Place place) {
        OptionalInt people = place.privacy() == Place.Privacy.GROUP && !place.shared()
                ? directory.people(place).map(OptionalInt::of).orElse(OptionalInt.empty())
                : OptionalInt.empty();
        Map<TeamId, String> names = new HashMap<>();
        place.teams().forEach(team -> team(place.workspace(), team).ifPresent(name -> names.put(team, name)));
        return new ScopeLabels(
                voice(), place, customer(place.workspace()), Optional.empty(), people, names, Optional.empty());
    }

    @Override
    public Optional<String> team(WorkspaceId workspace, TeamId team) {
        return directory.teamName(workspace, team);
    }

    @Override
    public List<Place> channels(Visit by, Place not) {
        return directory.channelsToChoose(scene(by), not);
    }

    @Override
    public Optional<Place> channel(String externalId, Person by) {
        return directory.place(by.workspace(), externalId);
    }

    @Override
    public Optional<String> hint(Visit visit) {
        return access.hearsAll(scene(visit)) ? Optional.empty() : Optional.of(voice().say("follow-up"));
    }

    @Override
    public Optional<Person> person(Visit there, String externalId) {
        return directory.colleague(scene(there), externalId);
    }

    /** Where nothing is markup, nothing is a link. */
    @Override
    public Optional<String> link(Interaction answer) {
        return Optional.empty();
    }

    @Override
    public Written writing(Visit visit, String words, Supplier<Interaction> work) {
        ActivityContext scene = scene(visit);
        if (scene.spot().kind() == Spot.Kind.PERSONAL) {
            return streaming(scene, words, work);
        }
        Interaction answer = typing.during(scene.replyTo(), work);
        return new Written(answer, outlet(visit, answer));
    }

    /** Teams has its sign, and no room for words beside it. */
    @Override
    public boolean showsWaiting(Visit visit, String words) {
        asides.soon(
                "showing that somebody waits", () -> teams.typing(scene(visit).replyTo()));
        return false;
    }

    private Written streaming(ActivityContext scene, String words, Supplier<Interaction> work) {
        StreamedAnswer streamed = new StreamedAnswer(teams, scene.replyTo());
        streamed.begin(words);
        Interaction answer = work.get();
        streamed.show(answer.answer().text());
        Way way = (key, content) -> streamed.post(content);
        return new Written(answer, new Room(teams, answer.question().place(), scene.replyTo(), way));
    }

    @Override
    public Outlet outlet(Visit visit, Interaction answer) {
        ActivityContext scene = scene(visit);
        if (answer.isForEveryone()) {
            return room(answer.question().place(), new ConversationRef(scene.serviceUrl(), address(answer.question())));
        }
        return alone(visit, answer);
    }

    @Override
    public Outlet alone(Visit visit, Interaction answer) {
        ActivityContext scene = scene(visit);
        Place alone = directory.alone(scene);
        return room(alone, new ConversationRef(scene.serviceUrl(), alone.externalId()));
    }

    @Override
    public Visit alone(Visit by, InteractionId answer, String about) {
        ActivityContext scene = scene(by);
        Spot chat = Spot.alone(directory.alone(scene).externalId());
        TeamsVisit alone = visit(new ActivityContext(
                scene.tenant(), scene.sender(), chat, scene.activity(), scene.serviceUrl(), scene.bot()));
        alone.say(about);
        return alone;
    }

    @Override
    public void tell(Visit by, Person whom, Message message) {
        ActivityContext scene = scene(by);
        asides.soon("telling an author what was said of a correction", () -> {
            ConversationRef chat = teams.chatWith(scene.serviceUrl(), scene.tenant(), scene.bot(), whom.externalId());
            teams.post(chat, TeamsVisit.content(message));
        });
    }

    private Room room(Place place, ConversationRef conversation) {
        return new Room(teams, place, conversation);
    }

    /** The id of the thread in which something was asked. */
    private static String address(Question question) {
        String conversation = question.place().externalId();
        String thread = question.thread().value();
        return ConversationRef.address(conversation, thread.equals(conversation) ? null : thread);
    }

    @Override
    public void takeDown(Place place, Optional<ThreadId> thread, String messageId) {
        String room = place.externalId();
        String thereIn =
                thread.map(ThreadId::value).filter(id -> !id.equals(room)).orElse(null);
        directory
                .conversation(place.workspace(), ConversationRef.address(room, thereIn))
                .ifPresent(conversation -> teams.delete(new MessageRef(conversation, messageId)));
    }

    /** Nobody need have done something just now: a change can come from elsewhere, or before anything is heard. */
    @Override
    public Optional<Outlet> outlet(Interaction answer, Optional<Place> stands) {
        Place asked = answer.question().place();
        Optional<Place> place = answer.isForEveryone() ? stands.or(() -> Optional.of(asked)) : stands;
        return place.flatMap(found -> {
            boolean inThread = answer.isForEveryone() && found.id().equals(asked.id());
            String id = inThread ? address(answer.question()) : found.externalId();
            return directory.conversation(answer.workspace(), id).map(conversation -> room(found, conversation));
        });
    }
}

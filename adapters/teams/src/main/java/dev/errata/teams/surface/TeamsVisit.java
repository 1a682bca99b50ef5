package dev.errata.teams.surface;

import dev.errata.bot.delivery.BackgroundTasks;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.loop.KnownAnswers;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.ThreadId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.chat.screen.Message;
import dev.errata.chat.surface.Visit;
import dev.errata.teams.api.Content;
import dev.errata.teams.api.ConversationRef;
import dev.errata.teams.api.TeamsClient;
import dev.errata.teams.directory.TeamsDirectory;
import dev.errata.teams.request.ActivityContext;
import dev.errata.teams.request.Spot;
import dev.errata.teams.skin.MessageCard;
import dev.errata.teams.text.Neutral;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody in Teams, who can have answers in front of them that stand elsewhere, and is told what nobody else is to see in their own chat. */
final class TeamsVisit implements Visit {

    private final TeamsClient teams;
    private final TeamsDirectory directory;
    private final KnownAnswers known;
    private final BackgroundTasks asides;
    private final ActivityContext scene;

    /** Asked for once: where Teams is silent each question takes its time. */
    private @Nullable Person person;

    /** What is known of it, as it is stored. */
    record Stored(ActivityContext scene) {}

    TeamsVisit(
            TeamsClient teams,
            TeamsDirectory directory,
            KnownAnswers known,
            BackgroundTasks asides,
            ActivityContext scene) {
        this.teams = teams;
        this.directory = directory;
        this.known = known;
        this.asides = asides;
        this.scene = scene;
    }

    ActivityContext scene() {
        return scene;
    }

    @Override
    public WorkspaceId workspace() {
        return directory.workspace(scene);
    }

    @Override
    public String user() {
        return scene.sender().key();
    }

    @Override
    public String room() {
        return scene.spot().conversation();
    }

    /** A chat is one conversation; in a channel each post begins a thread. */
    @Override
    public ThreadId thread() {
        Spot spot = scene.spot();
        return new ThreadId(spot.thread() == null ? spot.conversation() : spot.thread());
    }

    @Override
    public Person person() {
        Person found = person == null ? directory.person(scene) : person;
        person = found;
        return found;
    }

    /** What Teams does not say soon is taken as it was known before. */
    @Override
    public Person personAtOnce() {
        return person();
    }

    @Override
    public Place place() {
        return directory.place(scene);
    }

    @Override
    public boolean reaches(Interaction answer) {
        return known.isFor(answer, personAtOnce());
    }

    @Override
    public void say(String words) {
        teams.post(scene.replyTo(), Content.text(words));
    }

    @Override
    public void tell(Message message) {
        asides.soon("telling somebody something alone", () -> reach(message));
    }

    @Override
    public void reach(Message message) {
        String chat = directory.alone(scene).externalId();
        teams.post(new ConversationRef(scene.serviceUrl(), chat), content(message));
    }

    static Content content(Message message) {
        return message.parts().isEmpty()
                ? Content.text(Neutral.of(message.summary()))
                : Content.card(MessageCard.of(message), message.summary(), List.of(), Content.Thumbs.ABSENT);
    }

    @Override
    public void tell(Interaction below, Message message) {
        tell(message);
    }

    @Override
    public Map<String, Object> stored() {
        return Map.of("scene", scene);
    }
}

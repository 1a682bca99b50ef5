package dev.errata.bot;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.CorrectionType;
import dev.errata.bot.correction.Lesson;
import dev.errata.bot.correction.Reach;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.correction.Severity;
import dev.errata.bot.correction.State;
import dev.errata.bot.interaction.Answer;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Source;
import dev.errata.bot.interaction.Writing;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.Question;
import dev.errata.bot.question.TeamId;
import dev.errata.bot.question.ThreadId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.recall.Application;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Values for tests, all of one workspace that nobody else uses. */
public final class Samples {

    public static final Instant NOW = Instant.parse("2026-05-03T09:00:00Z");
    public static final TeamId FINANCE_TEAM = new TeamId("T-finance");
    public static final ThreadId THREAD = new ThreadId("1777799000.000100");

    private final WorkspaceId workspace;

    public Samples() {
        this(WorkspaceId.random());
    }

    public Samples(WorkspaceId workspace) {
        this.workspace = workspace;
    }

    public WorkspaceId workspace() {
        return workspace;
    }

    /** A public channel without teams. */
    public Place place(String name) {
        return place(name, Place.Privacy.PUBLIC);
    }

    public Place place(String name, Place.Privacy privacy) {
        return new Place(workspace, PlaceId.random(), "C-" + name, name, privacy, false, Set.of());
    }

    public Place sharedPlace(String name) {
        return new Place(workspace, PlaceId.random(), "C-" + name, name, Place.Privacy.PUBLIC, true, Set.of());
    }

    public Place placeOf(TeamId team, String name) {
        return new Place(workspace, PlaceId.random(), "C-" + name, name, Place.Privacy.PUBLIC, false, Set.of(team));
    }

    /** A member without teams. */
    public Person person(String name) {
        return person(name, Person.Role.MEMBER);
    }

    public Person person(String name, Person.Role standing) {
        return new Person(workspace, PersonId.random(), "U-" + name, name, standing, Set.of());
    }

    public Person personOf(TeamId team, String name) {
        return new Person(workspace, PersonId.random(), "U-" + name, name, Person.Role.MEMBER, Set.of(team));
    }

    public Question question(Place place, Person asker, String asked) {
        return question(place, asker, asked, NOW);
    }

    public Question question(Place place, Person asker, String asked, Instant at) {
        return new Question(InteractionId.random(), place, THREAD, asker, asked, at);
    }

    /** A quoted answer that rests on nothing. */
    public Answer answer(String text) {
        return answer(text, List.of(), List.of());
    }

    public Answer answer(String text, List<Application> applications, List<Source> sources) {
        return new Answer(
                Answer.Kind.QUOTED, text, applications, sources, null, new Writing("quoting", "none", 0, 0, 5, 1));
    }

    public Interaction interaction(Place place, Person asker, String asked) {
        return interaction(question(place, asker, asked));
    }

    /** The question is understood as it was asked, and answered in its place. */
    public Interaction interaction(Question question) {
        return interaction(question, answer("The calendar year ends on 31 December."));
    }

    public Interaction interaction(Question question, Answer answer) {
        return new Interaction(question, question.asked(), answer, Optional.empty(), Interaction.Audience.PLACE);
    }

    public Interaction replacement(Interaction old, Instant at) {
        Question before = old.question();
        Question again = question(before.place(), before.asker(), before.asked(), at);
        return new Interaction(
                again,
                old.standalone(),
                answer("The fiscal year ends on 31 January."),
                Optional.of(old.id()),
                Interaction.Audience.PLACE);
    }

    public Lesson lesson(String text, Scope scope) {
        return lesson(text, scope, Reach.QUESTIONS_LIKE_THIS);
    }

    public Lesson lesson(String text, Scope scope, Reach reach) {
        return new Lesson(text, CorrectionType.CONTENT, Severity.MISLEADING, scope, reach, List.of(), null, null, null);
    }

    public Lesson lessonUntil(String text, Scope scope, Instant until) {
        return new Lesson(
                text,
                CorrectionType.CONTENT,
                Severity.MISLEADING,
                scope,
                Reach.QUESTIONS_LIKE_THIS,
                List.of(),
                null,
                until,
                null);
    }

    /** Active, in its first version, for the place of the interaction. */
    public Correction correction(Interaction origin, Person author, String text) {
        return correction(
                origin,
                author,
                lesson(text, new Scope.Channel(origin.question().place().id())));
    }

    public Correction correction(Interaction origin, Person author, Lesson lesson) {
        return new Correction(
                origin.workspace(),
                CorrectionId.random(),
                1,
                State.ACTIVE,
                lesson,
                author,
                NOW,
                origin.id(),
                origin.question().place().id(),
                origin.standalone());
    }
}

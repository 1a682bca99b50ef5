package dev.errata.bot.correction;

import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.Question;
import dev.errata.bot.question.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

/**
 * Something a colleague taught, in its current version.
 *
 * @param origin the interaction whose answer was wrong
 * @param madeIn the place of that interaction
 * @param question the standalone text of that interaction; empty once it was forgotten
 * @param saidBy who had said it, where a colleague taught it
 * @param version 1 for the first, one more for every edit
 */
public record Correction(
        WorkspaceId workspace,
        CorrectionId id,
        int version,
        State state,
        Lesson lesson,
        Person author,
        Instant madeAt,
        InteractionId origin,
        PlaceId madeIn,
        String question,
        Optional<Sayer> saidBy) {

    /** Somebody who said what a colleague taught. */
    public record Sayer(PersonId id, String name) {

        public static Sayer of(Person person) {
            return new Sayer(person.id(), person.name());
        }
    }

    /** What its author says themselves. */
    public Correction(
            WorkspaceId workspace,
            CorrectionId id,
            int version,
            State state,
            Lesson lesson,
            Person author,
            Instant madeAt,
            InteractionId origin,
            PlaceId madeIn,
            String question) {
        this(workspace, id, version, state, lesson, author, madeAt, origin, madeIn, question, Optional.empty());
    }

    public boolean holdsAt(Instant now) {
        return state == State.ACTIVE && (lesson.until() == null || now.isBefore(lesson.until()));
    }

    public Scope scope() {
        return lesson.scope();
    }

    /** The question that it is found by; what it says itself, once that question was forgotten. */
    public String madeOn() {
        return question.isEmpty() ? lesson.text() : question;
    }

    public boolean isBy(Person person) {
        return author.id().equals(person.id());
    }

    public Correction inState(State other) {
        return with(version, other, lesson, author);
    }

    /** The same in another version. */
    public Correction with(int otherVersion, State otherState, Lesson other, Person as) {
        return new Correction(
                workspace, id, otherVersion, otherState, other, as, madeAt, origin, madeIn, question, saidBy);
    }

    /**
     * Whether it says to a question what it said when that was answered.
     *
     * @param then as the answer was given it
     */
    public boolean standsFor(Correction then, Question question) {
        return state != State.RETIRED
                && lesson.saysTheSame(then.lesson)
                && (scope().equals(then.scope()) || scope().reaches(question.place(), question.asker()));
    }

    /** Whether somebody but its author may say that it holds for more: a member of that team, or an administrator. */
    public boolean mayBeDecidedBy(Person person) {
        return !person.isExternal()
                && person.workspace().equals(workspace)
                && !isBy(person)
                && lesson.wanted()
                        .filter(wanted -> person.isAdmin()
                                || (wanted instanceof Scope.Team team
                                        && person.teams().contains(team.team())))
                        .isPresent();
    }

    /** Whether this person had said it, whoever taught it. */
    public boolean isSaidBy(Person person) {
        return saidBy.filter(sayer -> sayer.id().equals(person.id())).isPresent();
    }
}

package dev.errata.bot.correction;

import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import java.time.Instant;

/**
 * Something a colleague taught, in its current version.
 *
 * @param origin the interaction whose answer was wrong
 * @param madeIn the place of that interaction
 * @param question the standalone text of that interaction; empty once it was forgotten
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
        String question) {

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
        return new Correction(workspace, id, version, other, lesson, author, madeAt, origin, madeIn, question);
    }
}

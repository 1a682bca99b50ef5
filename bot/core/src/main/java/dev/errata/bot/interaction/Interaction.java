package dev.errata.bot.interaction;

import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.Question;
import dev.errata.bot.question.WorkspaceId;
import java.util.List;
import java.util.Optional;

/**
 * One question with its answer.
 *
 * @param standalone the question without its thread
 * @param replaces the interaction whose answer this one corrects
 * @param audience who the answer is shown to
 */
public record Interaction(
        Question question, String standalone, Answer answer, Optional<InteractionId> replaces, Audience audience) {

    /** Who gets to see an answer. */
    public enum Audience {
        /** Everyone in its place. */
        PLACE,
        /** The asker alone. */
        ASKER;

        /** Whether nobody but the asker reads an answer in that place. */
        public boolean isAskerAlone(Place place) {
            return this == ASKER || place.isDirect();
        }
    }

    public InteractionId id() {
        return question.id();
    }

    public WorkspaceId workspace() {
        return question.workspace();
    }

    public boolean isForEveryone() {
        return audience == Audience.PLACE;
    }

    /** Whoever asked, if nobody else reads the answer. */
    public Optional<Person> onlyReader() {
        return audience.isAskerAlone(question.place()) ? Optional.of(question.asker()) : Optional.empty();
    }

    /** The same question, as if nothing had been said to it. */
    public Interaction withoutAnswer() {
        Answer forgotten = new Answer(Answer.Kind.UNKNOWN, "", List.of(), List.of(), null, answer.writing());
        return new Interaction(question, standalone, forgotten, replaces, audience);
    }
}

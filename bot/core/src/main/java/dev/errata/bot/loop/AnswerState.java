package dev.errata.bot.loop;

import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.PersonId;
import java.time.Instant;
import java.util.Optional;

/** What has become of an answer, as far as it follows from what is stored. */
public sealed interface AnswerState {

    /**
     * It is the one that holds.
     *
     * @param asks whether people are still asked if what is offered below it fits
     */
    record Holds(boolean asks) implements AnswerState {}

    /**
     * Another one holds instead.
     *
     * @param why it was written, if that was kept
     */
    record Replaced(Interaction newer, Optional<Rewrite> why) implements AnswerState {}

    /**
     * What it was given was taken back.
     *
     * @param edit whether only an edit was, so that what was said before holds again
     */
    record Undone(Optional<PersonId> by, boolean edit) implements AnswerState {}

    /** What it was given says something else by now. */
    record Edited() implements AnswerState {}

    /** What it was given has ended. */
    record Ended(Instant at) implements AnswerState {}
}

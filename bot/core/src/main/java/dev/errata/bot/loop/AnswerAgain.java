package dev.errata.bot.loop;

import dev.errata.bot.answer.AnswerQuestion;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Interactions;
import dev.errata.bot.loop.Cause.How;
import dev.errata.bot.question.Directory;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.recall.LearnCorrection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Learns what was taught, and answers its question again. */
public final class AnswerAgain {

    private final Interactions interactions;
    private final Corrections corrections;
    private final Replacements replacements;
    private final Directory directory;
    private final LearnCorrection learn;
    private final AnswerQuestion answers;
    private final Rewrites rewrites;

    public AnswerAgain(
            Interactions interactions,
            Corrections corrections,
            Replacements replacements,
            Directory directory,
            LearnCorrection learn,
            AnswerQuestion answers,
            Rewrites rewrites) {
        this.interactions = interactions;
        this.corrections = corrections;
        this.replacements = replacements;
        this.directory = directory;
        this.learn = learn;
        this.answers = answers;
        this.rewrites = rewrites;
    }

    /**
     * Why an answer is to be written again: another correction can have been worked on since this one was said.
     *
     * @param again the id of the new answer
     * @param at when it was said
     * @throws IllegalStateException if the answer or the correction is gone
     */
    public Cause cause(InteractionId again, Taught taught, Person by, Instant at) {
        WorkspaceId workspace = by.workspace();
        Interaction old = replaced(workspace, again, taught.answer())
                .orElseThrow(() -> new IllegalStateException("answer " + taught.answer() + " is gone"));
        OnlyThis only = taught.onlyThis();
        Correction correction = only == null ? stored(workspace, taught.correction()) : only.correction(old, by, at);
        return new Cause(again, old, correction, taught.how(), by, at, Optional.ofNullable(taught.act()));
    }

    private Correction stored(WorkspaceId workspace, CorrectionId correction) {
        return corrections
                .find(workspace, correction)
                .orElseThrow(() -> new IllegalStateException("correction " + correction + " is gone"));
    }

    private Optional<Interaction> replaced(WorkspaceId workspace, InteractionId again, InteractionId about) {
        return interactions
                .find(workspace, again)
                .flatMap(Interaction::replaces)
                .flatMap(id -> interactions.find(workspace, id))
                .or(() -> interactions
                        .find(workspace, about)
                        .map(said -> replacements.newer(said).orElse(said)));
    }

    /** Doing it twice gives the answer that was recorded first. */
    public Replacement answer(Cause cause) {
        Place holds = placeOf(cause);
        List<Correction> neighbours = learn(cause, holds);
        Interaction again = answers.answerAgain(cause.question(), cause.old(), cause.correction(), cause.audience());
        rewrites.keep(again.workspace(), again.id(), cause.rewrite());
        return new Replacement(cause, again, holds, cause.how() == How.TAKEN ? neighbours : List.of());
    }

    private List<Correction> learn(Cause cause, Place holds) {
        boolean changed = cause.how() == How.TAKEN || cause.how() == How.EDITED;
        return changed ? learn.learn(cause.correction(), holds, cause.by()) : List.of();
    }

    private Place placeOf(Cause cause) {
        Place place = cause.old().question().place();
        return cause.correction().scope() instanceof Scope.Channel channel
                ? directory.place(place.workspace(), channel.place()).orElse(place)
                : place;
    }
}

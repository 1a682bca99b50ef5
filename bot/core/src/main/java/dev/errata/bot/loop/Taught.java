package dev.errata.bot.loop;

import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.ActId;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.teaching.GuessType;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.loop.Cause.How;
import dev.errata.bot.loop.CorrectAnswer.Outcome.Learnt;
import dev.errata.bot.question.InteractionId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said below an answer, until that answer is written again.
 *
 * @param answer below which it was said
 * @param act what undo would reverse; null where nothing was stored
 * @param onlyThis for just this answer
 */
public record Taught(
        InteractionId answer,
        CorrectionId correction,
        @Nullable ActId act,
        @Nullable OnlyThis onlyThis,
        How how) {

    public static Taught of(Interaction answer, Learnt learnt) {
        Correction correction = learnt.correction();
        return new Taught(
                answer.id(),
                correction.id(),
                learnt.act().orElse(null),
                learnt.how() == How.ONLY_THIS ? OnlyThis.of(correction) : null,
                learnt.how());
    }

    /** That somebody said so in the thread of an answer, which is stored nowhere. */
    public static Taught said(Interaction answer, CorrectionId id, String words) {
        return new Taught(answer.id(), id, null, new OnlyThis(id, words, GuessType.of(words)), How.SAID);
    }

    /** That somebody said that what was offered fits. */
    public static Taught confirmed(Interaction answer, Act confirmation) {
        return new Taught(answer.id(), confirmation.correction(), confirmation.id(), null, How.CONFIRMED);
    }

    /**
     * What undo would reverse.
     *
     * @throws IllegalStateException if nothing was stored
     */
    public ActId undoable() {
        if (act == null) {
            throw new IllegalStateException("nothing was stored of what was said below answer " + answer);
        }
        return act;
    }
}

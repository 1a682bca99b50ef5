package dev.errata.bot.recall;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.question.Question;
import java.util.List;
import java.util.Optional;

/** Brings to mind what colleagues have taught about a question. */
public interface Recall {

    /**
     * What applies to a question, and what was looked at and held back.
     *
     * @param standalone the question without its thread
     * @param always a correction that was just made on this very answer and is given whatever else is decided
     * @param readers of the answer that is to come
     */
    Recalled recall(Question question, String standalone, Optional<Correction> always, Readers readers);

    /**
     * What would apply to a question if it held there, which waits for somebody's word; most probable first. Nothing is written of it.
     */
    default List<Correction> waiting(Question question, String standalone) {
        return List.of();
    }

    /** Who reads an answer. What somebody taught for themselves alone is used only where nobody else reads. */
    enum Readers {
        ASKER_ALONE,
        OTHERS_TOO
    }
}

package dev.errata.bot.recall.background;

import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Place;
import java.util.List;

/** What was asked in a place before: the background against which a likeness stands out. */
public interface PastQuestions {

    /**
     * A question without its thread.
     *
     * @param standalone never blank
     */
    record PastQuestion(InteractionId id, String standalone) {}

    /** The newest in a place, newest first, each different text once; answers given again do not count. */
    List<PastQuestion> newest(Place place, int most);
}

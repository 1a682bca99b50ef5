package dev.errata.bot.answer;

import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Question;
import java.util.List;

/** Turns a follow-up into a question that can be understood without its thread. */
public interface Standalone {

    /** Never blank; the asked text itself if it needs nothing from the thread. */
    String textOf(Question question, List<Interaction> thread);
}

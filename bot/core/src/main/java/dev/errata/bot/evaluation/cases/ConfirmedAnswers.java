package dev.errata.bot.evaluation.cases;

import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.WorkspaceId;
import java.util.List;

/** Answers of which people said whether they are right. */
public interface ConfirmedAnswers {

    /**
     * Answers with a thumb up and none down, where it is known which answer was meant, and those that were given because somebody said that
     * a correction fits their question; newest first. Some may have been replaced or undone since.
     */
    List<Interaction> confirmed(WorkspaceId workspace, int most);

    /** An answer, and how many thumbs it has, up and down, of those of which it is known that it was meant. */
    record Rated(Interaction answer, int up, int down) {}

    /** Answers with a thumb, newest first. Some may have been replaced or undone since. */
    List<Rated> rated(WorkspaceId workspace, int most);
}

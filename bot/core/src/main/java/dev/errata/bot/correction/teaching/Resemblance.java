package dev.errata.bot.correction.teaching;

import dev.errata.bot.question.WorkspaceId;

/** How much two texts resemble each other. */
public interface Resemblance {

    /** From -1 to 1; 1 for the same meaning in the same words. */
    double of(WorkspaceId workspace, String one, String other);
}

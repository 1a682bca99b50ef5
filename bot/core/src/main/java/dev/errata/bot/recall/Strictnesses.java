package dev.errata.bot.recall;

import dev.errata.bot.question.WorkspaceId;

/** What each workspace has chosen. */
public interface Strictnesses {

    /** The default, where nothing was chosen. */
    Strictness of(WorkspaceId workspace);

    /** The last choice counts. */
    void choose(WorkspaceId workspace, Strictness strictness);
}

package dev.errata.bot.recall.occasion;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.question.WorkspaceId;
import java.util.Collection;
import java.util.Map;

/** When corrections hold, in one line each: for a version of a correction, as far as it was said. */
public interface Restatements {

    /** In characters. */
    int LONGEST = 200;

    /** Those of these corrections, in the version that each has now. */
    Map<CorrectionId, String> of(WorkspaceId workspace, Collection<CorrectionId> corrections);

    /**
     * Keeps one for the version that this correction shows. What was said first of a version stays.
     *
     * @param line at most {@value #LONGEST} characters
     */
    void record(Correction correction, String line);
}

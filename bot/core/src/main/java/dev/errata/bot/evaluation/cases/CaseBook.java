package dev.errata.bot.evaluation.cases;

import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.question.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What people say of cases; everything else about them follows from what they taught and confirmed. */
public interface CaseBook {

    /** Keeps a case. Keeping the same id again changes nothing. */
    void add(WorkspaceId workspace, WrittenCase written);

    /** In the order in which they came. */
    List<WrittenCase> added(WorkspaceId workspace);

    /** A case that was written is gone; one that follows from what was taught or confirmed is left out from now on. */
    void drop(WorkspaceId workspace, UUID id);

    /** Those that are left out. */
    Set<UUID> dropped(WorkspaceId workspace);

    /** Keeps other words for the question of a correction; the same words are kept once. */
    void word(WorkspaceId workspace, CorrectionId correction, Wording wording);

    /** Other words for the questions of corrections, in the order in which they came. */
    Map<CorrectionId, List<Wording>> wordings(WorkspaceId workspace);
}

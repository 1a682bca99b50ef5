package dev.errata.bot.correction;

import dev.errata.bot.question.WorkspaceId;
import java.util.List;

/**
 * A part of what holds for somebody in a place, such as everything that does not depend on who asks. Where the workspace, what it holds for
 * and the number of changes are the same, the corrections and their exemplars are the same.
 *
 * @param holdsFor names the part, opaque
 * @param changes how often anything about corrections of this workspace has changed
 * @param corrections the newest {@value #MOST}, newest first; some may have ended meanwhile
 * @param standing those of them that hold whatever is asked
 */
public record InForce(
        WorkspaceId workspace, String holdsFor, long changes, List<Correction> corrections, List<Correction> standing) {

    /** More in one scope could not be told apart. */
    public static final int MOST = 20_000;

    public InForce {
        corrections = List.copyOf(corrections);
        standing = List.copyOf(standing);
    }

    /** Those that are standing are found among them. */
    public InForce(WorkspaceId workspace, String holdsFor, long changes, List<Correction> corrections) {
        this(
                workspace,
                holdsFor,
                changes,
                corrections,
                corrections.stream().filter(c -> c.lesson().isStanding()).toList());
    }

    /** Whether it is what somebody taught for themselves alone; no part has that and something else. */
    public boolean isOfOnePerson() {
        return !corrections.isEmpty() && corrections.get(0).scope() instanceof Scope.Me;
    }
}

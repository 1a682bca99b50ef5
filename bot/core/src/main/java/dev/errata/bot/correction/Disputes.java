package dev.errata.bot.correction;

import dev.errata.bot.correction.Dispute.Ruling;
import dev.errata.bot.question.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** The disputes of all workspaces. They go with their corrections. */
public interface Disputes {

    /** Keeps one; whether these two were not found to contradict each other in these versions before. */
    boolean open(Dispute dispute);

    /** Keeps what was decided; whether nobody had before. */
    boolean decide(Dispute dispute, Ruling ruling);

    /** Takes back what was decided of one; whether it was that. */
    boolean reopen(Dispute decided);

    /** Newest first, decided or not, whatever became of their corrections. */
    List<Dispute> all(WorkspaceId workspace);

    /** The newest of two corrections, in whatever versions. */
    default Optional<Dispute> find(WorkspaceId workspace, CorrectionId older, CorrectionId newer) {
        return all(workspace).stream()
                .filter(one -> one.older().correction().equals(older)
                        && one.newer().correction().equals(newer))
                .findFirst();
    }
}

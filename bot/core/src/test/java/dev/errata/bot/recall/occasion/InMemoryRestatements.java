package dev.errata.bot.recall.occasion;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.InMemoryCorrections;
import dev.errata.bot.question.WorkspaceId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link Restatements} in memory. */
public final class InMemoryRestatements implements Restatements {

    private final InMemoryCorrections corrections;
    private final Map<List<Object>, String> lines = new HashMap<>();

    public InMemoryRestatements(InMemoryCorrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public synchronized Map<CorrectionId, String> of(WorkspaceId workspace, Collection<CorrectionId> ids) {
        Map<CorrectionId, String> found = new HashMap<>();
        for (CorrectionId id : ids) {
            corrections
                    .find(workspace, id)
                    .flatMap(now -> Optional.ofNullable(lines.get(version(now))))
                    .ifPresent(line -> found.put(id, line));
        }
        return found;
    }

    @Override
    public synchronized void record(Correction correction, String line) {
        if (lines.putIfAbsent(version(correction), line) == null) {
            corrections.restated(correction.id());
        }
    }

    private static List<Object> version(Correction correction) {
        return List.of(correction.workspace(), correction.id(), correction.version());
    }
}

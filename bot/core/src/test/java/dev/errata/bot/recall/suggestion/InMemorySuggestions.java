package dev.errata.bot.recall.suggestion;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.WorkspaceId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link Suggestions} in memory. */
public final class InMemorySuggestions implements Suggestions {

    private final Map<WorkspaceId, Map<CorrectionId, List<Suggestion>>> all = new LinkedHashMap<>();

    @Override
    public synchronized void keep(Correction correction, List<Suggestion> suggested) {
        if (!suggested.isEmpty()) {
            all.computeIfAbsent(correction.workspace(), first -> new LinkedHashMap<>())
                    .putIfAbsent(correction.id(), List.copyOf(suggested));
        }
    }

    @Override
    public synchronized List<Suggestion> of(Correction correction) {
        return all.getOrDefault(correction.workspace(), Map.of()).getOrDefault(correction.id(), List.of());
    }

    @Override
    public synchronized Optional<Suggestion> find(WorkspaceId workspace, InteractionId id) {
        return all.getOrDefault(workspace, Map.of()).values().stream()
                .flatMap(List::stream)
                .filter(one -> one.id().equals(id))
                .findFirst();
    }
}

package dev.errata.bot.evaluation.cases;

import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.question.WorkspaceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** {@link CaseBook} in memory. */
public final class InMemoryCaseBook implements CaseBook {

    private final Map<List<Object>, WrittenCase> written = new LinkedHashMap<>();
    private final Set<List<Object>> dropped = new HashSet<>();
    private final Map<List<Object>, List<Wording>> wordings = new HashMap<>();

    @Override
    public void add(WorkspaceId workspace, WrittenCase one) {
        written.putIfAbsent(List.of(workspace, one.id()), one);
    }

    @Override
    public List<WrittenCase> added(WorkspaceId workspace) {
        return written.entrySet().stream()
                .filter(entry -> entry.getKey().get(0).equals(workspace))
                .map(Map.Entry::getValue)
                .toList();
    }

    @Override
    public void drop(WorkspaceId workspace, UUID id) {
        if (written.remove(List.of(workspace, id)) == null) {
            dropped.add(List.of(workspace, id));
        }
    }

    @Override
    public Set<UUID> dropped(WorkspaceId workspace) {
        Set<UUID> ids = new HashSet<>();
        dropped.stream().filter(key -> key.get(0).equals(workspace)).forEach(key -> ids.add((UUID) key.get(1)));
        return ids;
    }

    @Override
    public void word(WorkspaceId workspace, CorrectionId correction, Wording wording) {
        List<Wording> all = wordings.computeIfAbsent(List.of(workspace, correction), key -> new ArrayList<>());
        if (all.stream().noneMatch(one -> one.text().equals(wording.text()))) {
            all.add(wording);
        }
    }

    @Override
    public Map<CorrectionId, List<Wording>> wordings(WorkspaceId workspace) {
        Map<CorrectionId, List<Wording>> all = new HashMap<>();
        wordings.forEach((key, value) -> {
            if (key.get(0).equals(workspace)) {
                all.put((CorrectionId) key.get(1), List.copyOf(value));
            }
        });
        return all;
    }
}

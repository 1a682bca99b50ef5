package dev.errata.bot.evaluation.run;

import dev.errata.bot.evaluation.outcome.Outcome;
import dev.errata.bot.question.WorkspaceId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** {@link Runs} in memory. */
public final class InMemoryRuns implements Runs {

    private final Map<List<Object>, Run> runs = new LinkedHashMap<>();
    private final Map<List<Object>, Outcome> outcomes = new LinkedHashMap<>();

    @Override
    public void begin(WorkspaceId workspace, Run run) {
        runs.put(List.of(workspace, run.id()), run);
    }

    @Override
    public void keep(WorkspaceId workspace, UUID run, List<Outcome> some) {
        some.forEach(one -> outcomes.putIfAbsent(List.of(workspace, run, one.of(), one.condition()), one));
    }

    @Override
    public void end(WorkspaceId workspace, Run run) {
        runs.put(List.of(workspace, run.id()), run);
        List<UUID> newest = list(workspace, WITH_OUTCOMES).stream().map(Run::id).toList();
        outcomes.keySet().removeIf(key -> key.get(0).equals(workspace) && !newest.contains(key.get(1)));
    }

    @Override
    public List<Run> list(WorkspaceId workspace, int most) {
        return runs.entrySet().stream()
                .filter(entry -> entry.getKey().get(0).equals(workspace))
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing(Run::began).reversed())
                .limit(most)
                .toList();
    }

    @Override
    public List<Outcome> outcomes(WorkspaceId workspace, UUID run) {
        return outcomes.entrySet().stream()
                .filter(entry -> entry.getKey().subList(0, 2).equals(List.of(workspace, run)))
                .map(Map.Entry::getValue)
                .toList();
    }
}
